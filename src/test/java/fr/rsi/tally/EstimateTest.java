package fr.rsi.tally;

import static fr.rsi.tally.Polls.poll;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {

    /** The two data sets of Wikipedia's "Quartile", by its method 2, which is Tukey's hinges. */
    @ParameterizedTest
    @CsvSource({
        "6 7 15 36 39 40 41 42 43 47 49, 25.5, 40, 42.5",
        "7 15 36 39 40 41, 15, 37.5, 40",
        "8, 8, 8, 8",
        "3 5, 3, 4, 5"
    })
    void quartilesAreTukeysHinges(String values, String q1, String median, String q3) {
        assertThat(count(values).figures())
                .containsEntry("q1", new BigDecimal(q1))
                .containsEntry("median", new BigDecimal(median))
                .containsEntry("q3", new BigDecimal(q3));
    }

    /** The hourly temperatures of Wikipedia's "Box plot": fences at 52.5 and 88.5, so that 52 and 89 are outliers. */
    @Test
    void outliersOfTheHourlyTemperatures() {
        Tally.Statistics statistics = count("89 57 57 58 63 66 66 67 67 68 69 70 70 70 70 72 73 75 75 76 76 78 79 52");

        assertThat(statistics.outliers()).containsExactly(new BigDecimal("52"), new BigDecimal("89"));
        assertThat(statistics.figures())
                .containsEntry("n", new BigDecimal("24"))
                .containsEntry("q1", new BigDecimal("66"))
                .containsEntry("median", new BigDecimal("70"))
                .containsEntry("q3", new BigDecimal("75"))
                .containsEntry("iqr", new BigDecimal("9"))
                .containsEntry("min", new BigDecimal("52"))
                .containsEntry("max", new BigDecimal("89"));
        // on the fence is not beyond it
        assertThat(count("52.5 57 57 58 63 66 66 67 67 68 69 70 70 70 70 72 73 75 75 76 76 78 79 88.5")
                        .outliers())
                .isEmpty();
    }

    /** Mean 5 and sum of squared deviations 32, as in Wikipedia's "Standard deviation"; the sample's is the root of 32/7. */
    @Test
    void deviationOfASample() {
        assertThat(count("2 4 4 4 5 5 7 9").figures())
                .containsEntry("mean", new BigDecimal("5"))
                .containsEntry("deviation", new BigDecimal("2.13809"));
        assertThat(count("8").figures()).doesNotContainKey("deviation");
        assertThat(count("1000000000000.1 1000000000000.3").figures())
                .containsEntry("mean", new BigDecimal("1000000000000.2"))
                .containsEntry("deviation", new BigDecimal("0.141421"));
    }

    @Test
    void nobodyEstimatesNothing() {
        Tally tally = Estimate.count(poll("", List.of(Vote.abstention(), new Vote<>(BigDecimal.TEN, 0))));

        assertThat(tally.statistics()).isEqualTo(Tally.Statistics.NONE);
        assertThat(tally.turnout()).isEqualTo(new Turnout(1, 1, 1));
        assertThat(tally.options()).isEmpty();
    }

    @Test
    void equalEstimatesAreOneHoweverTheyAreWritten() {
        assertThat(count("1.0 1.00 1 1e0 100").figures())
                .containsEntry("q3", BigDecimal.ONE)
                .containsEntry("mean", new BigDecimal("20.8"));
        assertThat(count("1.0 1.00 1 1e0 1E2").outliers()).containsExactly(new BigDecimal("100"));
    }

    @Property(tries = 300)
    void aWeightIsAsManyEstimatesAndTheirOrderIsIrrelevant(
            @ForAll @Size(min = 1, max = 12) Map<@IntRange(min = -50, max = 50) Integer, @IntRange(max = 4) Integer> weights) {
        List<Vote<BigDecimal>> weighted = new ArrayList<>();
        List<Vote<BigDecimal>> single = new ArrayList<>();
        weights.forEach((value, weight) -> {
            weighted.add(new Vote<>(BigDecimal.valueOf(value), weight));
            single.addAll(Polls.times(weight, BigDecimal.valueOf(value)));
        });
        Collections.reverse(single);

        assertThat(Estimate.count(poll("", weighted))).isEqualTo(Estimate.count(poll("", single)));
    }

    @Property(tries = 300)
    void quartilesPartTheEstimates(@ForAll @Size(min = 1, max = 30) List<@IntRange(max = 40) Integer> values) {
        Map<String, BigDecimal> figures = Estimate.count(poll(
                        "",
                        values.stream()
                                .map(value -> Vote.of(BigDecimal.valueOf(value)))
                                .toList()))
                .statistics()
                .figures();

        assertThat(figures.get("min")).isLessThanOrEqualTo(figures.get("q1"));
        assertThat(figures.get("q1")).isLessThanOrEqualTo(figures.get("median"));
        assertThat(figures.get("median")).isLessThanOrEqualTo(figures.get("q3"));
        assertThat(figures.get("q3")).isLessThanOrEqualTo(figures.get("max"));
        for (String quartile : List.of("q1", "q3")) {
            double part = quartile.equals("q1") ? 0.25 : 0.75;
            long below = values.stream()
                    .filter(value -> BigDecimal.valueOf(value).compareTo(figures.get(quartile)) < 0)
                    .count();
            long upTo = values.stream()
                    .filter(value -> BigDecimal.valueOf(value).compareTo(figures.get(quartile)) <= 0)
                    .count();
            assertThat((double) below).isLessThanOrEqualTo(part * values.size() + 0.5);
            assertThat((double) upTo).isGreaterThanOrEqualTo(part * values.size() - 0.5);
        }
    }

    private static Tally.Statistics count(String values) {
        return Estimate.count(poll(
                        "",
                        Arrays.stream(values.split(" "))
                                .map(value -> Vote.of(new BigDecimal(value)))
                                .toList()))
                .statistics();
    }
}
