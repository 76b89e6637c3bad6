package fr.rsi.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The single transferable vote as in the Scottish Local Government Elections Order 2007 (SSI 2007/42, rules 45 to 52): Droop
 * quota, weighted inclusive Gregory transfers cut off after five decimals, one surplus or exclusion in each stage.
 */
public final class ScottishStv {

    private static final int DECIMALS = 5;

    private ScottishStv() {}

    /**
     * Counts.
     *
     * @param seats how many are to be elected, at least one
     * @param seed of the lot that breaks ties which no earlier stage breaks
     */
    public static RankedTally count(Preferences preferences, int seats, String seed) {
        if (seats < 1) {
            throw new IllegalArgumentException("An election of " + seats + " seats");
        }
        var count = new TransferCount(preferences, DECIMALS, seed);
        long valid = (long) preferences.cast() - preferences.abstained();
        long quota = (valid / (seats + 1) + 1) * count.unit();
        List<Integer> elected = new ArrayList<>();
        List<Integer> surpluses = new ArrayList<>();
        while (true) {
            List<Integer> now = elect(count, quota, seats, elected);
            surpluses.addAll(now.stream().filter(i -> count.votes(i) > quota).toList());
            List<Integer> continuing = count.continuing();
            if (elected.size() >= seats || continuing.isEmpty()) {
                count.record(quota, now, null, null);
                return count.result(elected);
            }
            if (!surpluses.isEmpty()) {
                int largest = count.highest(surpluses);
                count.record(quota, now, null, largest);
                surpluses.remove(Integer.valueOf(largest));
                count.transferSurplus(largest, count.votes(largest) - quota);
            } else {
                int last = count.lowest(continuing);
                count.record(quota, now, last, null);
                count.leave(last);
                count.transferAll(last);
            }
        }
    }

    /** Those who reach the quota, the largest first, and the last ones where they are as many as the seats left. */
    private static List<Integer> elect(TransferCount count, long quota, int seats, List<Integer> elected) {
        List<Integer> now = new ArrayList<>(count.continuing().stream()
                .filter(i -> count.votes(i) >= quota)
                .sorted(Comparator.comparingLong(count::votes).reversed())
                .toList());
        if (elected.size() + count.continuing().size() <= seats) {
            now = new ArrayList<>(count.continuing());
            now.sort(Comparator.comparingLong(count::votes).reversed());
        }
        now.forEach(count::leave);
        elected.addAll(now);
        return now;
    }
}
