package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The Schulze method (M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method", 2011), strength of a defeat measured by winning votes: a candidate is better than another
 * where its strongest path of defeats to the other is stronger than the path back.
 */
public final class Schulze {

    private Schulze() {}

    /** Counts; several who are better than all others are tied. The scores are the numbers of those that are beaten. */
    public static RankedTally count(Preferences preferences) {
        int[][] pairwise = Pairwise.matrix(preferences);
        int[][] strength = strongestPaths(pairwise);
        int number = preferences.candidates().size();
        long[] beaten = new long[number];
        List<Integer> best = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int candidate = i;
            beaten[i] = IntStream.range(0, number)
                    .filter(other -> strength[candidate][other] > strength[other][candidate])
                    .count();
            if (IntStream.range(0, number)
                    .allMatch(other -> strength[candidate][other] >= strength[other][candidate])) {
                best.add(i);
            }
        }
        return RankedTally.single(
                preferences,
                Preferences.ranked(beaten),
                best,
                LongStream.of(beaten).mapToObj(BigDecimal::valueOf).toList(),
                pairwise);
    }

    /** The widest paths, by the algorithm of Floyd and Warshall. */
    static int[][] strongestPaths(int[][] pairwise) {
        int number = pairwise.length;
        int[][] strength = new int[number][number];
        for (int i = 0; i < number; i++) {
            for (int j = 0; j < number; j++) {
                strength[i][j] = pairwise[i][j] > pairwise[j][i] ? pairwise[i][j] : 0;
            }
        }
        for (int through = 0; through < number; through++) {
            for (int i = 0; i < number; i++) {
                for (int j = 0; j < number; j++) {
                    if (i != j && i != through && j != through) {
                        strength[i][j] = Math.max(strength[i][j], Math.min(strength[i][through], strength[through][j]));
                    }
                }
            }
        }
        return strength;
    }
}
