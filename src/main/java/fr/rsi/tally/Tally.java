package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of counting a round by any method.
 *
 * @param turnout who took part; where the ballots are weighted, their weights
 * @param options what each candidate has, in the order of the candidates
 * @param winners who wins, the first one first; empty where nobody does or the first place is tied
 * @param tied who would win as well as others, where the method leaves that open; empty otherwise
 * @param tieBreak the rule that broke a tie for the first place or the last seat: {@code lot} and the like; null where none did
 * @param stages the stages of a count with transfers, empty where the method knows none
 * @param pairwise {@code pairwise[i][j]}: ballots that prefer candidate i to candidate j; null where it is not used
 * @param statistics figures about the ballots as a whole, empty where there are none
 */
public record Tally(
        Method method,
        Base base,
        Turnout turnout,
        List<Result> options,
        List<Candidate> winners,
        List<Candidate> tied,
        @Nullable String tieBreak,
        List<Stage> stages,
        int @Nullable [][] pairwise,
        Statistics statistics) {

    /**
     * What one candidate has.
     *
     * @param count what the method compares: votes, points, a mean, a median
     * @param share its part of what the method's share is of, see the method; zero where that is nothing
     * @param figures more about it by name, such as {@code voters}, {@code mean}, {@code first}
     * @param distribution how many ballots give each grade, from the lowest to the highest; empty where there are no grades
     */
    public record Result(
            Candidate candidate,
            BigDecimal count,
            Fraction share,
            Map<String, BigDecimal> figures,
            List<Integer> distribution) {}

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

    /**
     * Figures about all ballots.
     *
     * @param figures by name, such as {@code median}, {@code iqr}, {@code kendallW}
     * @param outliers estimates far from the others, ascending
     */
    public record Statistics(Map<String, BigDecimal> figures, List<BigDecimal> outliers) {

        /** None. */
        public static final Statistics NONE = new Statistics(Map.of(), List.of());
    }

    /**
     * The results by the figure {@code rank} where the method gives it, else those with the highest count first; equals in the order of
     * the candidates.
     */
    public List<Result> ranking() {
        Comparator<Result> byRank =
                Comparator.comparing(result -> result.figures().getOrDefault("rank", BigDecimal.ZERO));
        return options.stream()
                .sorted(byRank.thenComparing(Result::count, Comparator.reverseOrder()))
                .toList();
    }

    /**
     * The same with the winner drawn by lot from those who are tied, as anyone can draw it again from the seed; unchanged where nobody is
     * tied.
     *
     * @throws IllegalStateException if the count has stages: a tie in these is no tie for the first place, so count with the seed
     */
    public Tally brokenByLot(String seed) {
        if (tied.isEmpty()) {
            return this;
        }
        if (!stages.isEmpty()) {
            throw new IllegalStateException("A count by stages is not broken by lot, but counted with the seed");
        }
        List<Candidate> drawn = List.of(new Lot(seed).draw(tied, 0));
        return new Tally(method, base, turnout, options, drawn, List.of(), TieBreaks.LOT, stages, pairwise, statistics);
    }

    /** What the candidate with this id has. */
    public Result result(String id) {
        return options.stream()
                .filter(result -> result.candidate().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no candidate " + id));
    }
}
