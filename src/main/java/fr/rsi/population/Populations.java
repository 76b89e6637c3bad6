package fr.rsi.population;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The populations and who is in them. */
@Repository
public class Populations {

    private static final String SELECT = """
            select p.id, p.name_en, p.name_fr, p.description_en, p.description_fr,
                   (select count(*) from rsi.population_member m where m.population_id = p.id) as size
            from rsi.population p
            """;

    private final JdbcClient jdbc;

    Populations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All populations, the largest first. */
    public List<Population> all() {
        return jdbc.sql(SELECT + " order by size desc, p.id")
                .query(Population.class)
                .list();
    }

    /** Those of these ids that exist, in the order of their ids. */
    public List<Population> find(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + " where p.id in (:ids) order by p.id")
                .param("ids", ids)
                .query(Population.class)
                .list();
    }

    /** The ids of the people in the union of these populations, each once, in the order of their ids. */
    public List<String> members(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct person_id from rsi.population_member
                        where population_id in (:ids) order by person_id
                        """).param("ids", ids).query(String.class).list();
    }

    /** Adds a population of these people. */
    public void add(Population population, Collection<String> members) {
        jdbc.sql("""
                        insert into rsi.population (id, name_en, name_fr, description_en, description_fr)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        population.id(),
                        population.nameEn(),
                        population.nameFr(),
                        population.descriptionEn(),
                        population.descriptionFr())
                .update();
        jdbc.sql("insert into rsi.population_member (population_id, person_id) select ?, unnest(?)")
                .params(population.id(), members.toArray(String[]::new))
                .update();
    }
}
