package fr.rsi.population;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What populations ask the directory, as it is in some circumstances: always of those who are with the company. */
@Component
class Electorates {

    private final JdbcClient jdbc;

    Electorates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these people who are with the company. */
    Set<String> active(Collection<String> ids, Circumstances circumstances) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql(directory(circumstances)
                        + "select p.id from directory p where p.id = any(:ids) and rsi.with_company(p, :day)")
                .param("ids", ids.toArray(String[]::new))
                .param("day", circumstances.day())
                .param("version", circumstances.directoryVersion())
                .query(String.class)
                .list());
    }

    /** The ids of those for whom the rule is true. */
    Set<String> matching(Definition.Rule rule, Circumstances circumstances) {
        throw new UnsupportedOperationException();
    }

    /** For how many the rule is true. */
    int count(Definition.Rule rule, Circumstances circumstances) {
        return matching(rule, circumstances).size();
    }

    /** What each of these people has of an attribute, by id; empty for all where it is null. */
    Map<String, String> strata(Collection<String> ids, @Nullable String attribute, Circumstances circumstances) {
        Map<String, String> strata = new HashMap<>();
        ids.forEach(id -> strata.put(id, ""));
        return strata;
    }

    /** The directory as it is in the circumstances; {@code person} in what follows. */
    private static String directory(Circumstances circumstances) {
        return circumstances.directoryVersion() == null
                ? "with directory as not materialized (select * from rsi.person) "
                : "with directory as materialized (select * from rsi.person_at(:version)) ";
    }
}
