package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Schulze method (M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method", 2011), strength of a defeat measured by winning votes: a candidate is better than another
 * where its strongest path of defeats to the other is stronger than the path back.
 */
public final class Schulze {

    private Schulze() {}

    /** Counts; the base is the ballots that rank anybody. */
    public static Tally count(Preferences preferences) {
        return count(RankedPoll.of(preferences));
    }

    /**
     * Counts; each ballot says places of candidates, the most preferred first. Several who are better than all others are tied. The count
     * is the number of those that are beaten, the share first preferences on the base, and so is the figure {@code first} without the
     * base.
     */
    public static Tally count(Poll<List<Integer>> poll) {
        return count(RankedPoll.of(poll));
    }

    private static Tally count(RankedPoll poll) {
        int[][] pairwise = Pairwise.matrix(poll.preferences());
        int[][] strength = strongestPaths(pairwise);
        List<Integer> all = IntStream.range(0, pairwise.length).boxed().toList();
        List<Integer> best = poll.turnout().expressed() == 0
                ? List.of()
                : all.stream()
                        .filter(i -> all.stream().allMatch(j -> strength[i][j] >= strength[j][i]))
                        .toList();
        return poll.single(
                Method.SCHULZE,
                all.stream()
                        .map(i -> all.stream()
                                .filter(j -> strength[i][j] > strength[j][i])
                                .count())
                        .map(BigDecimal::valueOf)
                        .toList(),
                poll.firstShares(),
                best,
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
