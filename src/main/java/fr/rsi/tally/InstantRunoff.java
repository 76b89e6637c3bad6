package fr.rsi.tally;

import java.util.List;

/**
 * Instant-runoff voting, also called the alternative vote: while nobody has more than half of the votes that still belong to
 * somebody, the candidate with the fewest is excluded and its votes pass to the next preferences.
 */
public final class InstantRunoff {

    private InstantRunoff() {}

    /** Counts; a tie for exclusion is broken by the latest earlier stage that differs, else by lot with this seed. */
    public static RankedTally count(Preferences preferences, String seed) {
        var count = new TransferCount(preferences, 0, seed);
        while (true) {
            List<Integer> continuing = count.continuing();
            long all = continuing.stream().mapToLong(count::votes).sum();
            if (all == 0) {
                return count.result(List.of());
            }
            int first = count.highest(continuing);
            if (2 * count.votes(first) > all || continuing.size() == 1) {
                count.record(null, List.of(first), null, null);
                return count.result(List.of(first));
            }
            int last = count.lowest(continuing);
            count.record(null, List.of(), last, null);
            count.leave(last);
            count.transferAll(last);
        }
    }
}
