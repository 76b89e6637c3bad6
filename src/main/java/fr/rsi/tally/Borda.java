package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The Borda count (J.-C. de Borda, "Mémoire sur les élections au scrutin", 1781): with n candidates a ballot gives n − 1 points to the first, n − 2 to the second and
 * so on. Those whom it does not rank share the points that are left equally, so that each ballot gives the same number.
 */
public final class Borda {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Borda() {}

    /** Counts; an abstention gives no points. The base is the ballots that rank anybody. */
    public static Tally count(Preferences preferences) {
        return count(RankedPoll.of(preferences));
    }

    /**
     * Counts; each ballot says places of candidates, the most preferred first. The share is points of all points; figure: {@code first}
     * preferences.
     */
    public static Tally count(Poll<List<Integer>> poll) {
        return count(RankedPoll.of(poll));
    }

    private static Tally count(RankedPoll poll) {
        long[] halves = halves(poll.preferences());
        long all = LongStream.of(halves).sum();
        List<Long> points = LongStream.of(halves).boxed().toList();
        return poll.single(
                Method.BORDA,
                points.stream()
                        .map(half -> BigDecimal.valueOf(half).divide(TWO))
                        .toList(),
                points.stream().map(half -> new Fraction(half, all)).toList(),
                Tallies.best(points, half -> half > 0, Comparator.naturalOrder()),
                null);
    }

    /** Twice the points of each candidate. */
    static long[] halves(Preferences preferences) {
        long[] halves = new long[preferences.candidates().size()];
        preferences.rankings().stream()
                .filter(ranking -> !ranking.order().isEmpty())
                .forEach(ranking -> add(ranking, halves));
        return halves;
    }

    private static void add(Preferences.Ranking ranking, long[] halves) {
        int number = halves.length;
        boolean[] named = new boolean[number];
        long points = number;
        for (int candidate : ranking.order()) {
            points--;
            named[candidate] = true;
            halves[candidate] += 2 * points * ranking.ballots();
        }
        for (int candidate = 0; candidate < number; candidate++) {
            halves[candidate] += named[candidate] ? 0 : (points - 1) * ranking.ballots();
        }
    }
}
