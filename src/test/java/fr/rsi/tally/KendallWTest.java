package fr.rsi.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class KendallWTest {

    /** ProofWiki, "Kendall's Coefficient of Concordance", arbitrary example 1: four judges of three competitors, W = 1/16. */
    @Test
    void fourJudgesOfThreeCompetitors() {
        Preferences judges = RankedMethodsTest.preferences("X Y Z", "1 X Z Y", "1 X Y Z", "1 Z X Y", "1 Y Z X");

        assertThat(KendallW.of(judges)).contains(new BigDecimal("0.0625"));
        assertThat(Borda.count(judges).statistics().figures()).containsEntry("kendallW", new BigDecimal("0.0625"));
    }

    /**
     * Anxiety of 20 people as three raters judge it, a data set of the R package irr (M. Gamer), of which its function kendall with
     * correction for ties gives W = 0.54 and chi-squared 30.8 with 19 degrees of freedom.
     */
    @Test
    void threeRatersOfAnxietyWithManyTies() {
        int[][] raters = {
            {3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3},
            {3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4},
            {2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2}
        };
        double w = w(raters);

        assertThat(w).isCloseTo(0.54, Assertions.within(0.005));
        assertThat(3 * 19 * w).isCloseTo(30.8, Assertions.within(0.05));
    }

    private static double w(int[][] raters) {
        long[] twiceRanks = new long[raters[0].length];
        long ties = 0;
        for (int[] rater : raters) {
            for (int i = 0; i < rater.length; i++) {
                int value = rater[i];
                long below = Arrays.stream(rater).filter(other -> other < value).count();
                long equal =
                        Arrays.stream(rater).filter(other -> other == value).count();
                twiceRanks[i] += 2 * below + equal + 1;
                ties += equal * equal - 1;
            }
        }
        return KendallW.of(raters.length, twiceRanks, BigInteger.valueOf(ties))
                .orElseThrow()
                .doubleValue();
    }

    @Test
    void theSameRankingsAgreeWhollyEvenIfTheyLeaveTheSameOut() {
        assertThat(KendallW.of(RankedMethodsTest.preferences("A B C D", "7 B A")))
                .contains(BigDecimal.ONE);
        assertThat(KendallW.of(RankedMethodsTest.preferences("A B", "1 A B", "1 B A")))
                .contains(BigDecimal.ZERO);
        assertThat(KendallW.of(RankedMethodsTest.preferences("A B", "3"))).isEmpty();
        assertThat(KendallW.of(RankedMethodsTest.preferences("A", "3 A"))).isEmpty();
    }

    @Property(tries = 200)
    void whoIsNotRankedSharesTheRanksLeft(@ForAll("partial") List<List<Integer>> orders) {
        Preferences preferences = new Preferences(
                Polls.candidates("a b c d e"),
                orders.stream().map(order -> new Preferences.Ranking(order, 1)).toList());
        int[][] raters = orders.stream()
                .map(order -> IntStream.range(0, 5)
                        .map(i -> order.contains(i) ? order.indexOf(i) : 9)
                        .toArray())
                .toArray(int[][]::new);

        assertThat(KendallW.of(preferences).orElseThrow().doubleValue()).isCloseTo(w(raters), Assertions.within(1e-9));
    }

    @Provide
    Arbitrary<List<List<Integer>>> partial() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4)
                .flatMap(all -> Arbitraries.integers().between(1, 5).map(length -> all.subList(0, length)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
