package fr.rsi.testing;

import fr.rsi.population.Population;
import fr.rsi.population.Populations;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people who have no account: {@code p0}, {@code p1} and so on. */
public final class Crowd {

    private Crowd() {}

    /** Makes sure that the first so many are known, and gives the id of the population that they are. */
    public static String of(int number, JdbcClient jdbc, Populations populations) {
        String id = "first-" + number;
        jdbc.sql("""
                            insert into rsi.person (id, first_name, last_name, email, department, site, job, language)
                            select 'p' || i, 'P', i, 'p' || i || '@example.org', 'R', 'S', 'J', 'en'
                            from generate_series(0, ?) i on conflict (id) do update set left_at = null
                            where person.left_at is not null
                            """).param(number - 1).update();
        if (populations.find(List.of(id)).isEmpty()) {
            populations.add(
                    new Population(id, id, id, "", "", 0),
                    IntStream.range(0, number).mapToObj(i -> "p" + i).toList());
        }
        return id;
    }
}
