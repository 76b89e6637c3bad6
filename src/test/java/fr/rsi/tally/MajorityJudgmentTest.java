package fr.rsi.tally;

import static fr.rsi.tally.Polls.ids;
import static fr.rsi.tally.Polls.poll;
import static fr.rsi.tally.Polls.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorityJudgmentTest {

    private static final int POOR = 0;
    private static final int FAIR = 1;
    private static final int GOOD = 2;
    private static final int EXCELLENT = 3;

    /**
     * The capital of Tennessee as Wikipedia had it by majority judgment, each voter giving four different grades: the medians of Nashville
     * and Chattanooga are both good, and Nashville is ahead when median grades are taken away.
     */
    @Test
    void nashvilleWinsTheTennesseeExample() {
        Tally tally = MajorityJudgment.count(
                poll(
                        "Memphis Nashville Chattanooga Knoxville",
                        times(42, Map.of(0, EXCELLENT, 1, GOOD, 2, FAIR, 3, POOR)),
                        times(26, Map.of(1, EXCELLENT, 2, GOOD, 3, FAIR, 0, POOR)),
                        times(15, Map.of(2, EXCELLENT, 3, GOOD, 1, FAIR, 0, POOR)),
                        times(17, Map.of(3, EXCELLENT, 2, GOOD, 1, FAIR, 0, POOR))),
                POOR,
                EXCELLENT);

        assertThat(tally.options())
                .map(option -> option.count().intValueExact())
                .containsExactly(POOR, GOOD, GOOD, FAIR);
        assertThat(ids(tally.winners())).containsExactly("Nashville");
        assertThat(tally.tieBreak()).isEqualTo(TieBreaks.MEDIAN_GRADES);
        assertThat(tally.result("Nashville").distribution()).containsExactly(0, 32, 42, 26);
        assertThat(tally.result("Chattanooga").distribution()).containsExactly(0, 42, 43, 15);
    }

    /** The example by which Wikipedia's "Condorcet criterion" shows that majority judgment does not meet it: B beats all, C wins. */
    @Test
    void whoBeatsAllOthersInPairsNeedNotWin() {
        Tally tally = MajorityJudgment.count(
                poll(
                        "A B C",
                        times(35, Map.of(0, EXCELLENT, 1, FAIR, 2, POOR)),
                        times(34, Map.of(0, POOR, 1, FAIR, 2, EXCELLENT)),
                        times(31, Map.of(0, FAIR, 1, EXCELLENT, 2, GOOD))),
                POOR,
                EXCELLENT);

        assertThat(ids(tally.winners())).containsExactly("C");
        assertThat(tally.result("C").count()).isEqualByComparingTo(BigDecimal.valueOf(GOOD));
        assertThat(tally.result("B").count()).isEqualByComparingTo(BigDecimal.valueOf(FAIR));
        assertThat(tally.tieBreak()).isNull();
    }

    /**
     * The experiment of M. Balinski and R. Laraki at Orsay on 22 April 2007 ("Election by majority judgment: experimental evidence",
     * 2011): per mille of excellent, very good, good, acceptable and poor; all others, no grade included, are to reject. The candidates stand in the published
     * order.
     */
    private static final Map<String, int[]> ORSAY = Map.ofEntries(
            Map.entry("Bayrou", new int[] {136, 307, 251, 148, 84}),
            Map.entry("Royal", new int[] {167, 227, 191, 168, 122}),
            Map.entry("Sarkozy", new int[] {191, 198, 143, 115, 71}),
            Map.entry("Voynet", new int[] {29, 93, 175, 237, 261}),
            Map.entry("Besancenot", new int[] {41, 99, 163, 160, 226}),
            Map.entry("Buffet", new int[] {25, 76, 125, 206, 264}),
            Map.entry("Bové", new int[] {15, 60, 114, 160, 257}),
            Map.entry("Laguiller", new int[] {21, 53, 102, 166, 259}),
            Map.entry("Nihous", new int[] {3, 18, 53, 110, 267}),
            Map.entry("Villiers", new int[] {24, 64, 87, 113, 158}),
            Map.entry("Schivardi", new int[] {5, 10, 39, 95, 249}),
            Map.entry("Le-Pen", new int[] {30, 46, 62, 65, 54}));

    private static final Tally ORSAY_TALLY = orsay();

    private static Tally orsay() {
        List<String> names = ORSAY.keySet().stream().sorted().toList();
        List<Vote<Map<Integer, Integer>>> votes = new ArrayList<>();
        for (int ballot = 0; ballot < 1000; ballot++) {
            Map<Integer, Integer> grades = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                int upTo = 0;
                for (int grade = 5; grade > 0; grade--) {
                    upTo += ORSAY.get(names.get(i))[5 - grade];
                    if (ballot < upTo) {
                        grades.put(i, grade);
                        break;
                    }
                }
            }
            votes.add(Vote.of(grades));
        }
        return MajorityJudgment.count(poll(String.join(" ", names), votes), 0, 5);
    }

    @ParameterizedTest
    @CsvSource({
        "Bayrou, 1, 3, 443, 306",
        "Royal, 2, 3, 394, 415",
        "Sarkozy, 3, 3, 389, 469",
        "Voynet, 4, 2, 298, 466",
        "Besancenot, 5, 1, 463, 312",
        "Buffet, 6, 1, 432, 305",
        "Bové, 7, 1, 349, 394",
        "Laguiller, 8, 1, 342, 400",
        "Nihous, 9, 0, 450, 0",
        "Villiers, 10, 0, 445, 0",
        "Schivardi, 11, 0, 397, 0",
        "Le-Pen, 12, 0, 257, 0"
    })
    void gradesAndOrderOfTheOrsayExperiment(String candidate, int rank, int grade, int better, int worse) {
        Tally.Result result = ORSAY_TALLY.result(candidate);

        assertThat(result.count().intValueExact()).isEqualTo(grade);
        assertThat(result.figures().get("rank").intValueExact()).isEqualTo(rank);
        assertThat(ORSAY_TALLY.ranking().get(rank - 1)).isEqualTo(result);
        // published figures are of the ballots, ours of rounded per mille
        assertThat(result.figures().get("better").intValueExact()).isCloseTo(better, within(1));
        assertThat(result.figures().get("worse").intValueExact()).isCloseTo(worse, within(1));
    }

    @Test
    void whomABallotDoesNotGradeGetsTheLowestGradeFromIt() {
        Tally tally = MajorityJudgment.count(poll("a b", times(1, Map.of(0, 2, 1, 1)), times(2, Map.of(1, 1))), 0, 2);

        assertThat(ids(tally.winners())).containsExactly("b");
        assertThat(tally.result("a").distribution()).containsExactly(2, 0, 1);
        assertThat(tally.result("b").share()).isEqualTo(new Fraction(3, 3));
    }

    @Test
    void theSameGradesAreATieAndNoBallotsAreNone() {
        assertThat(ids(MajorityJudgment.count(
                                poll("a b", times(1, Map.of(0, 2, 1, 1)), times(1, Map.of(0, 1, 1, 2))), 0, 2)
                        .tied()))
                .containsExactly("a", "b");
        Tally none = MajorityJudgment.count(poll("a b", List.of(Vote.abstention())), 0, 2);
        assertThat(none.tied()).isEmpty();
        assertThat(none.options()).hasSize(2);
    }

    /** The definition, one grade after the other. */
    @Property(tries = 2000)
    void comparesLikeTakingAwayOneMedianGradeAfterTheOther(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 3) Integer> one,
            @ForAll @Size(min = 9, max = 9) List<@IntRange(max = 3) Integer> more) {
        List<Integer> other = more.subList(0, one.size());
        List<Vote<Map<Integer, Integer>>> votes = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            votes.add(Vote.of(Map.of(0, one.get(i), 1, other.get(i))));
        }
        Tally tally = MajorityJudgment.count(poll("a b", votes), 0, 3);

        int expected = compare(majorityValue(one), majorityValue(other));
        assertThat(ids(tally.winners())).isEqualTo(expected == 0 ? List.of() : List.of(expected > 0 ? "a" : "b"));
    }

    private static List<Integer> majorityValue(List<Integer> grades) {
        List<Integer> left = new ArrayList<>(grades);
        Collections.sort(left);
        List<Integer> value = new ArrayList<>();
        while (!left.isEmpty()) {
            value.add(left.remove((left.size() - 1) / 2));
        }
        return value;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) - other.get(i);
            }
        }
        return 0;
    }
}
