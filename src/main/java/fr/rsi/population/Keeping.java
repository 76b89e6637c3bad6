package fr.rsi.population;

import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import fr.rsi.security.Accounts;
import fr.rsi.security.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets owners keep their populations: all of a change or nothing. */
@Service
@Transactional
public class Keeping {

    private static final int SHOWN = 20;

    private final Populations populations;
    private final PopulationTable table;
    private final DefinitionChecks definitions;
    private final NamingChecks naming;
    private final RuleChecks rules;
    private final Electorates directory;
    private final PopulationPeople people;
    private final List<PopulationUses> uses;
    private final Accounts accounts;
    private final Texts texts;

    Keeping(
            Populations populations,
            PopulationTable table,
            DefinitionChecks definitions,
            NamingChecks naming,
            RuleChecks rules,
            Electorates directory,
            PopulationPeople people,
            List<PopulationUses> uses,
            Accounts accounts,
            Texts texts) {
        this.populations = populations;
        this.table = table;
        this.definitions = definitions;
        this.naming = naming;
        this.rules = rules;
        this.directory = directory;
        this.people = people;
        this.uses = uses;
        this.accounts = accounts;
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
            somebody(id, definition.orElseThrow(), circumstances, found);
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

    private void somebody(String id, Definition definition, Circumstances circumstances, List<Violation> found) {
        SortedMap<String, Definition> all = with(id, definition);
        if (!speaksOfAsker(all) && evaluation(all, circumstances).size(id) == 0) {
            String field = definition instanceof Definition.Listed ? "members" : definition.kind();
            List<String> sentences = new ArrayList<>(List.of(texts.text("population.nobody")));
            sentences.addAll(warnings(definition));
            found.add(new Violation(field, String.join(" ", sentences)));
        }
    }

    /** A definition and all that it is made of. */
    private SortedMap<String, Definition> with(String id, Definition definition) {
        SortedMap<String, Definition> all =
                new TreeMap<>(populations.snapshot(definition.madeOf()).definitions());
        all.put(id, definition);
        return all;
    }

    private Evaluation evaluation(SortedMap<String, Definition> all, Circumstances circumstances) {
        return new Evaluation(new Snapshot(all), circumstances, directory);
    }

    /** Whether who is in it depends on who asks: that nobody is in it where one person asks says nothing about others. */
    private static boolean speaksOfAsker(SortedMap<String, Definition> all) {
        return all.values().stream()
                .anyMatch(each -> each instanceof Definition.Rule rule && RuleChecks.speaksOfAsker(rule.rule()));
    }

    private List<String> warnings(Definition definition) {
        return definition instanceof Definition.Rule rule ? rules.warnings(rule.rule()) : List.of();
    }

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
        SortedMap<String, Definition> all = with("", definition);
        Set<String> ids = evaluation(all, circumstances).people("");
        List<String> warnings = new ArrayList<>(warnings(definition));
        if (ids.isEmpty()) {
            warnings.add(0, texts.text("population.nobody"));
        }
        if (speaksOfAsker(all)) {
            warnings.add(texts.text("population.asker"));
        }
        if (definition instanceof Definition.Sampled sampled && sampled.sample().seed() == null) {
            warnings.add(texts.text("population.example"));
        }
        return new Preview(ids.size(), people.page(ids, 0, SHOWN), people.byDepartment(ids), warnings);
    }

    /** A population that this person may use. */
    public Kept get(String id, String person) {
        PopulationTable.Row row = table.find(id)
                .orElseThrow(
                        () -> Refused.because(Refused.Kind.NOT_FOUND, texts.text("question.populations.unknown", id)));
        if (!populations.usable(row.population(), person)) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("question.populations.notYours", id));
        }
        Population sized = populations.find(List.of(id), person).get(0);
        return new Kept(sized, populations.snapshot(List.of(id)).definitions().getOrDefault(id, row.definition()));
    }

    /** So many people of a population that this person may use, by their names; of a sample an example, the same all day. */
    public Members people(String id, String person, int offset, int size) {
        get(id, person);
        Circumstances now = populations.now(person);
        var circumstances =
                new Circumstances(person, now.day(), now.day().toString(), now.load(), now.directoryVersion());
        Set<String> ids =
                populations.evaluate(List.of(id), circumstances).people().keySet();
        return new Members(people.page(ids, offset, size), ids.size());
    }

    /**
     * Deletes a population.
     *
     * @throws Refused where it is somebody else's, or needed
     */
    public void delete(String id, String person) {
        populations.newVersion(person);
        owned(get(id, person).population(), person);
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
