package fr.rsi.tally;

import static fr.rsi.tally.Polls.ids;
import static fr.rsi.tally.RankedMethodsTest.preferences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ties in counts by stages, with and without lots. */
class TiesTest {

    @FunctionalInterface
    private interface Staged {
        Tally count(Preferences preferences, @Nullable String seed);
    }

    private static List<Staged> methods(int seats) {
        return List.of(
                InstantRunoff::count,
                (preferences, seed) -> ScottishStv.count(preferences, seats, seed),
                (preferences, seed) -> MeekStv.count(preferences, seats, seed));
    }

    private static List<String> excluded(Tally tally) {
        return tally.stages().stream()
                .map(stage -> stage.excluded() == null ? "" : stage.excluded().id())
                .toList();
    }

    private static List<@Nullable String> tieBreaks(Tally tally) {
        return tally.stages().stream().map(Tally.Stage::tieBreak).collect(Collectors.toCollection(ArrayList::new));
    }

    /** C and D have three votes each: D wins if C is excluded first, A if D is. */
    @Test
    void aTieForExclusionThatDecidesReportsThoseWhoMayWin() {
        Preferences deciding = preferences("A B C D E", "5 A", "4 B D", "3 C D", "3 D A");

        Tally tally = InstantRunoff.count(deciding, null);
        assertThat(tally.winners()).isEmpty();
        assertThat(ids(tally.tied())).containsExactly("A", "D");
        assertThat(tally.tieBreak()).isNull();
        assertThat(excluded(tally)).containsExactly("E", "");

        Tally drawn = InstantRunoff.count(deciding, "seed");
        assertThat(drawn.winners()).hasSize(1);
        assertThat(tally.tied()).containsAll(drawn.winners());
        assertThat(drawn.tied()).isEmpty();
        assertThat(drawn.tieBreak()).isEqualTo(TieBreaks.LOT);
        assertThat(drawn).isEqualTo(InstantRunoff.count(deciding, "seed"));
    }

    @Test
    void aTieForExclusionThatDecidesNothingDoesNotStopTheCount() {
        Preferences idle = preferences("A B C D", "5 A", "4 B", "1 C B", "1 D B");

        Tally tally = InstantRunoff.count(idle, null);
        assertThat(ids(tally.winners())).containsExactly("B");
        assertThat(tally.tied()).isEmpty();
        assertThat(tieBreaks(tally)).containsExactly(TieBreaks.NO_EFFECT, null, null);
    }

    @Test
    void anEarlierStageBreaksATieFirst() {
        // B and C have three votes in the second stage, B had two in the first
        Preferences earlier = preferences("A B C D", "4 A", "2 B", "3 C", "1 D B");

        Tally tally = InstantRunoff.count(earlier, null);
        assertThat(excluded(tally)).startsWith("D", "B");
        assertThat(tieBreaks(tally)).startsWith(null, TieBreaks.EARLIER_STAGE);
        assertThat(tally.tieBreak()).isNull();
    }

    @Test
    void anExclusionWithoutATieNamesNoTieBreakEvenIfTheFirstAreEqual() {
        Tally tally = InstantRunoff.count(preferences("A B C", "3 A", "3 B", "1 C A"), "seed");

        assertThat(tieBreaks(tally)).containsExactly(null, null);
        assertThat(ids(tally.winners())).containsExactly("A");
    }

    @Test
    void whoIsElectedBeforeTheTieWinsAnyway() {
        Preferences seats = preferences("A B C", "6 A", "2 B", "2 C");

        for (Staged method : methods(2).subList(1, 3)) {
            Tally tally = method.count(seats, null);
            assertThat(ids(tally.winners())).containsExactly("A");
            assertThat(ids(tally.tied())).containsExactly("B", "C");
        }
    }

    /** Two surpluses of the same size: which one goes first does not matter here. */
    @Test
    void equalSurplusesAreATieToo() {
        Preferences surpluses = preferences("A B C D", "6 A C", "6 B C", "2 C", "2 D");

        Tally tally = ScottishStv.count(surpluses, 3, null);
        assertThat(ids(tally.winners())).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(tally.stages().get(0).tieBreak()).isEqualTo(TieBreaks.NO_EFFECT);
        assertThat(ScottishStv.count(surpluses, 3, "seed").stages().get(0).tieBreak())
                .isEqualTo(TieBreaks.LOT);
    }

    @Test
    void manyWithoutVotesAreExcludedWithoutTryingEachOrder() {
        String names = IntStream.range(0, 40).mapToObj(i -> "c" + i).collect(Collectors.joining(" "));

        Tally tally = InstantRunoff.count(preferences(names, "3 c7", "3 c9", "1 c11 c9"), null);
        assertThat(ids(tally.winners())).containsExactly("c9");
    }

    /** Twelve with one vote each can be excluded in more orders than the count tries. */
    @Test
    void whereThereAreTooManyWaysThoseAtTheFirstTieAreTied() {
        String names = IntStream.range(0, 12).mapToObj(i -> "c" + i).collect(Collectors.joining(" "));
        Preferences preferences = preferences(
                names, IntStream.range(0, 12).mapToObj(i -> "1 c" + i).toArray(String[]::new));

        Tally tally = InstantRunoff.count(preferences, null);
        assertThat(tally.winners()).isEmpty();
        assertThat(tally.tied()).hasSize(12);
    }

    @Test
    void nobodyWinsAndNobodyIsTiedWithoutBallots() {
        Tally tally = InstantRunoff.count(preferences("A B", "3"), null);

        assertThat(tally.winners()).isEmpty();
        assertThat(tally.tied()).isEmpty();
        assertThat(Schulze.count(preferences("A B", "3")).tied()).isEmpty();
    }

    @Test
    void aLotBreaksATieForTheFirstPlaceAsAnyoneCanRepeat() {
        Tally tally = Plurality.count(Polls.poll("a b c", Polls.times(2, 0), Polls.times(2, 1)));

        Tally broken = tally.brokenByLot("2026-07");
        assertThat(broken.winners()).hasSize(1).isSubsetOf(tally.tied());
        assertThat(broken.tied()).isEmpty();
        assertThat(broken.tieBreak()).isEqualTo(TieBreaks.LOT);
        assertThat(tally.brokenByLot("2026-07")).isEqualTo(broken);
        assertThat(broken.options()).isEqualTo(tally.options());
        Set<Candidate> drawn = new HashSet<>();
        IntStream.range(0, 20)
                .forEach(i -> drawn.addAll(tally.brokenByLot("seed " + i).winners()));
        assertThat(ids(drawn.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList()))
                .containsExactly("a", "b");
    }

    @Test
    void aLotChangesNothingWithoutATieAndIsNotForCountsByStages() {
        Tally clear = Plurality.count(Polls.poll("a b", Polls.times(2, 0), Polls.times(1, 1)));

        assertThat(clear.brokenByLot("any")).isSameAs(clear);
        Tally staged = InstantRunoff.count(preferences("A B", "1 A", "1 B"), null);
        assertThatThrownBy(() -> staged.brokenByLot("any")).isInstanceOf(IllegalStateException.class);
    }

    @Provide
    Arbitrary<Preferences> small() {
        return Arbitraries.shuffle(0, 1, 2, 3)
                .flatMap(all -> Arbitraries.integers().between(0, 4).map(length -> all.subList(0, length)))
                .map(order -> new Preferences.Ranking(order, 1))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(rankings -> new Preferences(Polls.candidates("a b c d"), rankings));
    }

    /** Every lot elects those who win anyway, and fills up with the tied; each of the tied is elected by some way of deciding. */
    @Property(tries = 300)
    void lotsElectWhoWinsAnywayAndSomeOfTheTied(
            @ForAll("small") Preferences preferences, @ForAll @IntRange(min = 1, max = 3) int seats) {
        for (Staged method : methods(seats)) {
            Tally open = method.count(preferences, null);
            Set<Candidate> possible = new HashSet<>(open.winners());
            possible.addAll(open.tied());
            for (int seed = 0; seed < 8; seed++) {
                assertThat(method.count(preferences, "seed " + seed).winners())
                        .containsAll(open.winners())
                        .isSubsetOf(possible);
            }
        }
    }

    /** Counts of the same ballots with the candidates named in another order draw other lots. */
    @Property(tries = 100)
    void whoIsTiedIsElectedBySomeLot(@ForAll("small") Preferences preferences) {
        Function<Staged, Set<Candidate>> elected = method -> IntStream.range(0, 150)
                .mapToObj(seed -> method.count(preferences, "lot " + seed).winners())
                .flatMap(List::stream)
                .collect(Collectors.toSet());

        methods(2).forEach(method -> assertThat(elected.apply(method))
                .containsAll(method.count(preferences, null).tied()));
    }

    @Test
    void rankingsOfAPollCountAsPreferencesDo() {
        List<Vote<List<Integer>>> votes = new ArrayList<>(Polls.times(2, List.of(0, 1)));
        votes.addAll(Collections.nCopies(3, new Vote<>(List.of(1), 2)));
        votes.add(new Vote<>(List.of(2), 0));
        votes.add(Vote.of(List.of()));
        votes.add(Vote.abstention());
        Tally tally = InstantRunoff.count(new Poll<>(Base.ELIGIBLE, 20, Polls.candidates("a b c"), votes), null);

        assertThat(tally.turnout()).isEqualTo(new Turnout(20, 10, 2));
        assertThat(tally.result("b").count()).isEqualByComparingTo("6");
        assertThat(tally.result("b").figures().get("first")).isEqualByComparingTo("6");
        assertThat(tally.result("b").share()).isEqualTo(new Fraction(6, 20));
        assertThat(tally.result("c").figures().get("first")).isZero();
    }
}
