package fr.rsi.question;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the options of a question.
 *
 * @param id what answers name, {@code o1}, {@code o2}, … by default; null until the question is checked
 * @param label what people read
 * @param description what else helps to choose, in a line; null where there is nothing to explain
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Option(
        @Nullable String id, String label, @Nullable String description) {

    private static final String EXPLAINED = "|";

    /** An option without an explanation. */
    public Option(@Nullable String id, String label) {
        this(id, label, null);
    }

    /** Reads an option given as a string or as an object with {@code label} and perhaps {@code id}. */
    @JsonCreator
    static Option read(JsonNode node) {
        if (node.isTextual()) {
            return new Option(null, node.asText());
        }
        return new Option(
                node.hasNonNull("id") && !node.get("id").asText().isBlank()
                        ? node.get("id").asText().strip()
                        : null,
                node.path("label").asText(),
                Cost.described(
                        node.hasNonNull("description") ? node.get("description").asText() : null,
                        node.hasNonNull("cost") ? node.get("cost").asText() : null));
    }

    /** What it costs: the number that its description ends with, after a dot in the middle of the line if there is more. */
    public Optional<BigDecimal> cost() {
        return Cost.in(description);
    }

    /** Options from a text with one on each line, its explanation after a vertical bar; empty lines are passed over. */
    public static List<Option> fromLines(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(Option::fromLine)
                        .toList();
    }

    private static Option fromLine(String line) {
        int bar = line.indexOf(EXPLAINED);
        return bar < 0
                ? new Option(null, line)
                : new Option(
                        null,
                        line.substring(0, bar).strip(),
                        line.substring(bar + 1).strip().replaceAll("\\s*\\|\\s*", Cost.SEPARATOR));
    }

    /** The line that {@link #fromLines} reads as this option. */
    public String line() {
        return description == null ? label : label + " " + EXPLAINED + " " + description;
    }

    /** The same options, each with an id and its texts stripped. */
    static List<Option> identified(List<Option> options) {
        List<Option> identified = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            identified.add(new Option(
                    option.id() == null ? "o" + (i + 1) : option.id(),
                    option.label().strip(),
                    option.description() == null || option.description().isBlank()
                            ? null
                            : option.description().strip()));
        }
        return List.copyOf(identified);
    }

    /**
     * The same options after an edit: one with a label that was there keeps its id, and a new one gets an id that was not there,
     * so that an answer given in a form that was opened before means what it says, or is refused.
     */
    static List<Option> edited(List<Option> before, List<Option> given) {
        Map<String, String> known = new HashMap<>();
        int last = before.size();
        for (Option option : before) {
            known.put(option.label().toLowerCase(Locale.ROOT), String.valueOf(option.id()));
            last = Math.max(last, number(String.valueOf(option.id())));
        }
        List<Option> edited = new ArrayList<>();
        for (Option option : given) {
            String id = option.id() == null ? known.get(option.label().strip().toLowerCase(Locale.ROOT)) : option.id();
            edited.add(new Option(id == null ? "o" + ++last : id, option.label(), option.description()));
        }
        return identified(edited);
    }

    private static int number(String id) {
        return id.matches("o\\d{1,6}") ? Integer.parseInt(id.substring(1)) : 0;
    }

    /** The labels, in order. */
    static Stream<String> labels(List<Option> options) {
        return options.stream().map(Option::label);
    }
}
