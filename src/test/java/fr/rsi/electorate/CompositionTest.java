package fr.rsi.electorate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rsi.electorate.NotAsked.Cause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CompositionTest {

    private static final Map<String, Integer> WEIGHTS = Map.of("ann", 2, "bob", 3, "cleo", 5, "dan", 1);

    @Example
    void everyoneIsAskedOnceForAllReasons() {
        Composition composition = compose(members("ann:board,staff", "bob:staff"), Map.of(), Map.of(), List.of());

        assertThat(composition.seats())
                .containsExactly(
                        new Seat("ann", 2, true, List.of(), List.of("board", "staff")),
                        new Seat("bob", 3, true, List.of(), List.of("staff")));
        assertThat(composition.notAsked()).isEmpty();
        assertThat(composition.list()).isEqualTo("ann;2;own;;board,staff\nbob;3;own;;staff\n");
    }

    @Example
    void aSubstituteIsAskedInPlaceOfTheAbsentWithTheirWeightAndReason() {
        Composition composition = compose(members("ann:board", "bob:staff"), Map.of("ann", "dan"), Map.of(), List.of());

        assertThat(composition.seats())
                .containsExactly(
                        new Seat("bob", 3, true, List.of(), List.of("staff")),
                        new Seat("dan", 2, false, List.of("ann"), List.of("board")));
        assertThat(composition.notAsked()).containsExactly(new NotAsked("ann", Cause.ABSENT, "dan"));
    }

    @Example
    void aSubstituteWhoIsAskedAnywayHasOneVoice() {
        Composition composition = compose(members("ann:board", "bob:staff"), Map.of("ann", "bob"), Map.of(), List.of());

        assertThat(composition.seats()).containsExactly(new Seat("bob", 3, true, List.of("ann"), List.of("staff")));
        assertThat(composition.notAsked()).containsExactly(new NotAsked("ann", Cause.ABSENT, "bob"));
    }

    @Example
    void aSubstituteOfTwoHasOneVoiceOfTheGreaterWeight() {
        Composition composition =
                compose(members("ann:board", "cleo:staff"), Map.of("ann", "dan", "cleo", "dan"), Map.of(), List.of());

        assertThat(composition.seats())
                .containsExactly(new Seat("dan", 5, false, List.of("ann", "cleo"), List.of("board", "staff")));
    }

    @Example
    void whoIsExcludedIsNotAskedAndActsForNobody() {
        Composition composition = compose(
                members("ann:board", "bob:staff", "cleo:staff"),
                Map.of("ann", "bob"),
                Map.of("bob", Cause.INTERESTED, "cleo", Cause.ASKER),
                List.of());

        assertThat(composition.people()).containsExactly("ann");
        assertThat(composition.notAsked())
                .containsExactly(new NotAsked("bob", Cause.INTERESTED, null), new NotAsked("cleo", Cause.ASKER, null));
    }

    @Example
    void anElectorateCanBeEmpty() {
        Composition composition = compose(members("ann:board"), Map.of(), Map.of("ann", Cause.BUDGET), List.of());

        assertThat(composition.seats()).isEmpty();
        assertThat(composition.list()).isEmpty();
        assertThat(composition.count(Cause.BUDGET)).isOne();
    }

    @Example
    void whoHasAnsweredForAnAbsentPersonStaysWhenThatPersonIsBack() {
        Seat answered = new Seat("dan", 2, false, List.of("ann"), List.of("board"));
        Composition composition = compose(members("ann:board", "bob:staff"), Map.of(), Map.of(), List.of(answered));

        assertThat(composition.seats())
                .containsExactly(new Seat("bob", 3, true, List.of(), List.of("staff")), answered);
        assertThat(composition.notAsked()).containsExactly(new NotAsked("ann", Cause.ABSENT, "dan"));
    }

    @Example
    void nobodyIsAskedForSomebodyWhoHasAnsweredBeforeBecomingAbsent() {
        Seat answered = new Seat("ann", 2, true, List.of(), List.of("board"));
        Composition composition = compose(members("ann:board"), Map.of("ann", "dan"), Map.of(), List.of(answered));

        assertThat(composition.seats()).containsExactly(answered);
    }

    @Example
    void aSubstituteWhoHasAnsweredIsNotAskedAgainForSomebodyWhoBecomesAbsent() {
        Seat answered = new Seat("dan", 1, true, List.of(), List.of("staff"));
        Composition composition =
                compose(members("ann:board", "dan:staff"), Map.of("ann", "dan"), Map.of(), List.of(answered));

        assertThat(composition.seats()).containsExactly(answered);
        assertThat(composition.notAsked()).containsExactly(new NotAsked("ann", Cause.ABSENT, "dan"));
    }

    /** Whoever is absent, excluded or has answered: each member is spoken for exactly once, or is not asked and it is said why. */
    @Property
    void eachMemberHasOneVoiceOrAReasonForNone(@ForAll("situations") Situation situation) {
        Composition before = compose(situation.members, situation.substitutes, situation.excluded, List.of());
        List<Seat> settled = before.seats().stream()
                .filter(seat -> situation.answered.contains(seat.person()))
                .toList();
        Composition after = compose(situation.membersLater, situation.substitutesLater, situation.excluded, settled);

        for (Composition composition : List.of(before, after)) {
            List<String> people = composition.people();
            assertThat(people).doesNotHaveDuplicates().isSorted();
            List<String> voices = new ArrayList<>();
            composition.seats().forEach(seat -> {
                if (seat.own()) {
                    voices.add(seat.person());
                }
                voices.addAll(seat.inPlaceOf());
            });
            assertThat(voices).doesNotHaveDuplicates();
            Set<String> absentWithVoice = composition.notAsked().stream()
                    .filter(each -> each.cause() == Cause.ABSENT)
                    .map(NotAsked::person)
                    .collect(Collectors.toSet());
            composition.notAsked().forEach(each -> {
                if (each.cause() == Cause.ABSENT) {
                    assertThat(people).contains(each.substitute());
                } else {
                    assertThat(voices).doesNotContain(each.person());
                }
            });
            SortedMap<String, SortedSet<String>> members =
                    composition == before ? situation.members : situation.membersLater;
            Set<String> spokenFor = new HashSet<>(voices);
            spokenFor.addAll(people);
            spokenFor.addAll(absentWithVoice);
            composition.notAsked().forEach(each -> spokenFor.add(each.person()));
            assertThat(spokenFor).containsAll(members.keySet());
        }
        assertThat(after.seats()).containsAll(settled);
        assertThat(before.people()).noneMatch(situation.excluded::containsKey);
    }

    record Situation(
            SortedMap<String, SortedSet<String>> members,
            Map<String, String> substitutes,
            Map<String, Cause> excluded,
            Set<String> answered,
            SortedMap<String, SortedSet<String>> membersLater,
            Map<String, String> substitutesLater) {}

    @Provide
    Arbitrary<Situation> situations() {
        Arbitrary<String> person = Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h");
        Arbitrary<SortedMap<String, SortedSet<String>>> members = person.set()
                .ofMaxSize(7)
                .map(people -> {
                    SortedMap<String, SortedSet<String>> all = new TreeMap<>();
                    people.forEach(each -> all.put(each, new TreeSet<>(Set.of("p"))));
                    return all;
                });
        Arbitrary<Map<String, String>> substitutes =
                Arbitraries.maps(person, person).ofMaxSize(4).map(CompositionTest::substitutesWhoAreThere);
        Arbitrary<Map<String, Cause>> excluded = Arbitraries.maps(
                        person, Arbitraries.of(Cause.ASKER, Cause.INTERESTED, Cause.BUDGET))
                .ofMaxSize(2);
        return Combinators.combine(members, substitutes, excluded, person.set().ofMaxSize(5), members, substitutes)
                .as(Situation::new);
    }

    /** Nobody acts who is absent, as the directory sees to. */
    private static Map<String, String> substitutesWhoAreThere(Map<String, String> declared) {
        return declared.entrySet().stream()
                .filter(entry -> !declared.containsKey(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Composition compose(
            SortedMap<String, SortedSet<String>> members,
            Map<String, String> substitutes,
            Map<String, Cause> excluded,
            List<Seat> settled) {
        return Composition.of(members, substitutes, excluded, settled, person -> WEIGHTS.getOrDefault(person, 1));
    }

    private static SortedMap<String, SortedSet<String>> members(String... lines) {
        SortedMap<String, SortedSet<String>> members = new TreeMap<>();
        for (String line : lines) {
            String[] parts = line.split(":");
            members.put(parts[0], new TreeSet<>(Arrays.asList(parts[1].split(","))));
        }
        return members;
    }
}
