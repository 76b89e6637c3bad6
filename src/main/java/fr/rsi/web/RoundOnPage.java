package fr.rsi.web;

import fr.rsi.chart.ChartTable;
import fr.rsi.round.Remarks;
import fr.rsi.round.Round;
import fr.rsi.tally.Tally;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round on the page of its question.
 *
 * @param receipt of the reader's own answer, null where there is none
 * @param answerable whether the reader can answer it now, or answer anew
 * @param hidden why the result is not shown, null where it is
 * @param result what is shown of the result, null where it is hidden
 * @param asked who is asked, as far as it concerns the reader
 */
record RoundOnPage(
        Round round,
        @Nullable String receipt,
        boolean answerable,
        @Nullable String hidden,
        @Nullable Result result,
        Asked asked) {

    /**
     * Who is asked.
     *
     * @param why why the reader is asked, null where that is not so or not known
     * @param moved how many have come and gone since the opening, null where nobody has
     * @param shown whether the reader may see who is asked
     * @param mayDeclare whether the reader can declare an interest and is no longer asked then
     */
    record Asked(@Nullable String why, @Nullable String moved, boolean shown, boolean mayDeclare) {}

    /**
     * What came out.
     *
     * @param chart a data URI, null where there is nothing to draw
     * @param weighted the same figures by weight, null where the question does not weigh
     * @param standing a sentence on how safe the result is, null where the round is closed
     * @param groups tables by group
     * @param ideas what was put together under which name
     */
    record Result(
            Tally tally,
            String method,
            @Nullable String chart,
            ChartTable table,
            @Nullable ChartTable weighted,
            @Nullable String standing,
            @Nullable String tie,
            Map<String, ChartTable> groups,
            List<Remarks.Remark> texts,
            List<Remarks.Remark> reasons,
            List<Remarks.Remark> comments) {}
}
