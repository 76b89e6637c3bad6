package fr.rsi.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of the directory, those who have left among them. */
@Repository
public class People {

    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    People(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The person with this id, also one who has left. */
    public Optional<Person> find(String id) {
        return jdbc.sql("select * from rsi.person where id = ?")
                .param(id)
                .query(this::person)
                .optional();
    }

    /** The person with this id who has not left. */
    public Optional<Person> present(String id) {
        return jdbc.sql("select * from rsi.person where id = ? and left_at is null")
                .param(id)
                .query(this::person)
                .optional();
    }

    /** Those of these ids who are in the directory, by id. */
    public Map<String, Person> find(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from rsi.person where id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(this::person)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Those of these ids who are not in the directory. */
    public List<String> unknown(Collection<String> ids) {
        Set<String> known = find(ids).keySet();
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }

    /** The name of a person, or the id where the directory has no such person. */
    public String name(String id) {
        return find(id).map(Person::name).orElse(id);
    }

    /** How many people there are, without those who have left. */
    public long count() {
        return jdbc.sql("select count(*) from rsi.person where left_at is null")
                .query(Long.class)
                .single();
    }

    Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("department"),
                row.getString("site"),
                row.getString("job"),
                row.getString("manager_id"),
                row.getString("language"),
                row.getInt("weight"),
                List.of((String[]) row.getArray("groups").getArray()),
                day(row, "active_from"),
                day(row, "active_until"),
                day(row, "absent_from"),
                day(row, "absent_until"),
                row.getString("substitute_id"),
                attributes(row.getString("attributes")));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private Map<String, Object> attributes(String text) {
        try {
            return json.readValue(text, ATTRIBUTES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable attributes of a person: " + text, e);
        }
    }
}
