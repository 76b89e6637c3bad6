package fr.rsi.population;

import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import fr.rsi.security.Accounts;
import fr.rsi.security.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets owners keep their populations: all of a change or nothing. */
@Service
@Transactional
public class Keeping {

    private final Populations populations;
    private final PopulationTable table;
    private final DefinitionChecks definitions;
    private final NamingChecks naming;
    private final Trials trials;
    private final Looking looking;
    private final List<PopulationUses> uses;
    private final Accounts accounts;
    private final Texts texts;

    Keeping(
            Populations populations,
            PopulationTable table,
            DefinitionChecks definitions,
            NamingChecks naming,
            Trials trials,
            Looking looking,
            List<PopulationUses> uses,
            Accounts accounts,
            Texts texts) {
        this.populations = populations;
        this.table = table;
        this.definitions = definitions;
        this.naming = naming;
        this.trials = trials;
        this.looking = looking;
        this.uses = uses;
        this.accounts = accounts;
        this.texts = texts;
    }

    /**
     * Creates a population, which this person then owns, or changes one.
     *
     * @return whether it is new
     * @throws Refused where something is wrong with it, or it is somebody else's
     */
    public boolean save(String id, NewPopulation given, String person) {
        populations.newVersion(person);
        Optional<PopulationTable.Row> before = table.find(id);
        before.ifPresent(row -> owned(row.population(), person));
        List<Violation> found = new ArrayList<>();
        naming.check(id, given, found);
        Circumstances circumstances = populations.now(person);
        Optional<Definition> definition = definitions.check(id, given, circumstances, found);
        if (found.isEmpty() && !Boolean.TRUE.equals(given.allowEmpty())) {
            somebody(definition.orElseThrow(), circumstances, found);
        }
        if (!found.isEmpty()) {
            throw Refused.invalid(found);
        }
        String owner = before.map(row -> row.population().owner()).orElse(before.isPresent() ? null : person);
        table.save(population(id, given, owner), definition.orElseThrow());
        return before.isEmpty();
    }

    private static Population population(String id, NewPopulation given, @Nullable String owner) {
        Words name = given.name() == null ? Words.of(id) : given.name();
        Words description = given.description() == null ? Words.of("") : given.description();
        return new Population(
                id, name.en(), name.fr(), description.en(), description.fr(), 0, "", owner, given.usableBy());
    }

    private void somebody(Definition definition, Circumstances circumstances, List<Violation> found) {
        Trials.Trial trial = trials.of(definition);
        if (!trial.speaksOfAsker() && trial.people(circumstances).isEmpty()) {
            String field = definition instanceof Definition.Listed ? "members" : definition.kind();
            List<String> sentences = new ArrayList<>(List.of(texts.text("population.nobody")));
            sentences.addAll(trial.warnings());
            found.add(new Violation(field, String.join(" ", sentences)));
        }
    }

    /**
     * Deletes a population.
     *
     * @throws Refused where it is somebody else's, or needed
     */
    public void delete(String id, String person) {
        populations.newVersion(person);
        owned(looking.row(id, person).population(), person);
        List<String> needed = new ArrayList<>();
        table.all().stream()
                .filter(row -> row.definition().madeOf().contains(id))
                .forEach(row -> needed.add(texts.text("population.needed", row.id())));
        uses.forEach(use -> needed.addAll(use.of(id)));
        if (!needed.isEmpty()) {
            throw Refused.because(Refused.Kind.CONFLICT, String.join(" ", needed));
        }
        table.delete(id);
    }

    private void owned(Population population, String person) {
        if (!person.equals(population.owner()) && !accounts.groupsOf(person).contains(Roles.ADMINISTRATORS)) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("population.owner"));
        }
    }
}
