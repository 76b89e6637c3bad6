package fr.rsi.population;

import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows populations to those who may use them, and what one would be before it is saved. */
@Service
@Transactional(readOnly = true)
public class Looking {

    private static final int SHOWN = 20;

    private final Populations populations;
    private final PopulationTable table;
    private final DefinitionChecks definitions;
    private final Trials trials;
    private final PopulationPeople people;
    private final Texts texts;

    Looking(
            Populations populations,
            PopulationTable table,
            DefinitionChecks definitions,
            Trials trials,
            PopulationPeople people,
            Texts texts) {
        this.populations = populations;
        this.table = table;
        this.definitions = definitions;
        this.trials = trials;
        this.people = people;
        this.texts = texts;
    }

    /** Somebody in a population. */
    public record Member(String id, String name, String department, String site, String job) {}

    /** People of a population, and how many there are. */
    public record Members(List<Member> people, int total) {}

    /** A population with its definition. */
    public record Kept(Population population, Definition definition) {}

    /**
     * What a population would be.
     *
     * @param people the first of them by name; of a sample an example
     * @param warnings what may be a slip
     */
    public record Preview(int size, List<Member> people, Map<String, Integer> byDepartment, List<String> warnings) {}

    /**
     * What a population would be if it were saved.
     *
     * @throws Refused where something is wrong with its definition
     */
    public Preview preview(NewPopulation given, String person) {
        List<Violation> found = new ArrayList<>();
        Circumstances circumstances = populations.now(person);
        Optional<Definition> checked = definitions.check(null, given, circumstances, found);
        if (checked.isEmpty()) {
            throw Refused.invalid(found);
        }
        Definition definition = checked.get();
        Trials.Trial trial = trials.of(definition);
        Set<String> ids = trial.people(circumstances);
        List<String> warnings = new ArrayList<>(trial.warnings());
        if (ids.isEmpty()) {
            warnings.add(0, texts.text("population.nobody"));
        }
        if (trial.speaksOfAsker()) {
            warnings.add(texts.text("population.asker"));
        }
        if (definition instanceof Definition.Sampled sampled && sampled.sample().seed() == null) {
            warnings.add(texts.text("population.example"));
        }
        return new Preview(ids.size(), people.page(ids, 0, SHOWN), people.byDepartment(ids), warnings);
    }

    /** A population that this person may use. */
    public Kept get(String id, String person) {
        PopulationTable.Row row = row(id, person);
        Population sized = populations.find(List.of(id), person).get(0);
        return new Kept(sized, populations.snapshot(List.of(id)).definitions().getOrDefault(id, row.definition()));
    }

    /** The row of a population that this person may use. */
    PopulationTable.Row row(String id, String person) {
        PopulationTable.Row row = table.find(id)
                .orElseThrow(
                        () -> Refused.because(Refused.Kind.NOT_FOUND, texts.text("question.populations.unknown", id)));
        if (!populations.usable(row.population(), person)) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("question.populations.notYours", id));
        }
        return row;
    }

    /** So many people of a population that this person may use, by their names; of a sample an example, the same all day. */
    public Members people(String id, String person, int offset, int size) {
        row(id, person);
        Circumstances now = populations.now(person);
        var circumstances =
                new Circumstances(person, now.day(), now.day().toString(), now.load(), now.directoryVersion());
        Set<String> ids =
                populations.evaluate(List.of(id), circumstances).people().keySet();
        return new Members(people.page(ids, offset, size), ids.size());
    }
}
