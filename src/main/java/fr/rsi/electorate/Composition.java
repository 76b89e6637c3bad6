package fr.rsi.electorate;

import fr.rsi.tally.Fingerprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked of some people, and who is not: each person once. Pure functions.
 *
 * @param seats those who are asked, in the order of their ids
 * @param notAsked the others, in the order of their ids
 */
public record Composition(List<Seat> seats, List<NotAsked> notAsked) {

    /** Copies the lists. */
    public Composition {
        seats = List.copyOf(seats);
        notAsked = List.copyOf(notAsked);
    }

    /**
     * Composes an electorate.
     *
     * @param members the people of the populations, with the populations that each is in
     * @param substitutes for each absent person who acts in their place; absent people without anybody are asked themselves
     * @param excluded who is not asked, and may not act in anybody's place either
     * @param settled seats of people who have answered already: they stay as they are, and whomever they stand for is not asked
     *     again, whoever would be asked in their place
     * @param weights the weight of each person
     */
    static Composition of(
            SortedMap<String, SortedSet<String>> members,
            Map<String, String> substitutes,
            Map<String, NotAsked.Cause> excluded,
            Collection<Seat> settled,
            ToIntFunction<String> weights) {
        Set<String> represented = new HashSet<>();
        settled.stream().filter(Seat::own).map(Seat::person).forEach(represented::add);
        settled.stream().map(Seat::inPlaceOf).forEach(represented::addAll);
        Set<String> answered = settled.stream().map(Seat::person).collect(Collectors.toSet());

        List<NotAsked> notAsked = new ArrayList<>();
        settled.forEach(seat -> seat.inPlaceOf()
                .forEach(absent -> notAsked.add(new NotAsked(absent, NotAsked.Cause.ABSENT, seat.person()))));
        SortedMap<String, SortedSet<String>> standsFor = new TreeMap<>();
        for (String member : members.keySet()) {
            if (represented.contains(member)) {
                continue;
            }
            NotAsked.Cause cause = excluded.get(member);
            if (cause != null) {
                notAsked.add(new NotAsked(member, cause, null));
                continue;
            }
            String asked = acting(member, substitutes, excluded);
            if (!asked.equals(member)) {
                notAsked.add(new NotAsked(member, NotAsked.Cause.ABSENT, asked));
            }
            if (!answered.contains(asked)) {
                standsFor.computeIfAbsent(asked, none -> new TreeSet<>()).add(member);
            }
        }
        List<Seat> seats = new ArrayList<>(settled);
        standsFor.forEach((person, absent) -> seats.add(seat(person, absent, members, weights)));
        seats.sort(Comparator.comparing(Seat::person));
        notAsked.sort(Comparator.comparing(NotAsked::person));
        return new Composition(seats, notAsked);
    }

    private static String acting(String member, Map<String, String> substitutes, Map<String, NotAsked.Cause> excluded) {
        @Nullable String substitute = substitutes.get(member);
        return substitute == null || excluded.containsKey(substitute) ? member : substitute;
    }

    /** One voice, whomever it stands for: the person's own weight, else the greatest of those in whose place it is. */
    private static Seat seat(
            String person,
            SortedSet<String> standsFor,
            SortedMap<String, SortedSet<String>> members,
            ToIntFunction<String> weights) {
        boolean own = standsFor.contains(person);
        List<String> absent =
                standsFor.stream().filter(other -> !other.equals(person)).toList();
        int weight = own
                ? weights.applyAsInt(person)
                : absent.stream().mapToInt(weights).max().orElse(0);
        SortedSet<String> reasons = new TreeSet<>();
        (own ? List.of(person) : absent).forEach(each -> reasons.addAll(members.getOrDefault(each, new TreeSet<>())));
        return new Seat(person, weight, own, absent, List.copyOf(reasons));
    }

    /** The ids of those who are asked, in order. */
    public List<String> people() {
        return seats.stream().map(Seat::person).toList();
    }

    /** Those who are not asked and for whom nobody else is, with the reason. */
    Map<String, NotAsked.Cause> spared() {
        return notAsked.stream()
                .filter(each -> each.cause() != NotAsked.Cause.ABSENT)
                .collect(Collectors.toMap(NotAsked::person, NotAsked::cause));
    }

    /** How many are not asked for this reason. */
    public int count(NotAsked.Cause cause) {
        return (int) notAsked.stream().filter(each -> each.cause() == cause).count();
    }

    /** The list of those who are asked, a line for each, in the order of their ids. */
    public String list() {
        return list(seats);
    }

    /** SHA-256 of the list. */
    public String fingerprint() {
        return Fingerprint.of(list());
    }

    static String list(Collection<Seat> seats) {
        return seats.stream().map(Seat::line).collect(Collectors.joining("\n", "", seats.isEmpty() ? "" : "\n"));
    }
}
