package fr.rsi.population;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rsi.population.Definition.Sample;
import fr.rsi.population.Sortition.Candidate;
import fr.rsi.tally.Fingerprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class SortitionTest {

    /**
     * Worked out by hand, as {@code populations.md} tells how: 3 of 7 people by site. Lyon has 4 people, 3 × 4 / 7 = 1 and 5 left
     * over; Nantes 2, 0 and 6; Lille 1, 0 and 3. So Lyon has one seat, and the two that are left go to Nantes and Lyon.
     * {@code printf %s spring:emma | sha256sum} and so on say who comes first among those with the smallest load.
     */
    @Example
    void isWorkedOutByHand() {
        String frame = """
                anna;Lyon;0
                bruno;Lyon;1
                chloe;Lyon;0
                denis;Lyon;0
                emma;Nantes;2
                farid;Nantes;2
                gilles;Lille;0
                """;
        assertThat(Fingerprint.of("spring:anna")).startsWith("d160d97f");
        assertThat(Fingerprint.of("spring:chloe")).startsWith("74fa4b86");
        assertThat(Fingerprint.of("spring:denis")).startsWith("9d2382e2");
        assertThat(Fingerprint.of("spring:emma")).startsWith("3e287fd0");
        assertThat(Fingerprint.of("spring:farid")).startsWith("d9f2aa23");
        assertThat(Sortition.draw(frame, "spring", sample(3))).containsExactly("chloe", "denis", "emma");
    }

    @Example
    void aPercentageIsRoundedUp() {
        assertThat(new Sample("all", null, 10, null, null).seats(101)).isEqualTo(11);
        assertThat(new Sample("all", null, 10, null, null).seats(100)).isEqualTo(10);
        assertThat(new Sample("all", null, 1, null, null).seats(1)).isEqualTo(1);
        assertThat(new Sample("all", null, 100, null, null).seats(100_000)).isEqualTo(100_000);
        assertThat(new Sample("all", 5, null, null, null).seats(3)).isEqualTo(3);
        assertThat(new Sample("all", 5, null, null, null).seats(0)).isZero();
        assertThat(Sortition.draw("", "seed", sample(3))).isEmpty();
    }

    @Example
    void strataKeepTheirSeparators() {
        String frame = Sortition.frame(List.of(new Candidate("a", "R;D\nLyon ", 3), new Candidate("b", "", 0)));
        assertThat(frame).isEqualTo("a;R;D Lyon;3\nb;;0\n");
        assertThat(Sortition.draw(frame, "seed", sample(2))).containsExactly("a", "b");
    }

    @Property
    void drawsTheRightNumberOnce(
            @ForAll("people") List<Candidate> people,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll String seed) {
        List<String> drawn = Sortition.draw(Sortition.frame(people), seed, sample(size));
        assertThat(drawn)
                .hasSize(Math.min(size, people.size()))
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(people.stream().map(Candidate::id)).containsAll(drawn);
    }

    @Property
    void eachStratumHasItsQuotaWithinOne(
            @ForAll("people") List<Candidate> people,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll String seed) {
        Set<String> drawn = Set.copyOf(Sortition.draw(Sortition.frame(people), seed, sample(size)));
        int seats = Math.min(size, people.size());
        people.stream().collect(Collectors.groupingBy(Candidate::stratum)).forEach((stratum, members) -> {
            long seated =
                    members.stream().filter(each -> drawn.contains(each.id())).count();
            // |seated − seats × members / people| < 1, in whole numbers
            assertThat(Math.abs(seated * people.size() - (long) seats * members.size()))
                    .isLessThan(people.size());
            assertThat(seated).isLessThanOrEqualTo(members.size());
        });
    }

    @Property
    void theOrderOfThePeopleDoesNotMatter(
            @ForAll("people") List<Candidate> people,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll long order) {
        List<Candidate> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(order));
        assertThat(Sortition.frame(shuffled)).isEqualTo(Sortition.frame(people));
        assertThat(Sortition.redo(Sortition.frame(shuffled), "seed", sample(size)))
                .isEqualTo(Sortition.draw(Sortition.frame(people), "seed", sample(size)));
    }

    @Property
    void whoHasBeenAskedLessComesFirst(
            @ForAll("people") List<Candidate> people,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll String seed) {
        Set<String> drawn = Set.copyOf(Sortition.draw(Sortition.frame(people), seed, sample(size)));
        people.stream()
                .collect(Collectors.groupingBy(Candidate::stratum))
                .values()
                .forEach(members -> {
                    int most = members.stream()
                            .filter(each -> drawn.contains(each.id()))
                            .mapToInt(Candidate::load)
                            .max()
                            .orElse(0);
                    assertThat(members.stream().filter(each -> !drawn.contains(each.id())))
                            .allMatch(each -> each.load() >= most);
                });
    }

    @Property(tries = 50)
    void anotherSeedMostlyDrawsOthers(@ForAll @StringLength(min = 1, max = 20) String one, @ForAll long other) {
        String frame = Sortition.frame(IntStream.range(0, 200)
                .mapToObj(i -> new Candidate("p" + i, "", 0))
                .toList());
        assertThat(Sortition.draw(frame, one, sample(20)))
                .isNotEqualTo(Sortition.draw(frame, one + "/" + other, sample(20)));
    }

    /** Each of 40 people is drawn in about a quarter of 4,000 draws of 10: within six standard deviations. */
    @Example
    void everyoneHasTheSameChance() {
        String frame = Sortition.frame(IntStream.range(0, 40)
                .mapToObj(i -> new Candidate("p" + i, "site " + i % 4, 0))
                .toList());
        int draws = 4000;
        Map<String, Long> counts = IntStream.range(0, draws)
                .mapToObj(i -> Sortition.draw(frame, "seed " + i, sample(10)))
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double deviation = Math.sqrt(draws * 0.25 * 0.75);
        assertThat(counts).hasSize(40);
        assertThat(counts.values()).allMatch(count -> Math.abs(count - draws * 0.25) < 6 * deviation);
    }

    @Example
    void equalRemaindersAreDecidedByLot() {
        var sizes = new TreeMap<>(Map.of("a", 2, "b", 2, "c", 2));
        Map<String, Integer> seats = Sortition.seats(sizes, 4, "seed");
        String first = sizes.keySet().stream()
                .min((one, other) -> Fingerprint.of("seed:" + one).compareTo(Fingerprint.of("seed:" + other)))
                .orElseThrow();
        assertThat(seats).containsEntry(first, 2);
        assertThat(seats.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(4);
    }

    private static Sample sample(int size) {
        return new Sample("all", size, null, "site", null);
    }

    @Provide
    Arbitrary<List<Candidate>> people() {
        Arbitrary<Candidate> person = Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5),
                        Arbitraries.of("Lyon", "Nantes", "Lille", "R;D", ""),
                        Arbitraries.integers().between(0, 3))
                .as(Candidate::new);
        return person.list().ofMinSize(1).ofMaxSize(40).uniqueElements(Candidate::id);
    }
}
