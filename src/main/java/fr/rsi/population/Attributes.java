package fr.rsi.population;

import fr.rsi.engine.feel.FeelType;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of people beside the fields that everyone has, and which values there are. */
@Component
class Attributes {

    private static final int MOST_VALUES = 5000;

    private static final Map<String, FeelType> TYPES = Map.of(
            "string", FeelType.TEXT, "number", FeelType.NUMBER, "boolean", FeelType.BOOLEAN, "array", FeelType.LIST);

    private final JdbcClient jdbc;

    Attributes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The free attributes that somebody has, with their types. */
    SortedMap<String, FeelType> free() {
        SortedMap<String, FeelType> types = new TreeMap<>();
        jdbc.sql("""
                        select distinct key, jsonb_typeof(value) from rsi.person, jsonb_each(attributes)
                        where left_at is null and jsonb_typeof(value) <> 'null'
                        """).query((ResultSet row) -> {
            FeelType type = TYPES.getOrDefault(row.getString(2), FeelType.ANY);
            types.merge(row.getString(1), type, (one, other) -> FeelType.ANY);
        });
        return types;
    }

    /** The names that a rule may use. */
    static List<String> names(Map<String, FeelType> free) {
        List<String> names = new ArrayList<>(PersonField.names());
        names.add(Reference.MANAGER);
        names.add(Reference.ASKER);
        names.addAll(free.keySet());
        return names;
    }

    /** Those of these texts that nobody has there. */
    List<String> unknown(Reference reference, Collection<String> texts) {
        List<String> unknown = new ArrayList<>(texts);
        unknown.removeAll(values(reference, "value = any(:texts)", texts));
        return unknown;
    }

    /** The texts that people have there; if there are very many, some of them. */
    List<String> values(Reference reference) {
        return values(reference, "true", List.of());
    }

    private List<String> values(Reference reference, String condition, Collection<String> texts) {
        boolean free = PersonField.of(String.valueOf(reference.name())).isEmpty();
        String value = reference.sql("attribute") + (free ? " #>> '{}'" : "::text");
        String joins = Reference.joins(reference.managers(), "rsi.person");
        return jdbc.sql("""
                        select distinct value from (select %s as value from rsi.person p %s where p.left_at is null) v
                        where value is not null and %s limit %d
                        """.formatted(value, joins, condition, MOST_VALUES))
                .param("attribute", reference.name())
                .param("texts", texts.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
