package fr.rsi.population;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The populations as they are stored: the members of lists in a table of their own, all else in one row. */
@Repository
class PopulationTable {

    /** A row; the definition of a list is without its members. */
    record Row(Population population, Definition definition) {

        String id() {
            return population.id();
        }
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PopulationTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Row> all() {
        return jdbc.sql("select * from rsi.population order by id")
                .query(this::row)
                .list();
    }

    List<Row> find(Collection<String> ids) {
        return jdbc.sql("select * from rsi.population where id = any(:ids) order by id")
                .param("ids", ids.toArray(String[]::new))
                .query(this::row)
                .list();
    }

    Optional<Row> find(String id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** The members of lists, by the id of the population. */
    Map<String, SortedSet<String>> members(Collection<String> populations) {
        Map<String, SortedSet<String>> members = new HashMap<>();
        jdbc.sql("select population_id, person_id from rsi.population_member where population_id = any(:ids)")
                .param("ids", populations.toArray(String[]::new))
                .query((ResultSet row) -> {
                    members.computeIfAbsent(row.getString(1), id -> new TreeSet<>())
                            .add(row.getString(2));
                });
        return members;
    }

    /** Adds the population or replaces it; to be called within the version of the directory that it makes. */
    void save(Population population, Definition definition) {
        jdbc.sql("""
                        insert into rsi.population as p
                          (id, name_en, name_fr, description_en, description_fr, owner_id, usable_by, definition)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        on conflict (id) do update set name_en = excluded.name_en, name_fr = excluded.name_fr,
                          description_en = excluded.description_en, description_fr = excluded.description_fr,
                          usable_by = excluded.usable_by, definition = excluded.definition, changed_at = now()
                        """)
                .params(
                        population.id(),
                        population.nameEn(),
                        population.nameFr(),
                        population.descriptionEn(),
                        population.descriptionFr(),
                        population.owner(),
                        array(population.usableBy()),
                        write(definition instanceof Definition.Listed ? Definition.list(List.of()) : definition))
                .update();
        saveMembers(population.id(), definition instanceof Definition.Listed list ? list.members() : List.of());
        keepVersion(population.id());
    }

    private void saveMembers(String population, Collection<String> members) {
        String[] ids = members.toArray(String[]::new);
        jdbc.sql("delete from rsi.population_member where population_id = ? and not person_id = any(?)")
                .params(population, ids)
                .update();
        jdbc.sql("""
                        insert into rsi.population_member (population_id, person_id) select ?, unnest(?)
                        on conflict do nothing
                        """).params(population, ids).update();
    }

    void delete(String id) {
        jdbc.sql("delete from rsi.population where id = ?").param(id).update();
        keepVersion(id);
    }

    private void keepVersion(String id) {
        jdbc.sql("select rsi.keep_population_version(?)::text")
                .param(id)
                .query(String.class)
                .optional();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        Definition definition = read(row.getString("definition"));
        return new Row(
                new Population(
                        row.getString("id"),
                        row.getString("name_en"),
                        row.getString("name_fr"),
                        row.getString("description_en"),
                        row.getString("description_fr"),
                        0,
                        definition.kind(),
                        row.getString("owner_id"),
                        strings(row.getArray("usable_by"))),
                definition);
    }

    private static @Nullable List<String> strings(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }

    private static String @Nullable [] array(@Nullable List<String> strings) {
        return strings == null ? null : strings.toArray(String[]::new);
    }

    private Definition read(String text) {
        try {
            return json.readValue(text, Definition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable definition of a population: " + text, e);
        }
    }

    private String write(Definition definition) {
        try {
            return json.writerFor(Definition.class).writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
