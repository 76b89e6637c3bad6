package fr.rsi.web;

import fr.rsi.tally.Candidate;
import fr.rsi.tally.PluralityTally;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** A tally as the API gives it. */
record TallyView(
        String method,
        String base,
        int round,
        int invited,
        int answered,
        int abstained,
        List<OptionView> options,
        List<String> winners,
        List<String> tied) {

    /**
     * What one option has.
     *
     * @param share of the base, between 0 and 1
     */
    record OptionView(String id, String label, int count, BigDecimal share) {}

    static TallyView of(int round, PluralityTally tally) {
        List<String> leaders = tally.leaders().stream().map(Candidate::id).toList();
        return new TallyView(
                "plurality",
                tally.base().code(),
                round,
                tally.invited(),
                tally.answered(),
                tally.abstained(),
                tally.counts().stream().map(TallyView::option).toList(),
                tally.tie() ? List.of() : leaders,
                tally.tie() ? leaders : List.of());
    }

    private static OptionView option(PluralityTally.Count count) {
        BigDecimal share = count.share().denominator() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(count.votes())
                        .divide(BigDecimal.valueOf(count.share().denominator()), MathContext.DECIMAL32);
        return new OptionView(count.candidate().id(), count.candidate().label(), count.votes(), share);
    }
}
