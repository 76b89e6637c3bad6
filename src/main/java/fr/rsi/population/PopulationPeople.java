package fr.rsi.population;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Some people, as lists of them show them. */
@Repository
class PopulationPeople {

    private final JdbcClient jdbc;

    PopulationPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many of these people, by their names, without the first ones. */
    List<Looking.Member> page(Collection<String> ids, int offset, int size) {
        return jdbc.sql("""
                        select id, btrim(first_name || ' ' || last_name) as name, department, site, job from rsi.person
                        where id = any(:ids) order by last_name, first_name, id limit :size offset :offset
                        """)
                .param("ids", ids.toArray(String[]::new))
                .param("size", size)
                .param("offset", offset)
                .query(Looking.Member.class)
                .list();
    }

    /** How many of these people are in each department, the largest first. */
    Map<String, Integer> byDepartment(Collection<String> ids) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("""
                        select department, count(*) from rsi.person
                        where id = any(:ids) group by 1 order by 2 desc, 1
                        """).param("ids", ids.toArray(String[]::new)).query((ResultSet row) -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }
}
