package fr.rsi.population;

import fr.rsi.engine.feel.FeelType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Something of a person that a rule or a sample refers to, such as {@code manager.department}.
 *
 * @param path its names up to there, without the properties of a value
 * @param ofAsker whether it is the asker's
 * @param managers how many managers up
 * @param name of the field or the free attribute; null for the person as a whole
 * @param property what of the value is meant, such as the year of a day; null for the value itself
 */
record Reference(
        List<String> path,
        boolean ofAsker,
        int managers,
        @Nullable String name,
        @Nullable String property) {

    /** The name of the person who asks. */
    static final String ASKER = "asker";

    /** The name of a person's manager. */
    static final String MANAGER = "manager";

    /** How many managers up one may go. */
    static final int MAX_MANAGERS = 5;

    /** From the names of a path. */
    static Reference of(List<String> names) {
        boolean ofAsker = names.get(0).equals(ASKER);
        int at = ofAsker ? 1 : 0;
        int managers = 0;
        while (at < names.size() && names.get(at).equals(MANAGER)) {
            managers++;
            at++;
        }
        String name = at < names.size() ? names.get(at) : null;
        int end = Math.min(at + 1, names.size());
        String property = end < names.size() ? String.join(".", names.subList(end, names.size())) : null;
        return new Reference(names.subList(0, end), ofAsker, managers, name, property);
    }

    /** From the way a sample names what it is stratified by. */
    static Reference of(String stratify) {
        return stratify.startsWith(MANAGER + ".") ? of(List.of(stratify.split("\\."))) : of(List.of(stratify));
    }

    /** What it is in SQL; {@code parameter} is the name of the parameter that holds the name of a free attribute. */
    String sql(String parameter) {
        String alias = alias(managers);
        if (name == null) {
            return PersonField.ID.sql(alias);
        }
        return PersonField.of(name).map(field -> field.sql(alias)).orElseGet(() -> "%s.attributes -> :%s"
                .formatted(alias, parameter));
    }

    /** What a person so many managers up is called in SQL. */
    static String alias(int managers) {
        return managers == 0 ? "p" : "m" + managers;
    }

    /** The joins that add so many managers up to a person, from a source of people. */
    static String joins(int managers, String source) {
        return IntStream.rangeClosed(1, managers)
                .mapToObj(i ->
                        " left join %s %s on %s.id = %s.manager_id".formatted(source, alias(i), alias(i), alias(i - 1)))
                .collect(Collectors.joining());
    }

    /** Its type, given those of the free attributes; null where there is no such thing. */
    @Nullable FeelType type(Map<String, FeelType> attributes) {
        if (name == null) {
            return FeelType.PERSON;
        }
        FeelType type = PersonField.of(name).map(PersonField::type).orElseGet(() -> attributes.get(name));
        if (property == null || type == null) {
            return type;
        }
        boolean known = type == FeelType.DATE
                && List.of("year", "month", "day", "weekday").contains(property);
        return known ? FeelType.NUMBER : null;
    }
}
