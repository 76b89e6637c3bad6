package fr.rsi.population.process;

import fr.rsi.language.Texts;
import fr.rsi.population.Circumstances;
import fr.rsi.population.NewPopulation;
import fr.rsi.population.Words;
import fr.rsi.population.WrittenPeople;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what was entered what can be saved. */
@Component
class NewPopulations {

    private static final int NAMED = 5;

    private final WrittenPeople writtenPeople;
    private final Texts texts;

    NewPopulations(WrittenPeople writtenPeople, Texts texts) {
        this.writtenPeople = writtenPeople;
        this.texts = texts;
    }

    /** The words around a definition. */
    record Around(
            @Nullable Words name,
            @Nullable Words description,
            @Nullable List<String> usableBy) {}

    /**
     * A population, and what keeps it from being saved.
     *
     * @param problems sentences about people who were not found; they are left out of the population
     */
    record Made(NewPopulation population, List<String> problems) {}

    /** What was entered as a population. */
    Made make(Entered entered, Around around) {
        List<String> problems = new ArrayList<>();
        boolean all = entered.combine().equals("intersection");
        boolean combined = entered.kind().equals("combination");
        var population = new NewPopulation(
                around.name(),
                around.description(),
                around.usableBy(),
                entered.kind().equals("rule") ? rule(entered) : null,
                entered.kind().equals("list") ? people(entered.members(), problems) : null,
                combined && !all ? entered.parts() : null,
                combined && all ? entered.parts() : null,
                combined ? entered.except() : null,
                entered.kind().equals("sample") ? sample(entered) : null,
                null);
        return new Made(population, problems);
    }

    private static String rule(Entered entered) {
        return entered.rule() == null ? entered.choices().rule() : entered.rule();
    }

    private List<String> people(String lines, List<String> problems) {
        WrittenPeople.Found found = writtenPeople.find(lines);
        if (!found.unknown().isEmpty()) {
            problems.add(texts.text("population.lines.unknown", first(found.unknown())));
        }
        found.ambiguous().entrySet().stream()
                .limit(NAMED)
                .forEach(line -> problems.add(
                        texts.text("population.lines.ambiguous", line.getKey(), String.join(", ", line.getValue()))));
        return List.copyOf(found.ids());
    }

    private String first(List<String> lines) {
        String named = String.join(", ", lines.subList(0, Math.min(NAMED, lines.size())));
        return lines.size() > NAMED ? texts.text("population.lines.more", named, lines.size() - NAMED) : named;
    }

    /** A sample that is drawn once has a seed, if need be a new one. */
    private static NewPopulation.NewSample sample(Entered entered) {
        boolean percent = entered.sampleUnit().equals("percent");
        String seed = entered.seed() == null ? Circumstances.newSeed() : entered.seed();
        return new NewPopulation.NewSample(
                entered.sampleOf(),
                percent ? null : entered.sampleSize(),
                percent ? entered.sampleSize() : null,
                entered.stratifyBy(),
                entered.once() ? seed : null);
    }
}
