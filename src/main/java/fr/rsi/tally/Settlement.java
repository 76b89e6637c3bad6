package fr.rsi.tally;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How safe a standing is while some have not answered: the fewest further answers that change who leads, which elections know as a
 * margin of victory (D. Cary, "Estimating the margin of victory for instant-runoff voting", 2011), here by adding ballots. A change is
 * that another candidate leads alone or as well as the leader, or that a tie ends. Answers are counted as the turnout is, by weight
 * where ballots have weights. Nothing is said of quorums and thresholds.
 */
public final class Settlement {

    private static final int NEVER = Integer.MAX_VALUE;

    private Settlement() {}

    /**
     * The fewest further answers that change who leads, empty where all those who have not answered can't. Exact for plurality, approval,
     * consent and Borda. For the others it may be too small, never too large: for Schulze it is the smallest majority of a leader who
     * beats everybody in pairs, for instant runoff what the leader's first preferences are above half, for ideas and availability what
     * counts or sums say; otherwise one, so that a round is settled when nobody is left.
     */
    public static OptionalInt flips(Tally tally) {
        return flips(tally, fewest(tally));
    }

    /**
     * The same where one answer can give a candidate more than one vote, exact for sums of scores and for dots.
     *
     * @param min the lowest score; zero for dots
     * @param max the highest score; the budget for dots
     */
    public static OptionalInt flips(Tally tally, int min, int max) {
        return switch (tally.method()) {
            case SCORE_SUM, DOTS -> flips(tally, byCount(tally, Math.max(0, max) - Math.min(0, min)));
            default -> flips(tally);
        };
    }

    /** Whether no further answers can change who leads. */
    public static boolean settled(Tally tally) {
        return flips(tally).isEmpty();
    }

    /** The same, with the bounds of scores or dots. */
    public static boolean settled(Tally tally, int min, int max) {
        return flips(tally, min, max).isEmpty();
    }

    private static OptionalInt flips(Tally tally, int fewest) {
        int left = tally.turnout().invited() - tally.turnout().answered();
        int needed = Math.max(1, fewest);
        return needed > left ? OptionalInt.empty() : OptionalInt.of(needed);
    }

    private static int fewest(Tally tally) {
        return switch (tally.method()) {
            case PLURALITY, APPROVAL -> byCount(tally, 1);
            case AVAILABILITY -> byCount(tally, 2);
            case BORDA -> byCount(tally, tally.options().size() - 1);
            case CONSENT -> tally.options().get(1).count().signum() > 0 ? NEVER : 1;
            case IDEAS -> Math.min(byCount(tally, 1), leaderCount(tally));
            case IRV -> firstsAboveHalf(tally);
            case SCHULZE -> smallestMajority(tally);
            default -> 1;
        };
    }

    /** By how many answers the nearest other candidate is behind, if one answer brings it nearer by so much. */
    private static int byCount(Tally tally, int perAnswer) {
        if (tally.winners().size() != 1) {
            return 1;
        }
        Tally.Result leader = leader(tally);
        return tally.options().stream()
                .filter(other -> perAnswer > 0 && !other.equals(leader))
                .map(other -> leader.count().subtract(other.count()))
                .mapToInt(behind -> behind.divide(BigDecimal.valueOf(perAnswer), 0, RoundingMode.CEILING)
                        .intValueExact())
                .min()
                .orElse(NEVER);
    }

    private static int leaderCount(Tally tally) {
        return tally.winners().size() == 1 ? leader(tally).count().intValueExact() : 1;
    }

    private static int firstsAboveHalf(Tally tally) {
        return tally.winners().size() == 1
                ? 2
                                * leader(tally)
                                        .figures()
                                        .getOrDefault("first", BigDecimal.ZERO)
                                        .intValueExact()
                        - tally.turnout().expressed()
                : 1;
    }

    private static int smallestMajority(Tally tally) {
        int[][] pairwise = tally.pairwise();
        if (tally.winners().size() != 1 || pairwise == null) {
            return 1;
        }
        int leader = tally.options().indexOf(leader(tally));
        return IntStream.range(0, pairwise.length)
                .filter(other -> other != leader)
                .map(other -> pairwise[leader][other] - pairwise[other][leader])
                .min()
                .orElse(NEVER);
    }

    private static Tally.Result leader(Tally tally) {
        return tally.result(tally.winners().get(0).id());
    }
}
