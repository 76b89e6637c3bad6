package fr.rsi.directory;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds people who have not left, by what others may know of them. */
@Repository
public class PeopleSearch {

    /** Names are folded once for each person, the words once for all. */
    private static final String MATCHING = """
            from (
              select p.*, case when cardinality(:words::text[]) = 0 then ''
                               else rsi.fold(first_name || ' ' || last_name || ' ' || id) end as searched
              from rsi.person p
              where left_at is null
                and (:department::text is null or rsi.fold(department) = rsi.fold(:department))
                and (:site::text is null or rsi.fold(site) = rsi.fold(:site))
              offset 0) p
            where not exists (
              select from unnest((select array_agg(rsi.fold(word)) from unnest(:words) word)) word
              where strpos(searched, word) = 0)
            """;

    private final JdbcClient jdbc;
    private final People people;

    PeopleSearch(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /**
     * Who is looked for; case and accents do not count.
     *
     * @param text words that are all in the name or the id
     */
    public record Criteria(
            @Nullable String text,
            @Nullable String department,
            @Nullable String site) {}

    /** Those who match, by last name, so many from so far on. */
    public List<Person> find(Criteria criteria, int offset, int limit) {
        return matching(
                        "select * " + MATCHING
                                + " order by rsi.fold(last_name), rsi.fold(first_name), id limit :limit offset :offset",
                        criteria)
                .param("limit", limit)
                .param("offset", offset)
                .query(people::person)
                .list();
    }

    /** How many match. */
    public long count(Criteria criteria) {
        return matching("select count(*) " + MATCHING, criteria)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec matching(String sql, Criteria criteria) {
        String text = criteria.text() == null ? "" : criteria.text();
        return jdbc.sql(sql)
                .param("department", criteria.department())
                .param("site", criteria.site())
                .param(
                        "words",
                        Arrays.stream(text.split("\\s+"))
                                .filter(word -> !word.isEmpty())
                                .toArray(String[]::new));
    }
}
