package fr.rsi.tally;

import static fr.rsi.tally.Polls.ids;
import static fr.rsi.tally.Polls.poll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreTest {

    /**
     * The ballots of three voters on seven candidates, scores 0 to 7, in the example of range voting in the Fedora Elections Guide; C
     * wins. Its totals are 14, 12, 15, 7, 13, 6 and 8, of which the third is misprinted: C's ballots there say 4, 7 and 6.
     */
    private static final Poll<Map<Integer, Integer>> FEDORA = poll(
            "A B C D E F G",
            List.of(scores(0, 3, 4, 4, 6, 0, 4), scores(7, 2, 7, 2, 3, 5, 0), scores(7, 7, 6, 1, 4, 1, 4)));

    private static Vote<Map<Integer, Integer>> scores(int... scores) {
        return Vote.of(IntStream.range(0, scores.length).boxed().collect(Collectors.toMap(i -> i, i -> scores[i])));
    }

    @Test
    void sumsOfTheFedoraElectionsGuide() {
        Tally tally = Score.count(FEDORA, Method.SCORE_SUM, 0, 7);

        assertThat(tally.options())
                .map(option -> option.count().intValueExact())
                .containsExactly(14, 12, 17, 7, 13, 6, 8);
        assertThat(ids(tally.winners())).containsExactly("C");
        assertThat(tally.result("C").share()).isEqualTo(new Fraction(17, 21));
        assertThat(tally.result("A").distribution()).containsExactly(1, 0, 0, 0, 0, 0, 0, 2);
    }

    @Test
    void theMedianCanPreferWhoHasNotTheHighestSum() {
        Tally tally = Score.count(FEDORA, Method.SCORE_MEDIAN, 0, 7);

        assertThat(tally.options())
                .map(option -> option.count().intValueExact())
                .containsExactly(7, 3, 6, 2, 4, 1, 4);
        assertThat(ids(tally.winners())).containsExactly("A");
        assertThat(tally.result("C").figures())
                .containsEntry("sum", new BigDecimal("17"))
                .containsEntry("mean", new BigDecimal("5.6666666667"))
                .containsEntry("median", new BigDecimal("6"))
                .containsEntry("voters", new BigDecimal("3"));
    }

    /** Two voters, scores 0 and 10 for A, 5 and 5 for B: a draw, as T. Pereira notes (election-methods list, 27 July 2011). */
    @Test
    void equalSumsAreATie() {
        var ballots = poll("A B", List.of(scores(0, 5), scores(10, 5)));

        assertThat(ids(Score.count(ballots, Method.SCORE_SUM, 0, 10).tied())).containsExactly("A", "B");
        assertThat(ids(Score.count(ballots, Method.SCORE_MEAN, 0, 10).tied())).containsExactly("A", "B");
        assertThat(ids(Score.count(ballots, Method.SCORE_MEDIAN, 0, 10).tied())).containsExactly("A", "B");
    }

    @Test
    void whoIsLeftOutGetsNoScoreAndNotTheLowest() {
        var ballots = poll("a b", List.of(scores(3, 4), Vote.of(Map.of(0, 4)), Vote.of(Map.of(0, 4))));

        assertThat(ids(Score.count(ballots, Method.SCORE_SUM, 1, 5).winners())).containsExactly("a");
        Tally mean = Score.count(ballots, Method.SCORE_MEAN, 1, 5);
        assertThat(ids(mean.winners())).containsExactly("b");
        assertThat(mean.result("a").count()).isEqualTo("3.6666666667");
        assertThat(mean.result("b").figures()).containsEntry("voters", BigDecimal.ONE);
        assertThat(mean.result("b").share()).isEqualTo(new Fraction(3, 12));
    }

    @Test
    void anEvenNumberOfScoresHasTheMeanOfTheMiddleTwoAsMedian() {
        var ballots = poll("a b", List.of(scores(1, 2), scores(2, 2), scores(5, 3), scores(5, 3)));
        Tally tally = Score.count(ballots, Method.SCORE_MEDIAN, 0, 5);

        assertThat(tally.result("a").count()).isEqualTo("3.5");
        assertThat(tally.result("b").count()).isEqualTo("2.5");
    }

    /** 333333 of 1000000 and 333334 of 1000003 differ by less than 10 to the minus 11. */
    @Test
    void meansAreComparedExactlyEvenIfTheyLookTheSame() {
        List<Vote<Map<Integer, Integer>>> votes = new ArrayList<>();
        votes.add(new Vote<>(Map.of(0, 1), 333_333));
        votes.add(new Vote<>(Map.of(0, 0), 666_667));
        votes.add(new Vote<>(Map.of(1, 1), 333_334));
        votes.add(new Vote<>(Map.of(1, 0), 666_669));
        Tally tally = Score.count(poll("a b", votes), Method.SCORE_MEAN, 0, 1);

        assertThat(tally.result("a").count()).isEqualTo(tally.result("b").count());
        assertThat(ids(tally.winners())).containsExactly("b");
    }

    @Test
    void onAScaleBelowZeroWhoNobodyScoresCannotWin() {
        Tally tally = Score.count(poll("a b", List.of(Vote.of(Map.of(0, -2)))), Method.SCORE_MEAN, -3, 3);

        assertThat(ids(tally.winners())).containsExactly("a");
        assertThat(tally.result("a").share()).isEqualTo(new Fraction(1, 6));
    }

    @Test
    void refusesScoresOffTheScaleAndMethodsWithoutScores() {
        assertThatThrownBy(() -> Score.count(poll("a", List.of(scores(6))), Method.SCORE_SUM, 0, 5))
                .hasMessage("A ballot grades 6 on a scale from 0 to 5");
        assertThatThrownBy(() -> Score.count(poll("a", List.of(scores(-1))), Method.SCORE_SUM, 0, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Score.count(FEDORA, Method.DOTS, 0, 7)).isInstanceOf(IllegalArgumentException.class);
    }
}
