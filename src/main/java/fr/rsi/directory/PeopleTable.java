package fr.rsi.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of people, read and written as a whole: each write is one statement, however many people it is about. */
@Repository
class PeopleTable {

    private static final int FETCHED_AT_ONCE = 2000;
    private static final String WRITTEN = """
            (select id, first_name, last_name, email, department, site, job, manager_id, language, weight,
                    string_to_array(groups, ' ') as groups, active_from::date, active_until::date, absent_from::date,
                    absent_until::date, substitute_id, attributes::jsonb
             from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as
                  t (id, first_name, last_name, email, department, site, job, manager_id, language, weight,
                     groups, active_from, active_until, absent_from, absent_until, substitute_id, attributes))
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate cursor;
    private final People people;
    private final DirectoryState directory;
    private final ObjectMapper json;

    PeopleTable(JdbcClient jdbc, DataSource dataSource, People people, DirectoryState directory, ObjectMapper json) {
        this.jdbc = jdbc;
        this.cursor = new JdbcTemplate(dataSource);
        this.cursor.setFetchSize(FETCHED_AT_ONCE);
        this.people = people;
        this.directory = directory;
        this.json = json;
    }

    /** Makes a version of the directory for the writes that follow in this transaction, after all other writers; gives the one before. */
    long startVersion(String by, Source source) {
        long version = jdbc.sql("select rsi.directory_version(?, ?)")
                .params(by, source.name())
                .query(Long.class)
                .single();
        return jdbc.sql("select coalesce(max(version), 0) from rsi.directory_change where version < ?")
                .param(version)
                .query(Long.class)
                .single();
    }

    /** All people as they are now. */
    Snapshot snapshot() {
        long version = directory.version();
        List<Known> known = new ArrayList<>();
        cursor.query("select * from rsi.person", row -> {
            known.add(new Known(people.person(row, 0), row.getObject("left_at") != null));
        });
        return new Snapshot(version, known);
    }

    /** Those whose id or e-mail address is one of these texts, however it is written, those who have left among them. */
    List<Known> concerned(List<String> texts) {
        return jdbc.sql("select * from rsi.person where lower(id) = any (:texts) or lower(email) = any (:texts)")
                .param("texts", texts.stream().map(Folding::fold).toArray(String[]::new))
                .query((row, number) -> new Known(people.person(row, number), row.getObject("left_at") != null))
                .list();
    }

    /** Ids of a person and of the managers above, from below. */
    List<String> above(String id) {
        return jdbc.sql("""
                        with recursive line (id, manager_id, path) as (
                          select id, manager_id, array[id] from rsi.person where id = ?
                          union all
                          select p.id, p.manager_id, path || p.id from rsi.person p join line l on p.id = l.manager_id
                          where not p.id = any (path))
                        select id from line order by cardinality(path)
                        """).param(id).query(String.class).list();
    }

    /** Ids of those whom this person manages. */
    List<String> ledBy(String id) {
        return ids("select id from rsi.person where manager_id = ? and left_at is null order by id", id);
    }

    /** Ids of those whose substitute this person is. */
    List<String> replacedBy(String id) {
        return ids("select id from rsi.person where substitute_id = ? and left_at is null order by id", id);
    }

    private List<String> ids(String sql, String id) {
        return jdbc.sql(sql).param(id).query(String.class).list();
    }

    /** Adds people. */
    void add(List<Person> added) {
        write("""
                insert into rsi.person (id, first_name, last_name, email, department, site, job, manager_id, language, weight,
                  groups, active_from, active_until, absent_from, absent_until, substitute_id, attributes)
                """ + WRITTEN, added);
    }

    /** Makes people what they are now; those who had left are back. */
    void change(List<Person> changed) {
        write("""
                update rsi.person p set (first_name, last_name, email, department, site, job, manager_id, language, weight,
                  groups, active_from, active_until, absent_from, absent_until, substitute_id, attributes, left_at)
                = (t.first_name, t.last_name, t.email, t.department, t.site, t.job, t.manager_id, t.language, t.weight,
                  t.groups, t.active_from, t.active_until, t.absent_from, t.absent_until, t.substitute_id, t.attributes, null)
                from
                """ + WRITTEN + " t where p.id = t.id", changed);
    }

    /** Lets people leave. */
    void leave(List<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update rsi.person set left_at = now() where id = any(?)")
                    .param(ids.toArray(String[]::new))
                    .update();
        }
    }

    private void write(String statement, List<Person> written) {
        if (written.isEmpty()) {
            return;
        }
        jdbc.sql(statement)
                .params(
                        column(written, Person::id),
                        column(written, Person::firstName),
                        column(written, Person::lastName),
                        column(written, Person::email),
                        column(written, Person::department),
                        column(written, Person::site),
                        column(written, Person::job),
                        column(written, Person::managerId),
                        column(written, Person::language),
                        written.stream().map(Person::weight).toArray(Integer[]::new),
                        column(written, person -> String.join(" ", person.groups())),
                        column(written, person -> text(person.activeFrom())),
                        column(written, person -> text(person.activeUntil())),
                        column(written, person -> text(person.absentFrom())),
                        column(written, person -> text(person.absentUntil())),
                        column(written, Person::substituteId),
                        column(written, person -> json.valueToTree(person.attributes())
                                .toString()))
                .update();
    }

    private static @Nullable String[] column(List<Person> people, Function<Person, @Nullable String> value) {
        return people.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return Objects.toString(value, null);
    }
}
