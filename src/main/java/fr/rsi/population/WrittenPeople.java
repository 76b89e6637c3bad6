package fr.rsi.population;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the people whom somebody has written down: by id, e-mail address, or first and last name in any order, case and accents. */
@Component
public class WrittenPeople {

    private static final Pattern SEPARATOR = Pattern.compile("[\\r\\n;]+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s<>,\"]+@[^\\s<>,\"]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0,]+");
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
    private static final String FOLDED = "regexp_replace(normalize(lower(%s), NFKD), '[\\u0300-\\u036f]', '', 'g')";

    private final JdbcClient jdbc;

    WrittenPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who was found.
     *
     * @param ids of the people, each once
     * @param unknown the lines that are nobody
     * @param ambiguous the lines that are several people, with the ids of these
     */
    public record Found(Set<String> ids, List<String> unknown, Map<String, Set<String>> ambiguous) {}

    private record Name(String written, String id) {}

    /** Those who are written one to a line, or parted by semicolons as in a list of recipients. */
    public Found find(String text) {
        Map<String, String> lines = new LinkedHashMap<>();
        Arrays.stream(SEPARATOR.split(text))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> lines.putIfAbsent(folded(line), line));
        Map<String, Set<String>> people = people(lines.keySet());
        Set<String> ids = new TreeSet<>();
        List<String> unknown = new ArrayList<>();
        Map<String, Set<String>> ambiguous = new LinkedHashMap<>();
        lines.forEach((folded, line) -> {
            Set<String> found = people.getOrDefault(folded, Set.of());
            switch (found.size()) {
                case 0 -> unknown.add(line);
                case 1 -> ids.addAll(found);
                default -> ambiguous.put(line, found);
            }
        });
        return new Found(ids, unknown, ambiguous);
    }

    private static String folded(String line) {
        Matcher email = EMAIL.matcher(line);
        String words = email.find()
                ? email.group()
                : SPACES.matcher(line).replaceAll(" ").strip();
        return MARKS.matcher(Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
    }

    /** An id or an address comes before a name that is written alike. */
    private Map<String, Set<String>> people(Set<String> lines) {
        Map<String, Set<String>> found = new HashMap<>(named(lines, "id"));
        found.putAll(named(rest(lines, found, false), "email"));
        Set<String> names = rest(lines, found, true);
        if (!names.isEmpty()) {
            Map<String, Set<String>> byName = new HashMap<>();
            List.of("first_name || ' ' || last_name", "last_name || ' ' || first_name")
                    .forEach(name -> named(names, name)
                            .forEach((line, ids) -> byName.computeIfAbsent(line, key -> new TreeSet<>())
                                    .addAll(ids)));
            found.putAll(byName);
        }
        return found;
    }

    private static Set<String> rest(Set<String> lines, Map<String, Set<String>> found, boolean words) {
        return lines.stream()
                .filter(line -> !found.containsKey(line))
                .filter(line -> !words || line.contains(" "))
                .collect(Collectors.toSet());
    }

    private Map<String, Set<String>> named(Set<String> lines, String column) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        String folded = FOLDED.formatted(column);
        return jdbc
                .sql("select " + folded + " as written, id from rsi.person where left_at is null and " + folded
                        + " = any(:lines)")
                .param("lines", lines.toArray(String[]::new))
                .query(Name.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Name::written, Collectors.mapping(Name::id, Collectors.toSet())));
    }
}
