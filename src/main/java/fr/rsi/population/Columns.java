package fr.rsi.population;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** What a rule refers to, as the columns of a query of the directory, and the values of a row as variables. */
final class Columns {

    private final List<Reference> references;
    private final ObjectMapper json;

    /** Persons as a whole come last, the highest first, as one who is not there hides whatever lies above. */
    Columns(Collection<Reference> references, ObjectMapper json) {
        this.references = references.stream()
                .sorted(Comparator.comparing((Reference each) -> each.name() == null)
                        .thenComparing(Reference::managers, Comparator.reverseOrder()))
                .toList();
        this.json = json;
    }

    /** The columns, each followed by a comma. */
    String select() {
        return IntStream.range(0, references.size())
                .mapToObj(i -> references.get(i).sql(parameter(i)) + ", ")
                .collect(Collectors.joining());
    }

    /** The clause that makes each combination of values appear once. */
    String groupBy() {
        String numbers = IntStream.rangeClosed(1, references.size())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "" : " group by " + numbers;
    }

    /** The managers that are needed, from a source of people. */
    String joins(String source) {
        return Reference.joins(
                references.stream().mapToInt(Reference::managers).max().orElse(0), source);
    }

    /** The names of free attributes. */
    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        for (int i = 0; i < references.size(); i++) {
            parameters.put(parameter(i), references.get(i).name());
        }
        return parameters;
    }

    private static String parameter(int i) {
        return "attribute" + i;
    }

    /** Puts the values of a row where the paths lead. */
    void read(ResultSet row, Map<String, @Nullable Object> variables) throws SQLException {
        for (int i = 0; i < references.size(); i++) {
            put(references.get(i), value(row.getObject(i + 1)), variables);
        }
    }

    /** The value of a row's column. */
    @Nullable Object value(@Nullable Object column) throws SQLException {
        if (column instanceof Date day) {
            return day.toLocalDate();
        }
        if (column instanceof Array array) {
            return List.of((Object[]) array.getArray());
        }
        if (column instanceof PGobject object) {
            return attribute(String.valueOf(object.getValue()));
        }
        return column;
    }

    private Object attribute(String text) {
        try {
            return json.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable attribute of a person: " + text, e);
        }
    }

    private static void put(Reference reference, @Nullable Object value, Map<String, @Nullable Object> variables) {
        List<String> path = reference.path();
        Map<String, @Nullable Object> at = variables;
        for (String name : path.subList(0, path.size() - 1)) {
            at = inside(at, name);
        }
        String last = path.get(path.size() - 1);
        if (reference.name() == null && value != null) {
            inside(at, last);
        } else {
            at.put(last, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> inside(Map<String, @Nullable Object> values, String name) {
        if (values.get(name) == null) {
            values.put(name, new HashMap<String, @Nullable Object>());
        }
        return (Map<String, @Nullable Object>) Objects.requireNonNull(values.get(name));
    }
}
