package fr.rsi.population;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The directory. */
@Repository
public class People {

    private static final String COLUMNS =
            "id, first_name, last_name, email, department, site, job, manager_id, language";

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person with this id. */
    public Optional<Person> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from rsi.person where id = ?")
                .param(id)
                .query(Person.class)
                .optional();
    }

    /** Those of these ids who are in the directory, by id. */
    public Map<String, Person> find(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select " + COLUMNS + " from rsi.person where id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(Person.class)
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** The name of a person, or the id where the directory has no such person. */
    public String name(String id) {
        return find(id).map(Person::name).orElse(id);
    }

    /** How many people there are. */
    public long count() {
        return jdbc.sql("select count(*) from rsi.person").query(Long.class).single();
    }

    /** Adds people; the managers they name must be among them or in the directory already. */
    public void addAll(List<Person> people) {
        people.forEach(this::add);
    }

    private void add(Person person) {
        jdbc.sql("insert into rsi.person (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        person.id(),
                        person.firstName(),
                        person.lastName(),
                        person.email(),
                        person.department(),
                        person.site(),
                        person.job(),
                        person.managerId(),
                        person.language())
                .update();
    }
}
