package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How many ballots give one candidate each grade of a scale. */
final class Histogram {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final int min;
    private final long[] counts;

    private Histogram(int min, int max) {
        this.min = min;
        this.counts = new long[max - min + 1];
    }

    /** One for each candidate; a ballot that leaves a candidate out is not in its histogram. */
    static List<Histogram> of(Poll<Map<Integer, Integer>> poll, int min, int max) {
        if (max <= min) {
            throw new IllegalArgumentException("A scale from " + min + " to " + max);
        }
        List<Histogram> all = Stream.generate(() -> new Histogram(min, max))
                .limit(poll.candidates().size())
                .toList();
        Tallies.each(
                poll,
                (grades, weight) -> grades.forEach(
                        (place, grade) -> all.get(Tallies.place(poll, place)).add(grade, weight)));
        return all;
    }

    void add(int grade, long ballots) {
        if (grade < min || grade - min >= counts.length) {
            throw new IllegalArgumentException(
                    "A ballot grades " + grade + " on a scale from " + min + " to " + (min + counts.length - 1));
        }
        counts[grade - min] += ballots;
    }

    long count(int grade) {
        return counts[grade - min];
    }

    long voters() {
        return LongStream.of(counts).sum();
    }

    long sum() {
        return IntStream.range(0, counts.length)
                .mapToLong(i -> (min + i) * counts[i])
                .sum();
    }

    /** How far the mean is above the lowest grade, exactly. */
    Fraction meanAboveLowest() {
        return new Fraction(sum() - min * voters(), voters());
    }

    /** The median; the mean of the two middle grades where the number of ballots is even, zero where there is none. */
    BigDecimal median() {
        long voters = voters();
        return voters == 0
                ? BigDecimal.ZERO
                : Decimals.plain(BigDecimal.valueOf((long) at((voters + 1) / 2) + at(voters / 2 + 1))
                        .divide(TWO));
    }

    /** The grade at a position, counted from one at the lowest. */
    int at(long position) {
        return min + index(position);
    }

    /** How many positions from this one down have the same grade, itself included. */
    long runDown(long position) {
        int index = index(position);
        return position - LongStream.of(counts).limit(index).sum();
    }

    /** How many positions from this one up have the same grade, itself included. */
    long runUp(long position) {
        int index = index(position);
        return LongStream.of(counts).limit(index + 1L).sum() - position + 1;
    }

    private int index(long position) {
        int index = 0;
        for (long upTo = counts[0]; upTo < position; upTo += counts[index]) {
            index++;
        }
        return index;
    }

    long above(int grade) {
        return LongStream.of(counts).skip(grade - min + 1L).sum();
    }

    long below(int grade) {
        return LongStream.of(counts).limit((long) grade - min).sum();
    }

    List<Integer> distribution() {
        return LongStream.of(counts).mapToObj(Math::toIntExact).toList();
    }
}
