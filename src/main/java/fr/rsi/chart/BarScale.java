package fr.rsi.chart;

import fr.rsi.tally.Tally;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * What the whole length of a bar stands for.
 *
 * @param from the lowest value, zero where none is negative
 * @param to the value of the whole length
 * @param whole whether the whole length is the whole of which the shares are
 */
record BarScale(double from, double to, boolean whole) {

    private static final double HALF = 0.5;

    /** The whole where the first one has half of it or more, so that halves can be seen; else the largest value. */
    static BarScale of(List<Tally.Result> results) {
        double least = results.stream()
                .mapToDouble(result -> result.count().doubleValue())
                .min()
                .orElse(0);
        Tally.Result first =
                results.stream().max(Comparator.comparing(Tally.Result::count)).orElseThrow();
        double most = first.count().doubleValue();
        double share = first.share().approximate();
        if (least >= 0 && share >= HALF && results.stream().allMatch(result -> proportional(result, first))) {
            return new BarScale(0, most / share, true);
        }
        double from = Math.min(0, least);
        double to = Math.max(0, most);
        return new BarScale(from, from == to ? 1 : to, false);
    }

    /** Tells whether shares are parts of one whole as the counts are. */
    private static boolean proportional(Tally.Result one, Tally.Result other) {
        BigDecimal ours = one.count().multiply(BigDecimal.valueOf(other.share().approximate()));
        BigDecimal theirs =
                other.count().multiply(BigDecimal.valueOf(one.share().approximate()));
        return Math.abs(ours.subtract(theirs).doubleValue())
                <= 0.001 * Math.abs(other.count().doubleValue());
    }
}
