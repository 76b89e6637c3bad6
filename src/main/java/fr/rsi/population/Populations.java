package fr.rsi.population;

import fr.rsi.directory.DirectoryState;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import fr.rsi.security.Accounts;
import fr.rsi.security.Roles;
import fr.rsi.security.TechnicalUser;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The populations and who is in them. */
@Service
@Transactional
public class Populations {

    private final PopulationTable table;
    private final DirectoryQueries directory;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final DirectoryState state;
    private final Texts texts;

    Populations(
            PopulationTable table,
            DirectoryQueries directory,
            Accounts accounts,
            JdbcClient jdbc,
            DirectoryState state,
            Texts texts) {
        this.table = table;
        this.directory = directory;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.state = state;
        this.texts = texts;
    }

    /** All populations, the largest first, with the sizes that they have where nobody asks. */
    public List<Population> all() {
        return sized(table.all(), null);
    }

    /** Those that this person may use, the largest first, with the sizes that they have where this person asks. */
    public List<Population> usableBy(String person) {
        Set<String> groups = accounts.groupsOf(person);
        return sized(
                table.all().stream()
                        .filter(row -> usable(row.population(), person, groups))
                        .toList(),
                person);
    }

    /** Whether this person may use a population: everyone or some groups may, the owner and administrators always. */
    public boolean usable(Population population, String person) {
        return usable(population, person, accounts.groupsOf(person));
    }

    private static boolean usable(Population population, String person, Set<String> groups) {
        return population.usableBy() == null
                || person.equals(population.owner())
                || groups.contains(Roles.ADMINISTRATORS)
                || !Collections.disjoint(population.usableBy(), groups);
    }

    /** Those of these ids that exist, in the order of their ids, with the sizes that they have where nobody asks. */
    public List<Population> find(Collection<String> ids) {
        return find(ids, null);
    }

    /** Those of these ids that exist, in the order of their ids, with the sizes that they have where this person asks. */
    public List<Population> find(Collection<String> ids, @Nullable String asker) {
        return sized(table.find(ids), asker).stream()
                .sorted(Comparator.comparing(Population::id))
                .toList();
    }

    private List<Population> sized(List<PopulationTable.Row> rows, @Nullable String asker) {
        Circumstances circumstances = now(asker);
        Evaluation evaluation = new Evaluation(
                snapshot(rows.stream().map(PopulationTable.Row::id).toList()), circumstances, directory);
        return rows.stream()
                .map(row -> row.population().sized(evaluation.size(row.id())))
                .sorted(Comparator.comparing(Population::size, Comparator.reverseOrder())
                        .thenComparing(Population::id))
                .toList();
    }

    /** The ids of the people in the union of these populations, each once, in the order of their ids, where nobody asks. */
    public List<String> members(Collection<String> ids) {
        return members(ids, null);
    }

    /** The ids of the people in the union of these populations, each once, in the order of their ids, where this person asks. */
    public List<String> members(Collection<String> ids, @Nullable String asker) {
        return List.copyOf(evaluate(ids, now(asker)).people().keySet());
    }

    /**
     * Who is in these populations, as they are defined now.
     *
     * @throws Refused naming those that don't exist
     */
    public Membership evaluate(Collection<String> ids, Circumstances circumstances) {
        return evaluate(ids, snapshot(ids), circumstances);
    }

    /** Who is in these populations, as they were defined in a snapshot. */
    public Membership evaluate(Collection<String> ids, Snapshot snapshot, Circumstances circumstances) {
        return new Evaluation(snapshot, circumstances, directory).membership(ids);
    }

    /**
     * The definitions of these populations and of all that they are made of.
     *
     * @throws Refused naming those that don't exist
     */
    public Snapshot snapshot(Collection<String> ids) {
        SortedMap<String, Definition> definitions = new TreeMap<>();
        Deque<Collection<String>> open = new ArrayDeque<>(List.of(ids));
        while (!open.isEmpty()) {
            SortedSet<String> wanted = new TreeSet<>(open.pop());
            wanted.removeAll(definitions.keySet());
            List<PopulationTable.Row> rows = table.find(wanted);
            rows.forEach(row -> wanted.remove(row.id()));
            refuse(wanted);
            rows.forEach(row -> definitions.put(row.id(), row.definition()));
            List<String> parts = rows.stream()
                    .flatMap(row -> row.definition().madeOf().stream())
                    .filter(part -> !definitions.containsKey(part))
                    .toList();
            if (!parts.isEmpty()) {
                open.push(parts);
            }
        }
        Map<String, SortedSet<String>> members = table.members(definitions.entrySet().stream()
                .filter(each -> each.getValue() instanceof Definition.Listed)
                .map(Map.Entry::getKey)
                .toList());
        members.forEach((id, people) -> definitions.put(id, new Definition.Listed(people)));
        return new Snapshot(Collections.unmodifiableSortedMap(definitions));
    }

    private void refuse(Set<String> unknown) {
        if (!unknown.isEmpty()) {
            throw Refused.invalid(unknown.stream()
                    .map(id -> new Violation("populations", texts.text("question.populations.unknown", id)))
                    .toList());
        }
    }

    /** Adds a list of these people for everyone, without any check. */
    public void add(Population population, Collection<String> members) {
        add(population, Definition.list(members));
    }

    /** Adds a population without any check. */
    public void add(Population population, Definition definition) {
        newVersion(population.owner() == null ? TechnicalUser.ID : population.owner());
        table.save(population, definition);
    }

    /** Makes this transaction a new version of the directory, after those that others are making. */
    void newVersion(String person) {
        jdbc.sql("select rsi.directory_version(?, 'POPULATION')")
                .param(person)
                .query(Long.class)
                .single();
    }

    /** This person asks now. */
    Circumstances now(@Nullable String asker) {
        return Circumstances.of(asker, state.today());
    }

    /** How many are in a population. */
    int size(String id, Circumstances circumstances) {
        return new Evaluation(snapshot(List.of(id)), circumstances, directory).size(id);
    }

    /** Those of these ids that exist. */
    public Set<String> known(Collection<String> ids) {
        return described(ids).stream().map(Population::id).collect(Collectors.toSet());
    }

    /** Those of these ids that exist, without their sizes. */
    public List<Population> described(Collection<String> ids) {
        return table.find(ids).stream().map(PopulationTable.Row::population).toList();
    }
}
