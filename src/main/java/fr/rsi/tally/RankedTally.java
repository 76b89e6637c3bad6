package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of counting preferences.
 *
 * @param winners who wins, the first to be elected first
 * @param tied who would win as well as others, where the method leaves that open; empty otherwise
 * @param ranking all candidates in the order of the method, where it gives one; equal ones follow each other
 * @param scores what the method gives each candidate in the end: votes, points; in the order of the candidates
 * @param stages the stages of the count, empty where the method knows none
 * @param pairwise {@code pairwise[i][j]}: how many ballots prefer candidate i to candidate j; null where it is not used
 */
public record RankedTally(
        List<Candidate> winners,
        List<Candidate> tied,
        List<Candidate> ranking,
        List<BigDecimal> scores,
        List<Stage> stages,
        int @Nullable [][] pairwise) {

    /**
     * The result of a method that scores each candidate and elects one, or finds several tied.
     *
     * @param order places of all candidates, the best first
     * @param best places of those who are better than all others
     */
    static RankedTally single(
            Preferences preferences,
            List<Integer> order,
            List<Integer> best,
            List<BigDecimal> scores,
            int @Nullable [][] pairwise) {
        List<Candidate> first = preferences.named(best);
        return new RankedTally(
                first.size() == 1 ? first : List.of(),
                first.size() == 1 ? List.of() : first,
                preferences.named(order),
                scores,
                List.of(),
                pairwise);
    }

    /**
     * A stage of a count with transfers.
     *
     * @param votes of each candidate when the stage begins, in the order of the candidates; zero for the excluded
     * @param quota what elects, null where there is none
     * @param elected who is elected in this stage
     * @param excluded who is excluded in this stage, null where nobody is
     * @param surplusOf whose surplus is transferred in this stage, null where none is
     * @param nonTransferable what belongs to nobody any more, fractions that were cut off included
     * @param tieBreak how a tie was broken: {@code earlier-stage} or {@code lot}; null where there was none
     */
    public record Stage(
            List<BigDecimal> votes,
            @Nullable BigDecimal quota,
            List<Candidate> elected,
            @Nullable Candidate excluded,
            @Nullable Candidate surplusOf,
            BigDecimal nonTransferable,
            @Nullable String tieBreak) {}
}
