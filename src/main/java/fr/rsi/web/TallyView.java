package fr.rsi.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.rsi.tally.Candidate;
import fr.rsi.tally.Decimals;
import fr.rsi.tally.Fraction;
import fr.rsi.tally.Tally;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tally as the API gives it.
 *
 * @param round number of the round, null where the ballots are not of one
 * @param winners ids, in order
 * @param tied ids of those who share the first place or the last seat
 * @param tieBreak the rule that broke a tie, null where none did
 * @param seed of the lot, null where none can be drawn
 * @param rounds the stages of a count with transfers
 * @param pairwise how many ballots prefer the one to the other
 * @param weighted the same by weights, where the question weighs
 * @param groups the same for each group, where the asker wants that
 * @param settled whether no further answer can change who leads
 * @param flips the fewest further answers that change who leads, null where none can or the round is closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TallyView(
        String method,
        String base,
        @Nullable Integer round,
        @Nullable String title,
        @Nullable Integer seats,
        int invited,
        int answered,
        int abstained,
        List<OptionView> options,
        List<String> winners,
        List<String> tied,
        @Nullable String tieBreak,
        @Nullable String seed,
        @Nullable List<StageView> rounds,
        @Nullable Map<String, Map<String, Integer>> pairwise,
        @Nullable Map<String, Object> statistics,
        @Nullable TallyView weighted,
        @Nullable Map<String, TallyView> groups,
        @Nullable Boolean settled,
        @Nullable Integer flips) {

    /**
     * What one option has.
     *
     * @param count what the method compares
     * @param share between 0 and 1
     * @param distribution ballots for each grade, from the lowest
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record OptionView(
            String id,
            @JsonInclude(JsonInclude.Include.ALWAYS) String label,
            BigDecimal count,
            BigDecimal share,
            @JsonAnyGetter Map<String, BigDecimal> figures,
            List<Integer> distribution) {}

    /** One stage of a count with transfers. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StageView(
            int number,
            Map<String, BigDecimal> votes,
            @Nullable BigDecimal quota,
            List<String> elected,
            @Nullable String excluded,
            @Nullable String surplusOf,
            BigDecimal nonTransferable,
            @Nullable String tieBreak) {}

    static TallyView of(Tally tally) {
        return new TallyView(
                tally.method().code(),
                tally.base().code(),
                null,
                null,
                null,
                tally.turnout().invited(),
                tally.turnout().answered(),
                tally.turnout().abstained(),
                tally.options().stream().map(TallyView::option).toList(),
                ids(tally.winners()),
                ids(tally.tied()),
                tally.tieBreak(),
                null,
                tally.stages().isEmpty() ? null : stages(tally),
                tally.pairwise() == null ? null : pairwise(tally, tally.pairwise()),
                statistics(tally.statistics()),
                null,
                null,
                null,
                null);
    }

    /** The tally of ballots that came in a file. */
    TallyView ofFile(String title, int seats, @Nullable String seed) {
        return new TallyView(
                method,
                base,
                round,
                title,
                seats,
                invited,
                answered,
                abstained,
                options,
                winners,
                tied,
                tieBreak,
                seed,
                rounds,
                pairwise,
                statistics,
                weighted,
                groups,
                settled,
                flips);
    }

    /** The tally of a round. */
    TallyView ofRound(
            int number,
            @Nullable String lot,
            @Nullable TallyView byWeight,
            @Nullable Map<String, TallyView> byGroup,
            @Nullable Boolean isSettled,
            @Nullable Integer fewestFlips) {
        return new TallyView(
                method,
                base,
                number,
                title,
                seats,
                invited,
                answered,
                abstained,
                options,
                winners,
                tied,
                tieBreak,
                lot,
                rounds,
                pairwise,
                statistics,
                byWeight,
                byGroup,
                isSettled,
                fewestFlips);
    }

    private static OptionView option(Tally.Result result) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        result.figures().forEach((name, figure) -> figures.put(name, Decimals.plain(figure)));
        return new OptionView(
                result.candidate().id(),
                result.candidate().label(),
                Decimals.plain(result.count()),
                share(result.share()),
                figures,
                result.distribution());
    }

    private static BigDecimal share(Fraction share) {
        return share.denominator() == 0
                ? BigDecimal.ZERO
                : Decimals.plain(BigDecimal.valueOf(share.numerator())
                        .divide(BigDecimal.valueOf(share.denominator()), MathContext.DECIMAL32));
    }

    private static List<StageView> stages(Tally tally) {
        List<StageView> stages = new ArrayList<>();
        for (Tally.Stage stage : tally.stages()) {
            Map<String, BigDecimal> votes = new LinkedHashMap<>();
            for (int i = 0; i < stage.votes().size(); i++) {
                votes.put(
                        tally.options().get(i).candidate().id(),
                        Decimals.plain(stage.votes().get(i)));
            }
            stages.add(new StageView(
                    stages.size() + 1,
                    votes,
                    stage.quota() == null ? null : Decimals.plain(stage.quota()),
                    ids(stage.elected()),
                    id(stage.excluded()),
                    id(stage.surplusOf()),
                    Decimals.plain(stage.nonTransferable()),
                    stage.tieBreak()));
        }
        return stages;
    }

    private static Map<String, Map<String, Integer>> pairwise(Tally tally, int[][] matrix) {
        List<String> ids =
                tally.options().stream().map(result -> result.candidate().id()).toList();
        Map<String, Map<String, Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < matrix.length; i++) {
            Map<String, Integer> row = new LinkedHashMap<>();
            for (int j = 0; j < matrix.length; j++) {
                if (i != j) {
                    row.put(ids.get(j), matrix[i][j]);
                }
            }
            rows.put(ids.get(i), row);
        }
        return rows;
    }

    private static @Nullable Map<String, Object> statistics(Tally.Statistics statistics) {
        if (statistics.figures().isEmpty()) {
            return null;
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        statistics.figures().forEach((name, figure) -> figures.put(name, Decimals.plain(figure)));
        if (!statistics.outliers().isEmpty()) {
            figures.put("outliers", statistics.outliers());
        }
        return figures;
    }

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }

    private static @Nullable String id(@Nullable Candidate candidate) {
        return candidate == null ? null : candidate.id();
    }
}
