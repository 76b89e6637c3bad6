package fr.rsi.question;

import fr.rsi.language.Texts;
import fr.rsi.population.PopulationUses;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which populations are needed: by open questions, and by the circuits that ask them beside those of the question. */
@Component
class QuestionPopulations implements PopulationUses {

    private static final int MOST_NAMED = 5;

    private final CircuitChoices circuits;
    private final JdbcClient jdbc;
    private final Texts texts;

    QuestionPopulations(CircuitChoices circuits, JdbcClient jdbc, Texts texts) {
        this.circuits = circuits;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<String> of(String population) {
        List<String> uses = new ArrayList<>();
        List<String> asked =
                jdbc.sql("""
                        select id from rsi.question
                        where status = 'OPEN' and populations @> jsonb_build_array(?::text) order by launched_at limit ?
                        """).params(population, MOST_NAMED).query(String.class).list();
        asked.forEach(question -> uses.add(texts.text("population.asked", question)));
        circuits.all(texts.locale()).stream()
                .filter(circuit -> circuit.alsoAsked().stream().anyMatch(ids -> ids.contains(population)))
                .forEach(circuit -> uses.add(texts.text("population.askedByCircuit", circuit.name())));
        return uses;
    }
}
