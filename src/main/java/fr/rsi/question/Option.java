package fr.rsi.question;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the options of a question.
 *
 * @param id what answers name, {@code o1}, {@code o2}, … by default; null until the question is checked
 * @param label what people read
 */
public record Option(@Nullable String id, String label) {

    /** Reads an option given as a string or as an object with {@code label} and perhaps {@code id}. */
    @JsonCreator
    static Option read(JsonNode node) {
        if (node.isTextual()) {
            return new Option(null, node.asText());
        }
        return new Option(
                node.hasNonNull("id") ? node.get("id").asText() : null,
                node.path("label").asText());
    }

    /** Options from a text with one on each line; empty lines are passed over. */
    public static List<Option> fromLines(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> new Option(null, line))
                        .toList();
    }

    /** The same options, each with an id and its label stripped. */
    static List<Option> identified(List<Option> options) {
        List<Option> identified = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            identified.add(new Option(
                    option.id() == null ? "o" + (i + 1) : option.id(),
                    option.label().strip()));
        }
        return List.copyOf(identified);
    }

    /** The labels, in order. */
    static Stream<String> labels(List<Option> options) {
        return options.stream().map(Option::label);
    }
}
