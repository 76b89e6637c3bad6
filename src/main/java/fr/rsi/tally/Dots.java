package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Points from a budget, known as dot voting and, in elections, as the cumulative vote (J. G. Marshall, "Minorities and Majorities; Their
 * Relative Rights", 1853): each ballot spreads at most its budget over the candidates, the most points win.
 */
public final class Dots {

    private final Poll<Map<Integer, Integer>> poll;
    private final int budget;
    private final long[] points;
    private final long[] voters;

    private Dots(Poll<Map<Integer, Integer>> poll, int budget) {
        this.poll = poll;
        this.budget = budget;
        points = new long[poll.candidates().size()];
        voters = new long[poll.candidates().size()];
    }

    /**
     * Counts; each ballot says points by place. The share is points of all points given; figures: {@code voters} who give the
     * candidate at least one, and the {@code mean} of what these give.
     *
     * @param budget how many points each may give; it isn't an error to give fewer
     */
    public static Tally count(Poll<Map<Integer, Integer>> poll, int budget) {
        return new Dots(poll, budget).count();
    }

    private Tally count() {
        Tallies.each(poll, this::add);
        long all = LongStream.of(points).sum();
        List<Long> counts = LongStream.of(points).boxed().toList();
        return Tallies.of(
                Method.DOTS,
                poll,
                IntStream.range(0, points.length).mapToObj(i -> result(i, all)).toList(),
                Tallies.best(counts, count -> count > 0, Comparator.naturalOrder()),
                null);
    }

    private void add(Map<Integer, Integer> given, int weight) {
        long spent = given.values().stream().mapToLong(Integer::longValue).sum();
        if (spent > budget || given.values().stream().anyMatch(dots -> dots < 0)) {
            throw new IllegalArgumentException("A ballot gives " + given.values() + " of " + budget + " points");
        }
        given.forEach((place, dots) -> {
            points[Tallies.place(poll, place)] += (long) dots * weight;
            voters[place] += dots > 0 ? weight : 0;
        });
    }

    private Tally.Result result(int i, long all) {
        return new Tally.Result(
                poll.candidates().get(i),
                BigDecimal.valueOf(points[i]),
                new Fraction(points[i], all),
                Figures.of("voters", voters[i])
                        .and("mean", Decimals.quotient(points[i], voters[i]))
                        .map(),
                List.of());
    }
}
