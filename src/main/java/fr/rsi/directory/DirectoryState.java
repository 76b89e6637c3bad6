package fr.rsi.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory as it is, or as it was at a version, asked about many people at once. */
@Component
public class DirectoryState {

    private final JdbcClient jdbc;

    DirectoryState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** SQL for the people as they are, or as they were at a version; those who have left are among them. */
    public static String people(@Nullable Long version) {
        return version == null ? "rsi.person" : "rsi.person_at(" + version + ")";
    }

    /** The latest version, zero before there is any. */
    public long version() {
        return jdbc.sql("select coalesce(max(version), 0) from rsi.directory_change")
                .query(Long.class)
                .single();
    }

    /** Makes changes of the directory wait until the transaction ends; others may hold it as well. */
    public void hold() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** The version of the directory, which nobody else changes or holds until the transaction ends. */
    long lockedVersion() {
        lock("pg_advisory_xact_lock");
        return version();
    }

    /** The lock that {@code rsi.directory_version} takes. */
    private void lock(String function) {
        jdbc.sql("select true from (select " + function + "(x'0D12'::int, 0)) locked")
                .query(Boolean.class)
                .single();
    }

    /** The day, by the database's clock. */
    public LocalDate today() {
        return jdbc.sql("select current_date").query(LocalDate.class).single();
    }

    /**
     * Who acts for each person who is absent on this day: the substitute, or the substitute of a substitute who is absent too.
     * Who has no substitute with the company who is there is left out.
     */
    public Map<String, String> substitutes(LocalDate day, @Nullable Long version) {
        Map<String, String> declared = new HashMap<>();
        Set<String> absent = new HashSet<>();
        jdbc.sql("""
                        with people as materialized (select * from %s)
                        select p.id, case when s.left_at is null and coalesce(s.active_from <= :day, true)
                                          and coalesce(s.active_until >= :day, true) then s.id end as substitute
                        from people p left join people s on s.id = p.substitute_id
                        where p.absent_from <= :day and (p.absent_until is null or p.absent_until >= :day)
                        """.formatted(people(version))).param("day", day).query(row -> {
            absent.add(row.getString("id"));
            if (row.getString("substitute") != null) {
                declared.put(row.getString("id"), row.getString("substitute"));
            }
        });
        Map<String, String> acting = new HashMap<>();
        for (String person : absent) {
            Set<String> passed = new HashSet<>();
            @Nullable String next = person;
            while (next != null && absent.contains(next)) {
                next = passed.add(next) ? declared.get(next) : null;
            }
            if (next != null) {
                acting.put(person, next);
            }
        }
        return acting;
    }

    /** The weights of these people that are not 1. */
    public Map<String, Integer> weights(Collection<String> people, @Nullable Long version) {
        Map<String, Integer> weights = new HashMap<>();
        jdbc.sql("select p.id, p.weight from %s p where p.weight <> 1 and p.id = any(:ids)".formatted(people(version)))
                .param("ids", people.toArray(String[]::new))
                .query(row -> {
                    weights.put(row.getString("id"), row.getInt("weight"));
                });
        return weights;
    }

    /** Those of these people who are with the company on this day. */
    public Set<String> present(Collection<String> people, LocalDate day, @Nullable Long version) {
        return Set.copyOf(jdbc.sql("select p.id from %s p where p.id = any(:ids) and rsi.with_company(p, :day)"
                        .formatted(people(version)))
                .param("ids", people.toArray(String[]::new))
                .param("day", day)
                .query(String.class)
                .list());
    }

    /** The managers of these people who are with the company on this day. */
    public Set<String> managers(Collection<String> people, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select distinct m.id from rsi.person p join rsi.person m on m.id = p.manager_id
                        where p.id = any(:ids) and rsi.with_company(m, :day)
                        """)
                .param("ids", people.toArray(String[]::new))
                .param("day", day)
                .query(String.class)
                .list());
    }
}
