package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Estimates of a number. Quartiles are the hinges of J. W. Tukey, "Exploratory Data Analysis", 1977: the medians of the lower and of the
 * upper half, to both of which the median belongs where the number of estimates is odd. Outliers are beyond his inner fences, one and a
 * half times the distance of the hinges away from them.
 */
public final class Estimate {

    private static final BigDecimal FENCE = new BigDecimal("1.5");

    private Estimate() {}

    /**
     * Counts; there are no candidates. Figures: {@code n}, {@code mean} with ten decimals, {@code min}, {@code q1}, {@code median}, {@code
     * q3}, {@code max}, {@code iqr}, and {@code deviation}, the sample standard deviation with six decimals, of two or more; none where
     * nobody estimates. Outliers are listed once each.
     */
    public static Tally count(Poll<BigDecimal> poll) {
        SortedMap<BigDecimal, Long> weights = new TreeMap<>();
        Tallies.each(poll, (value, weight) -> {
            if (weight > 0) {
                weights.merge(value, (long) weight, Long::sum);
            }
        });
        return new Tally(
                Method.ESTIMATE,
                poll.base(),
                poll.turnout(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                weights.isEmpty() ? Tally.Statistics.NONE : statistics(new Sample(weights)));
    }

    private static Tally.Statistics statistics(Sample sample) {
        long n = sample.size();
        long half = (n + 1) / 2;
        BigDecimal q1 = sample.median(1, half);
        BigDecimal q3 = sample.median(n + 1 - half, n);
        BigDecimal iqr = Decimals.plain(q3.subtract(q1));
        BigDecimal fence = iqr.multiply(FENCE);
        Figures figures = Figures.of("n", n)
                .and("mean", sample.mean())
                .and("min", sample.median(1, 1))
                .and("q1", q1)
                .and("median", sample.median(1, n))
                .and("q3", q3)
                .and("max", sample.median(n, n))
                .and("iqr", iqr);
        if (n > 1) {
            figures.and("deviation", sample.deviation());
        }
        return new Tally.Statistics(figures.map(), sample.outside(q1.subtract(fence), q3.add(fence)));
    }
}
