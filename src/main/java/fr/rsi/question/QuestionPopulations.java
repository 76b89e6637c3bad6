package fr.rsi.question;

import fr.rsi.language.Texts;
import fr.rsi.population.PopulationUses;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which populations open questions ask. */
@Component
class QuestionPopulations implements PopulationUses {

    private static final int MOST_NAMED = 5;

    private final JdbcClient jdbc;
    private final Texts texts;

    QuestionPopulations(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<String> of(String population) {
        return jdbc.sql("""
                        select id from rsi.question
                        where status = 'OPEN' and populations @> jsonb_build_array(?::text) order by launched_at limit ?
                        """).params(population, MOST_NAMED).query(String.class).list().stream()
                .map(question -> texts.text("population.asked", question))
                .toList();
    }
}
