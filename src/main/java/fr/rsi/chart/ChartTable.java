package fr.rsi.chart;

import fr.rsi.tally.Tally;
import java.util.List;

/**
 * The figures of a tally as a table, the same as in its picture.
 *
 * @param headers of the columns; none where there is nothing to show
 * @param rows of texts, as many as there are headers; the first one says what the row is about
 */
public record ChartTable(List<String> headers, List<List<String>> rows) {

    static final ChartTable NONE = new ChartTable(List.of(), List.of());

    /** The table of a tally; empty where nothing is counted. */
    public static ChartTable of(Tally tally, ChartWords words) {
        if (tally.options().isEmpty() && tally.statistics().figures().isEmpty()) {
            return NONE;
        }
        return switch (tally.method()) {
            case PLURALITY, CONSENT, APPROVAL, DOTS, BORDA, IDEAS -> CountTables.counts(tally, words);
            case SCORE_SUM, SCORE_MEAN, SCORE_MEDIAN -> CountTables.scores(tally, words);
            case MAJORITY_JUDGMENT, AVAILABILITY -> CountTables.grades(tally, words);
            case ESTIMATE -> OtherTables.estimates(tally, words);
            case SCHULZE -> OtherTables.duels(tally, words);
            case IRV, STV_SCOTTISH, STV_MEEK -> OtherTables.stages(tally, words);
            case TEXTS -> NONE;
        };
    }

    /** Tells whether there is nothing to show. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
