package fr.rsi.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.language.Texts;
import fr.rsi.question.Question;
import fr.rsi.refusal.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Fields as a form or the API submits them, and what is found to be wrong with them. */
class Submitted {

    static final int MAX_TEXT = 2000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> values;
    private final List<Violation> found;
    private final Texts texts;

    Submitted(Map<String, Object> values, List<Violation> found, Texts texts) {
        this.values = values;
        this.found = found;
        this.texts = texts;
    }

    /** Notes that a field is wrong. */
    void wrong(String field, String key, Object... arguments) {
        found.add(new Violation(field, texts.text(key, arguments)));
    }

    /** Notes all fields but these. */
    void only(Set<String> fields) {
        values.keySet().stream()
                .filter(field -> !fields.contains(field))
                .sorted()
                .forEach(field -> wrong(field, "answer.field.unknown", field));
    }

    /** What was submitted for a field. */
    @Nullable Object value(String field) {
        return values.get(field);
    }

    /** A text without blanks around it; null where there is none. */
    @Nullable String text(String field) {
        Object value = values.get(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            wrong(field, "answer.text.type", field);
            return null;
        }
        return checked(field, text, MAX_TEXT);
    }

    /** The same text stripped, or null where it is blank or too long. */
    @Nullable String checked(String field, String text, int most) {
        if (text.length() > most) {
            wrong(field, "answer.text.long", most, text.length());
            return null;
        }
        return text.isBlank() ? null : text.replace("\0", "").strip();
    }

    boolean flag(String field) {
        Object value = values.get(field);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        wrong(field, "answer.flag.type", field);
        return false;
    }

    /** A number, given as such or as text; empty where there is none. */
    Optional<BigDecimal> number(String field) {
        Object value = values.get(field);
        if (value == null || value.toString().isBlank()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = decimal(value);
        if (number.isEmpty()) {
            wrong(field, "answer.number.type", value);
        }
        return number;
    }

    static Optional<BigDecimal> decimal(@Nullable Object value) {
        if (!(value instanceof Number) && !(value instanceof String)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(value.toString().strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The elements of a list; empty where there is none. */
    List<Object> list(String field) {
        Object value = plain(values.get(field));
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> elements) {
            return new ArrayList<>(elements);
        }
        wrong(field, "answer.list.type", field);
        return List.of();
    }

    /**
     * Values by option. They come as an object with ids for keys, or as the rows of a form, each with the option's label and
     * the value.
     */
    Map<String, Object> byOption(String field, String valueField, Question question) {
        Object submitted = plain(values.get(field));
        Map<String, Object> given = new LinkedHashMap<>();
        if (submitted instanceof Map<?, ?> object) {
            object.forEach((option, each) -> put(given, option, each));
        } else if (submitted instanceof Collection<?> rows) {
            for (Object row : rows) {
                if (row instanceof Map<?, ?> fields) {
                    Object option = fields.get("option");
                    Object value = fields.get(valueField);
                    put(
                            given,
                            option == null ? id(question, fields.get("label")) : option,
                            value == null ? fields.get("value") : value);
                }
            }
        } else if (submitted != null) {
            wrong(field, "answer.options.type", field);
        }
        return given;
    }

    /** The id of the option with this label; the label itself where there is none, so that it is refused by its name. */
    private static @Nullable Object id(Question question, @Nullable Object label) {
        return question.options().stream()
                .filter(option -> option.label().equals(label))
                .<Object>map(option -> String.valueOf(option.id()))
                .findFirst()
                .orElse(label);
    }

    private static void put(Map<String, Object> given, @Nullable Object option, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            given.put(String.valueOf(option), value);
        }
    }

    /** What forms submit as JSON, as maps and lists. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (!(value instanceof SpinJsonNode node)) {
            return value;
        }
        try {
            return JSON.readValue(node.toString(), Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
