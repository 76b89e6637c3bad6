package fr.rsi.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every count of rankings. */
class RankedPropertiesTest {

    private static final int CANDIDATES = 5;
    private static final String SEED = "test";

    @Provide
    Arbitrary<Preferences> preferences() {
        Arbitrary<List<Integer>> orders = Arbitraries.shuffle(
                        IntStream.range(0, CANDIDATES).boxed().toList())
                .flatMap(all -> Arbitraries.integers().between(0, CANDIDATES).map(length -> all.subList(0, length)));
        Arbitrary<Preferences.Ranking> rankings = orders.flatMap(
                order -> Arbitraries.integers().between(1, 4).map(ballots -> new Preferences.Ranking(order, ballots)));
        return rankings.list().ofMinSize(1).ofMaxSize(25).map(RankedPropertiesTest::of);
    }

    private static Preferences of(List<Preferences.Ranking> rankings) {
        return new Preferences(
                IntStream.range(0, CANDIDATES)
                        .mapToObj(i -> new Candidate("c" + i, "C" + i))
                        .toList(),
                rankings);
    }

    private static Stream<Function<Preferences, Tally>> methods() {
        return Stream.of(
                Borda::count,
                Schulze::count,
                preferences -> InstantRunoff.count(preferences, SEED),
                preferences -> ScottishStv.count(preferences, 2, SEED),
                preferences -> MeekStv.count(preferences, 2, SEED));
    }

    @Property(tries = 200)
    void theOrderOfBallotsAndHowTheyAreGroupedIsIrrelevant(@ForAll("preferences") Preferences preferences) {
        List<Preferences.Ranking> single = new ArrayList<>();
        preferences
                .rankings()
                .forEach(ranking -> single.addAll(
                        Collections.nCopies(ranking.ballots(), new Preferences.Ranking(ranking.order(), 1))));
        Collections.reverse(single);

        methods().forEach(method -> assertThat(method.apply(of(single)).winners())
                .isEqualTo(method.apply(preferences).winners()));
    }

    @Property(tries = 300)
    void aCondorcetWinnerWinsSchulze(@ForAll("preferences") Preferences preferences) {
        int[][] pairwise = Pairwise.matrix(preferences);
        IntStream.range(0, CANDIDATES)
                .filter(i -> IntStream.range(0, CANDIDATES).allMatch(j -> i == j || pairwise[i][j] > pairwise[j][i]))
                .forEach(i -> assertThat(Schulze.count(preferences).winners())
                        .containsExactly(preferences.candidates().get(i)));
    }

    @Property(tries = 300)
    void ballotsForTheWinnerAloneNeverHurtIt(
            @ForAll("preferences") Preferences preferences, @ForAll @IntRange(min = 1, max = 5) int ballots) {
        Stream.<Function<Preferences, Tally>>of(Borda::count, Schulze::count)
                .forEach(method -> method.apply(preferences).winners().forEach(winner -> {
                    List<Preferences.Ranking> more = new ArrayList<>(preferences.rankings());
                    more.add(new Preferences.Ranking(
                            List.of(preferences.candidates().indexOf(winner)), ballots));
                    assertThat(method.apply(of(more)).winners()).containsExactly(winner);
                }));
    }

    @Property(tries = 300)
    void seatsAreFilledWithDifferentCandidates(
            @ForAll("preferences") Preferences preferences, @ForAll @IntRange(min = 1, max = CANDIDATES) int seats) {
        for (Tally tally :
                List.of(ScottishStv.count(preferences, seats, SEED), MeekStv.count(preferences, seats, SEED))) {
            assertThat(tally.winners()).hasSize(seats).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 300)
    void noVoteAppearsOrVanishes(@ForAll("preferences") Preferences preferences) {
        BigDecimal valid = BigDecimal.valueOf(preferences.cast() - preferences.abstained());
        for (Tally tally : List.of(
                ScottishStv.count(preferences, 2, SEED),
                MeekStv.count(preferences, 2, SEED),
                InstantRunoff.count(preferences, SEED))) {
            assertThat(tally.stages()).allSatisfy(stage -> assertThat(
                            stage.votes().stream().reduce(stage.nonTransferable(), BigDecimal::add))
                    .isEqualByComparingTo(valid));
        }
    }

    @Property(tries = 200)
    void whoReachesMoreThanHalfOfTheFirstPreferencesWins(@ForAll("preferences") Preferences preferences) {
        int valid = preferences.cast() - preferences.abstained();
        int[] first = preferences.firstPreferences();
        Set<Candidate> majority = new HashSet<>();
        IntStream.range(0, CANDIDATES)
                .filter(i -> 2 * first[i] > valid)
                .forEach(i -> majority.add(preferences.candidates().get(i)));
        majority.forEach(candidate -> {
            assertThat(InstantRunoff.count(preferences, SEED).winners()).containsExactly(candidate);
            assertThat(ScottishStv.count(preferences, 1, SEED).winners()).containsExactly(candidate);
        });
    }

    @Property(tries = 200)
    void bltKeepsWhatWasWritten(@ForAll("preferences") Preferences preferences) {
        var election = new Election("A \"title\"", 2, preferences);
        Election read = Blt.read(Blt.write(election));

        assertThat(read.title()).isEqualTo(election.title());
        assertThat(read.seats()).isEqualTo(2);
        assertThat(read.preferences().rankings()).isEqualTo(preferences.merged().rankings());
        assertThat(read.preferences().candidates())
                .extracting(Candidate::label)
                .containsExactly("C0", "C1", "C2", "C3", "C4");
    }
}
