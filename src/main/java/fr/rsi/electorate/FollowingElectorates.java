package fr.rsi.electorate;

import fr.rsi.directory.DirectoryState;
import fr.rsi.electorate.NotAsked.Cause;
import fr.rsi.population.Definition;
import fr.rsi.tally.Fingerprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Electorates of open rounds that follow the directory and the populations. */
@Service
public class FollowingElectorates {

    private final ElectorateTable table;
    private final Electorates electorates;
    private final DirectoryState directory;

    FollowingElectorates(ElectorateTable table, Electorates electorates, DirectoryState directory) {
        this.table = table;
        this.electorates = electorates;
        this.directory = directory;
    }

    /** The open rounds that follow and have not seen the latest version of the directory, or this day. */
    public List<Long> behind() {
        return table.behind(directory.version(), directory.today());
    }

    /**
     * How the electorate of an open round is to change, empty where it does not follow any more. Whoever has answered stays.
     * Where a sample was drawn nobody is drawn instead: only those go who have left the company.
     */
    public Optional<Shift> shift(long round) {
        return table.find(round)
                .filter(recorded -> !recorded.settled())
                .map(recorded -> shift(round, recorded.origin()));
    }

    private Shift shift(long round, Origin origin) {
        List<Seat> settled = table.settled(round);
        boolean drawn = origin.definitions().definitions().values().stream()
                .anyMatch(definition -> definition instanceof Definition.Sampled);
        if (drawn) {
            return withoutThoseWhoHaveLeft(round, settled);
        }
        Map<String, Cause> spared = origin.spared().entrySet().stream()
                .filter(each -> each.getValue() == Cause.BUDGET)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Electorate now = electorates.compose(origin.terms(), settled, spared, origin.seed());
        return shift(round, now, settled);
    }

    private Shift shift(long round, Electorate now, Collection<Seat> settled) {
        Map<String, Seat> before = byPerson(table.seats(round));
        Map<String, Seat> after = byPerson(now.composition().seats());
        Set<String> answered = settled.stream().map(Seat::person).collect(Collectors.toSet());
        List<Seat> joining = after.values().stream()
                .filter(seat -> !before.containsKey(seat.person()))
                .toList();
        List<String> leaving = before.keySet().stream()
                .filter(person -> !after.containsKey(person) && !answered.contains(person))
                .sorted()
                .toList();
        List<Seat> altered = after.values().stream()
                .filter(seat -> before.containsKey(seat.person())
                        && !before.get(seat.person()).equals(seat))
                .toList();
        return new Shift(
                round,
                ElectorateChange.Cause.DIRECTORY,
                joining,
                leaving,
                altered,
                withThoseWhoLeft(round, now.composition(), leaving),
                now.origin().directoryVersion(),
                now.origin().day());
    }

    private Shift withoutThoseWhoHaveLeft(long round, List<Seat> settled) {
        long version = directory.version();
        var day = directory.today();
        List<String> waiting =
                new ArrayList<>(table.seats(round).stream().map(Seat::person).toList());
        waiting.removeAll(settled.stream().map(Seat::person).collect(Collectors.toSet()));
        Set<String> present = directory.present(waiting, day, null);
        List<String> leaving =
                waiting.stream().filter(person -> !present.contains(person)).toList();
        List<NotAsked> notAsked = new ArrayList<>(table.notAsked(round));
        leaving.forEach(person -> notAsked.add(new NotAsked(person, Cause.LEFT, null)));
        return new Shift(
                round, ElectorateChange.Cause.DIRECTORY, List.of(), leaving, List.of(), notAsked, version, day);
    }

    /** Those who are not asked now, and those who have gone: before or now, unless they are back. */
    private List<NotAsked> withThoseWhoLeft(long round, Composition now, List<String> leaving) {
        Map<String, NotAsked> notAsked = new HashMap<>();
        table.notAsked(round).stream()
                .filter(each -> each.cause() == Cause.LEFT)
                .forEach(each -> notAsked.put(each.person(), each));
        leaving.forEach(person -> notAsked.put(person, new NotAsked(person, Cause.LEFT, null)));
        now.seats().forEach(seat -> notAsked.remove(seat.person()));
        now.notAsked().forEach(each -> notAsked.put(each.person(), each));
        return List.copyOf(notAsked.values());
    }

    /**
     * How the electorate changes when somebody in it has an interest of their own: that person goes, and the absent people in
     * whose place it was are asked themselves. Empty where the round does not leave out those with an interest, or did not ask
     * that person.
     */
    public Optional<Shift> interest(long round, String person) {
        Optional<Seat> seat = table.seat(round, person);
        Optional<Origin> origin = table.find(round)
                .map(ElectorateRecord::origin)
                .filter(from -> from.terms().excluded().contains(Exclusion.INTERESTED));
        if (seat.isEmpty() || origin.isEmpty()) {
            return Optional.empty();
        }
        Seat left = seat.get();
        List<NotAsked> notAsked = new ArrayList<>(table.notAsked(round));
        notAsked.removeIf(each -> left.inPlaceOf().contains(each.person()));
        notAsked.add(new NotAsked(person, Cause.INTERESTED, null));
        Map<String, Integer> weights = directory.weights(left.inPlaceOf(), null);
        return Optional.of(new Shift(
                round,
                ElectorateChange.Cause.INTEREST,
                left.inPlaceOf().stream()
                        .map(absent ->
                                new Seat(absent, weights.getOrDefault(absent, 1), true, List.of(), left.populations()))
                        .toList(),
                List.of(person),
                List.of(),
                notAsked,
                origin.get().directoryVersion(),
                origin.get().day()));
    }

    /** Whether none of those who leave has answered meanwhile. */
    public boolean holds(Shift shift) {
        Set<String> leaving = Set.copyOf(shift.leaving());
        return table.settled(shift.round()).stream().noneMatch(seat -> leaving.contains(seat.person()));
    }

    /** Makes the change, in the transaction in which their tasks come and go. */
    public void apply(Shift shift) {
        table.unseat(shift.round(), shift.leaving());
        table.alter(shift.round(), shift.altered());
        table.seat(shift.round(), shift.joining());
        table.spare(shift.round(), shift.notAsked());
        if (shift.changesWhoIsAsked() || !shift.altered().isEmpty()) {
            table.changed(
                    shift.round(),
                    shift.directoryVersion(),
                    shift.cause(),
                    shift.joiningPeople(),
                    shift.leaving(),
                    Fingerprint.of(Composition.list(table.seats(shift.round()))));
        }
        if (shift.cause() == ElectorateChange.Cause.DIRECTORY) {
            table.followed(shift.round(), shift.directoryVersion(), shift.day());
        }
    }

    /** Lets the electorate of a round follow no more. */
    public void settle(long round) {
        table.settle(round);
    }

    /** Whether the round follows only until somebody has answered. */
    public boolean untilFirstAnswer(long round) {
        return table.terms(round)
                .map(terms -> terms.follow() == Follow.UNTIL_FIRST_ANSWER)
                .orElse(false);
    }

    private static Map<String, Seat> byPerson(Collection<Seat> seats) {
        return seats.stream().collect(Collectors.toMap(Seat::person, Function.identity()));
    }
}
