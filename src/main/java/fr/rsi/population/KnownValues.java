package fr.rsi.population;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the directory knows of its people, to choose from: those who have left are left out. */
@Component
public class KnownValues {

    private final JdbcClient jdbc;
    private final Attributes attributes;

    KnownValues(JdbcClient jdbc, Attributes attributes) {
        this.jdbc = jdbc;
        this.attributes = attributes;
    }

    /** The departments, in the order of the alphabet. */
    public List<String> departments() {
        return values("department");
    }

    /** The sites, in the order of the alphabet. */
    public List<String> sites() {
        return values("site");
    }

    /** The jobs, in the order of the alphabet. */
    public List<String> jobs() {
        return values("job");
    }

    /** The names that a rule may use. */
    public List<String> names() {
        return Attributes.names(attributes.free());
    }

    /** The names of the free attributes, in the order of the alphabet. */
    public List<String> attributes() {
        return List.copyOf(attributes.free().keySet());
    }

    private List<String> values(String column) {
        return jdbc.sql("select distinct %1$s from rsi.person where left_at is null and %1$s <> '' order by %1$s"
                        .formatted(column))
                .query(String.class)
                .list();
    }
}
