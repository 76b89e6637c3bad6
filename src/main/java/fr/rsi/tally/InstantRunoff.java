package fr.rsi.tally;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Instant-runoff voting, also called the alternative vote (W. R. Ware, about 1871; by the definition in H. M. Robert, "Robert's Rules of
 * Order", 2011, preferential voting): while nobody has more than half of the votes that still belong to
 * somebody, the candidate with the fewest is excluded and its votes pass to the next preferences.
 */
public final class InstantRunoff {

    private InstantRunoff() {}

    /** Counts; the base is the ballots that rank anybody. */
    public static Tally count(Preferences preferences, @Nullable String seed) {
        return count(RankedPoll.of(preferences), seed);
    }

    /**
     * Counts; each ballot says places of candidates, the most preferred first. The count is votes in the end, the share first preferences
     * on the base; figure: {@code first}. A tie is broken by the latest earlier stage that differs.
     *
     * @param seed of the lot that breaks the other ties; without it those who may win are tied where such a tie decides who does
     */
    public static Tally count(Poll<List<Integer>> poll, @Nullable String seed) {
        return count(RankedPoll.of(poll), seed);
    }

    private static Tally count(RankedPoll poll, @Nullable String seed) {
        return poll.staged(Method.IRV, seed, draw -> runoff(new TransferCount(poll.preferences(), 0, draw)));
    }

    private static Outcome runoff(TransferCount count) {
        while (true) {
            List<Integer> continuing = count.continuing();
            long all = continuing.stream().mapToLong(count::votes).sum();
            if (all == 0) {
                return count.outcome(List.of());
            }
            List<Integer> winner =
                    continuing.stream().filter(i -> 2 * count.votes(i) > all).toList();
            if (!winner.isEmpty()) {
                count.record(null, winner, null, null);
                return count.outcome(winner);
            }
            OptionalInt last = count.lowest(continuing, 1);
            if (last.isEmpty()) {
                return count.stopped(null, List.of(), List.of());
            }
            count.record(null, List.of(), last.getAsInt(), null);
            count.exclude(last.getAsInt());
        }
    }
}
