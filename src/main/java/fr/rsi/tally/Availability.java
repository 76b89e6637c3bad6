package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who can come when, counted as the time poll of Loomio (loomio.com, 2012): each ballot gives each slot 0 for no, 1 for if needed and 2
 * for yes, the highest sum is best; of equal sums the one with more yes is, which is an addition. Who doesn't mention a slot can't come.
 */
public final class Availability {

    private static final int NO = 0;
    private static final int IF_NEEDED = 1;
    private static final int YES = 2;

    private Availability() {}

    /**
     * Counts; each ballot says 0, 1 or 2 by place. The share is those who can come, if needed or gladly, on the base. Figures: {@code yes},
     * {@code ifNeeded}, {@code no}, and the {@code rank} after equal sums are told apart.
     */
    public static Tally count(Poll<Map<Integer, Integer>> poll) {
        List<Histogram> all = Histogram.of(poll, NO, YES);
        all.forEach(slot -> slot.add(NO, poll.turnout().expressed() - slot.voters()));
        Comparator<Histogram> order = Comparator.comparingLong(Histogram::sum).thenComparing(slot -> slot.count(YES));
        List<Integer> best = Tallies.best(all, slot -> slot.sum() > 0, order);
        return Tallies.of(
                Method.AVAILABILITY,
                poll,
                IntStream.range(0, all.size())
                        .mapToObj(i -> result(poll, i, all.get(i), Tallies.rank(all, order, all.get(i))))
                        .toList(),
                best,
                tieBreak(all, best));
    }

    private static @Nullable String tieBreak(List<Histogram> all, List<Integer> best) {
        long equal = best.isEmpty()
                ? 0
                : all.stream()
                        .filter(slot -> slot.sum() == all.get(best.get(0)).sum())
                        .count();
        return equal > best.size() ? TieBreaks.MORE_YES : null;
    }

    private static Tally.Result result(Poll<?> poll, int place, Histogram slot, long rank) {
        return new Tally.Result(
                poll.candidates().get(place),
                BigDecimal.valueOf(slot.sum()),
                new Fraction(
                        slot.count(IF_NEEDED) + slot.count(YES), poll.turnout().of(poll.base())),
                Figures.of("yes", slot.count(YES))
                        .and("ifNeeded", slot.count(IF_NEEDED))
                        .and("no", slot.count(NO))
                        .and("rank", rank)
                        .map(),
                slot.distribution());
    }
}
