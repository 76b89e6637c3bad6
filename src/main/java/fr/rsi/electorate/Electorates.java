package fr.rsi.electorate;

import fr.rsi.directory.DirectoryState;
import fr.rsi.electorate.NotAsked.Cause;
import fr.rsi.population.Circumstances;
import fr.rsi.population.Membership;
import fr.rsi.population.Populations;
import fr.rsi.population.Snapshot;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes electorates: the union of some populations, each person once, in the place of those who are absent, without those who are not to be asked. */
@Service
public class Electorates {

    private static final int ATTEMPTS = 3;

    private final Populations populations;
    private final Computed computed;
    private final DirectoryState directory;
    private final Workload workload;
    private final Interests interests;

    Electorates(
            Populations populations,
            Computed computed,
            DirectoryState directory,
            Workload workload,
            Interests interests) {
        this.populations = populations;
        this.computed = computed;
        this.directory = directory;
        this.workload = workload;
        this.interests = interests;
    }

    /**
     * Who would be asked on these terms now, of one version of the directory.
     *
     * @throws fr.rsi.refusal.Refused if a population is not known
     */
    public Electorate compose(Terms terms) {
        return compose(terms, List.of(), loads -> terms.budget() ? spent(loads) : Map.of(), Circumstances.newSeed());
    }

    private Map<String, Cause> spent(Map<String, Load> loads) {
        return workload.spent(loads).keySet().stream()
                .collect(Collectors.toMap(person -> person, person -> Cause.BUDGET));
    }

    /** The same for a round that is open: some have answered, and some were spared at its opening. */
    Electorate compose(Terms terms, Collection<Seat> settled, Map<String, Cause> spared, String seed) {
        return compose(terms, settled, loads -> spared, seed);
    }

    private Electorate compose(
            Terms terms,
            Collection<Seat> settled,
            Function<Map<String, Load>, Map<String, Cause>> spared,
            String seed) {
        for (int attempt = 1; ; attempt++) {
            if (attempt == ATTEMPTS) {
                directory.hold();
            }
            long version = directory.version();
            Electorate electorate = composeAt(version, terms, settled, spared, seed);
            if (attempt == ATTEMPTS || directory.version() == version) {
                return electorate;
            }
        }
    }

    private Electorate composeAt(
            long version,
            Terms terms,
            Collection<Seat> settled,
            Function<Map<String, Load>, Map<String, Cause>> spared,
            String seed) {
        LocalDate day = directory.today();
        Map<String, Load> loads = workload.beside(terms.question());
        Snapshot definitions = Drawing.of(terms, populations.snapshot(defined(terms)));
        Membership membership = populations.evaluate(
                evaluated(terms), definitions, new Circumstances(terms.asker(), day, seed, sums(loads), null));
        SortedMap<String, SortedSet<String>> following = computed.members(terms, day);
        Map<String, Cause> excluded = new HashMap<>(spared.apply(loads));
        excluded.putAll(interests.excluded(terms));
        Composition composition = composition(union(membership, following), day, null, excluded, settled);
        return new Electorate(
                new Origin(terms, definitions, following, version, day, seed, composition.spared()),
                composition,
                membership.draws(),
                loads);
    }

    /** The composition of an electorate once more, from what it was made. */
    Composition again(Origin origin, Map<String, Integer> loads) {
        Membership membership = populations.evaluate(
                evaluated(origin.terms()),
                origin.definitions(),
                new Circumstances(
                        origin.terms().asker(), origin.day(), origin.seed(), loads, origin.directoryVersion()));
        return composition(
                union(membership, origin.computed()),
                origin.day(),
                origin.directoryVersion(),
                origin.spared(),
                List.of());
    }

    private Composition composition(
            SortedMap<String, SortedSet<String>> members,
            LocalDate day,
            @Nullable Long version,
            Map<String, Cause> excluded,
            Collection<Seat> settled) {
        Map<String, String> substitutes = directory.substitutes(day, version);
        TreeSet<String> everyone = new TreeSet<>(members.keySet());
        everyone.addAll(substitutes.values());
        Map<String, Integer> weights = directory.weights(everyone, version);
        return Composition.of(members, substitutes, excluded, settled, person -> weights.getOrDefault(person, 1));
    }

    private static List<String> defined(Terms terms) {
        return terms.populations().stream()
                .filter(id -> !Computed.ALL.contains(id))
                .toList();
    }

    private static List<String> evaluated(Terms terms) {
        return terms.draw() == null ? defined(terms) : List.of(Drawing.DRAWN);
    }

    private static SortedMap<String, SortedSet<String>> union(
            Membership membership, Map<String, SortedSet<String>> computed) {
        SortedMap<String, SortedSet<String>> union = new TreeMap<>();
        membership.people().forEach((person, reasons) -> union.put(person, new TreeSet<>(reasons)));
        computed.forEach((population, people) -> people.forEach(
                person -> union.computeIfAbsent(person, none -> new TreeSet<>()).add(population)));
        return union;
    }

    private static Map<String, Integer> sums(Map<String, Load> loads) {
        return loads.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .sum()));
    }
}
