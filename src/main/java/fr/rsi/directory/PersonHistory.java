package fr.rsi.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has changed of a person, version by version. */
@Repository
public class PersonHistory {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PersonHistory(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a version was to a person. */
    public enum Kind {
        /** The person came. */
        CREATED,
        /** Something changed. */
        CHANGED,
        /** The person left. */
        LEFT,
        /** The person came back. */
        RETURNED,
        /** The person was removed from the database. */
        REMOVED
    }

    /**
     * A field that changed; what was or is empty is null.
     *
     * @param field as the REST API calls it
     */
    public record FieldChange(
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /** A version that changed the person. */
    public record Change(
            long version, Instant changedAt, String changedBy, String source, Kind kind, List<FieldChange> fields) {}

    /** The versions that changed this person, the latest first; empty where there never was one. */
    public List<Change> of(String id) {
        return jdbc.sql("""
                        select version, changed_at, changed_by, source, data,
                               lag(data) over (order by version) as before
                        from rsi.person_version join rsi.directory_change using (version)
                        where person_id = ? order by version desc
                        """).param(id).query(this::change).list();
    }

    private Change change(ResultSet row, int number) throws SQLException {
        JsonNode before = read(row.getString("before"));
        JsonNode after = read(row.getString("data"));
        return new Change(
                row.getLong("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"),
                row.getString("source"),
                kind(before, after),
                fields(flat(before), flat(after)));
    }

    private static Kind kind(JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            return Kind.REMOVED;
        }
        if (before.isMissingNode()) {
            return Kind.CREATED;
        }
        boolean left = after.hasNonNull("left_at");
        boolean hadLeft = before.hasNonNull("left_at");
        if (left == hadLeft) {
            return Kind.CHANGED;
        }
        return left ? Kind.LEFT : Kind.RETURNED;
    }

    private static List<FieldChange> fields(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new FieldChange(name, before.get(name), after.get(name)))
                .filter(change -> change.before() == null || !change.before().equals(change.after()))
                .toList();
    }

    /** What is not empty, as the REST API calls it. */
    private static Map<String, JsonNode> flat(JsonNode row) {
        Map<String, JsonNode> fields = new TreeMap<>();
        row.properties().forEach(column -> {
            if (column.getKey().equals("attributes")) {
                column.getValue()
                        .properties()
                        .forEach(attribute -> fields.put("attributes." + attribute.getKey(), attribute.getValue()));
            } else if (!empty(column.getValue()) && !column.getKey().equals("id")) {
                fields.put(PersonFields.OF_COLUMNS.getOrDefault(column.getKey(), column.getKey()), column.getValue());
            }
        });
        return fields;
    }

    private static boolean empty(JsonNode value) {
        return value.isNull()
                || value.isContainerNode() && value.isEmpty()
                || value.isTextual() && value.asText().isEmpty();
    }

    private JsonNode read(@Nullable String data) {
        try {
            return data == null ? MissingNode.getInstance() : json.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable version of a person: " + data, e);
        }
    }
}
