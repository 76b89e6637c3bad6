package fr.rsi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.rsi.tally.Base;
import fr.rsi.tally.Candidate;
import fr.rsi.tally.Election;
import fr.rsi.tally.Preferences;
import fr.rsi.tally.Tally;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tally of rankings as the API gives it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankedTallyView(
        String method,
        String base,
        String title,
        int seats,
        @Nullable String seed,
        int answered,
        int abstained,
        List<OptionView> options,
        List<String> winners,
        List<String> tied,
        @Nullable List<StageView> rounds,
        @Nullable Map<String, Map<String, Integer>> pairwise) {

    /**
     * What one option has.
     *
     * @param count votes or points in the end
     * @param first ballots that prefer it to all others
     * @param share of the ballots that rank anybody, of these first preferences
     */
    record OptionView(String id, String label, BigDecimal count, int first, BigDecimal share) {}

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

    static RankedTallyView of(RankedMethod method, Election election, @Nullable String seed, Tally tally) {
        Preferences preferences = election.preferences();
        return new RankedTallyView(
                method.code(),
                Base.EXPRESSED.code(),
                election.title(),
                election.seats(),
                seed,
                preferences.cast(),
                preferences.abstained(),
                options(preferences, tally),
                ids(tally.winners()),
                ids(tally.tied()),
                tally.stages().isEmpty() ? null : stages(preferences, tally),
                tally.pairwise() == null ? null : pairwise(preferences, tally.pairwise()));
    }

    private static List<OptionView> options(Preferences preferences, Tally tally) {
        int expressed = preferences.cast() - preferences.abstained();
        List<OptionView> options = new ArrayList<>();
        for (Tally.Result result : tally.options()) {
            int first = result.figures().getOrDefault("first", BigDecimal.ZERO).intValueExact();
            BigDecimal share = expressed == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(first).divide(BigDecimal.valueOf(expressed), MathContext.DECIMAL32);
            Candidate candidate = result.candidate();
            options.add(new OptionView(candidate.id(), candidate.label(), result.count(), first, share));
        }
        return options;
    }

    private static List<StageView> stages(Preferences preferences, Tally tally) {
        List<StageView> stages = new ArrayList<>();
        for (Tally.Stage stage : tally.stages()) {
            Map<String, BigDecimal> votes = new LinkedHashMap<>();
            for (int i = 0; i < stage.votes().size(); i++) {
                votes.put(preferences.candidates().get(i).id(), stage.votes().get(i));
            }
            stages.add(new StageView(
                    stages.size() + 1,
                    votes,
                    stage.quota(),
                    ids(stage.elected()),
                    id(stage.excluded()),
                    id(stage.surplusOf()),
                    stage.nonTransferable(),
                    stage.tieBreak()));
        }
        return stages;
    }

    private static Map<String, Map<String, Integer>> pairwise(Preferences preferences, int[][] matrix) {
        List<String> ids = ids(preferences.candidates());
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

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }

    private static @Nullable String id(@Nullable Candidate candidate) {
        return candidate == null ? null : candidate.id();
    }
}
