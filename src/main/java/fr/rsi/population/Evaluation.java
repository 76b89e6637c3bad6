package fr.rsi.population;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Works out who is in populations in one set of circumstances; what several of them are made of is worked out once. */
final class Evaluation {

    private final Map<String, Definition> definitions;
    private final Circumstances circumstances;
    private final DirectoryQueries directory;
    private final Map<String, Set<String>> people = new HashMap<>();
    private final SortedMap<String, SampleDraw> draws = new TreeMap<>();

    Evaluation(Snapshot snapshot, Circumstances circumstances, DirectoryQueries directory) {
        this.definitions = snapshot.definitions();
        this.circumstances = circumstances;
        this.directory = directory;
    }

    /** Who is in these populations, and in which of them. */
    Membership membership(Collection<String> ids) {
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        Map<SortedSet<String>, SortedSet<String>> shared = new HashMap<>();
        for (String id : new TreeSet<>(ids)) {
            for (String person : people(id)) {
                SortedSet<String> before = all.getOrDefault(person, Collections.emptySortedSet());
                SortedSet<String> after = new TreeSet<>(before);
                after.add(id);
                all.put(person, shared.computeIfAbsent(after, Collections::unmodifiableSortedSet));
            }
        }
        return new Membership(all, List.copyOf(draws.values()));
    }

    /** The ids of those in a population. */
    Set<String> people(String id) {
        Set<String> known = people.get(id);
        if (known == null) {
            known = people(id, definition(id));
            people.put(id, known);
        }
        return known;
    }

    /** How many are in a population, without working out who where that is not needed. */
    int size(String id) {
        Definition definition = definition(id);
        if (definition instanceof Definition.Rule rule) {
            return directory.count(rule, circumstances);
        }
        if (definition instanceof Definition.Sampled sampled) {
            return sampled.sample().seats(size(sampled.sample().of()));
        }
        return people(id).size();
    }

    private Definition definition(String id) {
        Definition definition = definitions.get(id);
        if (definition == null) {
            throw new IllegalArgumentException("No definition of the population " + id);
        }
        return definition;
    }

    private Set<String> people(String id, Definition definition) {
        if (definition instanceof Definition.Listed list) {
            return directory.active(list.members(), circumstances);
        }
        if (definition instanceof Definition.Rule rule) {
            return directory.matching(rule, circumstances);
        }
        if (definition instanceof Definition.Combination combination) {
            return combine(combination);
        }
        return draw(id, ((Definition.Sampled) definition).sample());
    }

    private Set<String> combine(Definition.Combination combination) {
        List<String> except = combination.except();
        Set<String> found = new HashSet<>();
        switch (combination.kind()) {
            case "union" -> combination.union().forEach(part -> found.addAll(people(part)));
            case "intersection" -> {
                found.addAll(people(combination.intersection().get(0)));
                combination.intersection().forEach(part -> found.retainAll(people(part)));
            }
            default -> {
                found.addAll(people(except.get(0)));
                except = except.subList(1, except.size());
            }
        }
        except.forEach(part -> people(part).forEach(found::remove));
        return found;
    }

    private Set<String> draw(String id, Definition.Sample sample) {
        Map<String, String> strata = directory.strata(people(sample.of()), sample.stratify(), circumstances);
        String frame = Sortition.frame(strata.entrySet().stream()
                .map(each -> new Sortition.Candidate(
                        each.getKey(), each.getValue(), circumstances.load().getOrDefault(each.getKey(), 0)))
                .toList());
        String seed = sample.seed() == null ? circumstances.seed() + ":" + id : sample.seed();
        List<String> drawn = Sortition.draw(frame, seed, sample);
        draws.put(id, new SampleDraw(id, seed, frame, drawn));
        return new HashSet<>(drawn);
    }
}
