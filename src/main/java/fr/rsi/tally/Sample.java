package fr.rsi.tally;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Weighted numbers in their order: a number of weight w stands for w equal numbers. */
final class Sample {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int DEVIATION_DECIMALS = 6;
    private static final int GUARD = 20;

    /** The numbers by the last position, counted from one, at which they stand. */
    private final NavigableMap<Long, BigDecimal> positions = new TreeMap<>();

    private final long size;
    private final BigDecimal sum;
    private final BigDecimal squares;

    /** Of numbers with their weights, which are not zero. */
    Sample(SortedMap<BigDecimal, Long> weights) {
        long last = 0;
        BigDecimal first = BigDecimal.ZERO;
        BigDecimal second = BigDecimal.ZERO;
        for (var entry : weights.entrySet()) {
            last += entry.getValue();
            positions.put(last, entry.getKey());
            BigDecimal part = entry.getKey().multiply(BigDecimal.valueOf(entry.getValue()));
            first = first.add(part);
            second = second.add(part.multiply(entry.getKey()));
        }
        size = last;
        sum = first;
        squares = second;
    }

    long size() {
        return size;
    }

    private BigDecimal at(long position) {
        return positions.ceilingEntry(position).getValue();
    }

    /** The median of the numbers from one position to another. */
    BigDecimal median(long from, long to) {
        long both = from + to;
        return Decimals.plain(at(both / 2).add(at((both + 1) / 2)).divide(TWO));
    }

    BigDecimal mean() {
        return Decimals.quotient(sum, BigDecimal.valueOf(size));
    }

    /** The sample standard deviation, of two numbers or more. */
    BigDecimal deviation() {
        BigDecimal n = BigDecimal.valueOf(size);
        BigDecimal variance = n.multiply(squares)
                .subtract(sum.multiply(sum))
                .divide(n.multiply(n.subtract(BigDecimal.ONE)), GUARD, RoundingMode.HALF_UP);
        int digits = Math.max(0, variance.precision() - variance.scale());
        return Decimals.plain(
                variance.sqrt(new MathContext(digits + GUARD)).setScale(DEVIATION_DECIMALS, RoundingMode.HALF_UP));
    }

    /** The different numbers outside a range, ascending. */
    List<BigDecimal> outside(BigDecimal low, BigDecimal high) {
        List<BigDecimal> far = new ArrayList<>();
        for (BigDecimal value : positions.values()) {
            if (value.compareTo(low) < 0 || value.compareTo(high) > 0) {
                far.add(Decimals.plain(value));
            }
        }
        return far;
    }
}
