package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * How a count by stages ends, candidates given by their places.
 *
 * @param winners who is elected, the first one first
 * @param tied between whom the count has stopped, or who may still be elected; empty where it is complete
 * @param votes of each candidate in the end
 */
record Outcome(List<Integer> winners, List<Integer> tied, List<BigDecimal> votes, List<Tally.Stage> stages) {

    /** Copies the lists. */
    Outcome {
        winners = List.copyOf(winners);
        tied = List.copyOf(tied);
        stages = List.copyOf(stages);
    }

    /** Whether the same candidates win, and the same may win. */
    boolean agreesWith(Outcome other) {
        return new HashSet<>(winners).equals(new HashSet<>(other.winners))
                && new HashSet<>(tied).equals(new HashSet<>(other.tied));
    }

    boolean mayElect(int candidate) {
        return winners.contains(candidate) || tied.contains(candidate);
    }

    /** Whether a lot was drawn in any stage. */
    boolean byLot() {
        return stages.stream().map(Tally.Stage::tieBreak).anyMatch(rule -> Objects.equals(rule, TieBreaks.LOT));
    }
}
