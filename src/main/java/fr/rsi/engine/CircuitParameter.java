package fr.rsi.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an asker may settle of a circuit: an extension property {@code parameter.NAME} of its process, whose value is the
 * default. It is a variable of the circuit with that name from its start.
 *
 * @param name of the variable
 * @param label what askers read, from {@code parameter.NAME.label}; the name where there is none
 * @param standard the default; a whole number where it is one, else a text
 * @param values what it can be, from {@code parameter.NAME.values}: a range such as {@code 1..52}, or values separated by
 *     commas; anything of the same kind where it is empty
 */
public record CircuitParameter(String name, String label, String standard, String values) {
    private static final String PREFIX = "parameter.";
    private static final Pattern NAME = Pattern.compile("parameter\\.([a-zA-Z][a-zA-Z0-9]*)");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern RANGE = Pattern.compile("(-?\\d{1,9})\\.\\.(-?\\d{1,9})");
    private static final int MAX_LENGTH = 200;

    /** The parameters that these extension properties of a process declare, in the order of their names. */
    public static List<CircuitParameter> of(Map<String, String> properties) {
        return properties.keySet().stream()
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(property -> of(property.group(1), properties))
                .sorted(java.util.Comparator.comparing(CircuitParameter::name))
                .toList();
    }

    private static CircuitParameter of(String name, Map<String, String> properties) {
        String key = PREFIX + name;
        return new CircuitParameter(
                name,
                properties.getOrDefault(key + ".label", name),
                String.valueOf(properties.get(key)).strip(),
                properties.getOrDefault(key + ".values", "").strip());
    }

    /** Whether it can have this value. */
    public boolean allows(String value) {
        if (WHOLE.matcher(standard).matches() && !WHOLE.matcher(value).matches()) {
            return false;
        }
        Matcher range = RANGE.matcher(values);
        if (range.matches()) {
            return WHOLE.matcher(value).matches()
                    && Integer.parseInt(value) >= Integer.parseInt(range.group(1))
                    && Integer.parseInt(value) <= Integer.parseInt(range.group(2));
        }
        return values.isEmpty()
                ? !value.isBlank() && value.length() <= MAX_LENGTH
                : Arrays.stream(values.split(",")).map(String::strip).anyMatch(value::equals);
    }

    /** The value as a variable: an integer where the default is a whole number, else a string. */
    public Object typed(String value) {
        return WHOLE.matcher(standard).matches() ? (Object) Integer.valueOf(value) : value;
    }
}
