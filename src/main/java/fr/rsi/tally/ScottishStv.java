package fr.rsi.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The single transferable vote as in the Scottish Local Government Elections Order 2007 (SSI 2007/42, rules 45 to 52): Droop
 * quota, weighted inclusive Gregory transfers cut off after five decimals, one surplus or exclusion in each stage.
 */
public final class ScottishStv {

    private static final int DECIMALS = 5;

    private final TransferCount count;
    private final long quota;
    private final int seats;
    private final List<Integer> elected = new ArrayList<>();
    private final List<Integer> surpluses = new ArrayList<>();

    private ScottishStv(TransferCount count, long quota, int seats) {
        this.count = count;
        this.quota = quota * count.unit();
        this.seats = seats;
    }

    /** Counts; the base is the ballots that rank anybody. */
    public static Tally count(Preferences preferences, int seats, @Nullable String seed) {
        return count(RankedPoll.of(preferences), seats, seed);
    }

    /**
     * Counts; each ballot says places of candidates, the most preferred first. The count is votes in the end, the share first preferences
     * on the base; figure: {@code first}.
     *
     * @param seats how many are to be elected, at least one
     * @param seed of the lot that breaks ties which no earlier stage breaks; without it those who may be elected are tied where such a
     *     tie decides who is
     */
    public static Tally count(Poll<List<Integer>> poll, int seats, @Nullable String seed) {
        return count(RankedPoll.of(poll), seats, seed);
    }

    private static Tally count(RankedPoll poll, int seats, @Nullable String seed) {
        if (seats < 1) {
            throw new IllegalArgumentException("An election of " + seats + " seats");
        }
        long valid = poll.turnout().expressed();
        long quota = valid / (seats + 1) + 1;
        return poll.staged(Method.STV_SCOTTISH, seed, draw -> new ScottishStv(
                        new TransferCount(poll.preferences(), DECIMALS, draw), quota, seats)
                .elect());
    }

    private Outcome elect() {
        while (true) {
            List<Integer> now = reached();
            surpluses.addAll(now.stream().filter(i -> count.votes(i) > quota).toList());
            List<Integer> continuing = count.continuing();
            if (elected.size() >= seats || continuing.isEmpty()) {
                count.record(quota, now, null, null);
                return count.outcome(elected);
            }
            OptionalInt next =
                    surpluses.isEmpty() ? count.lowest(continuing, seats - elected.size()) : count.highest(surpluses);
            if (next.isEmpty()) {
                return count.stopped(quota, now, elected);
            }
            proceed(next.getAsInt(), now);
        }
    }

    private void proceed(int candidate, List<Integer> now) {
        if (surpluses.isEmpty()) {
            count.record(quota, now, candidate, null);
            count.exclude(candidate);
        } else {
            count.record(quota, now, null, candidate);
            surpluses.remove(Integer.valueOf(candidate));
            count.transferSurplus(candidate, count.votes(candidate) - quota);
        }
    }

    /** Those who reach the quota, the largest first, and the last ones where they are as many as the seats left. */
    private List<Integer> reached() {
        boolean last = elected.size() + count.continuing().size() <= seats;
        List<Integer> now = count.continuing().stream()
                .filter(i -> last || count.votes(i) >= quota)
                .sorted(Comparator.comparingLong(count::votes).reversed())
                .toList();
        now.forEach(count::leave);
        elected.addAll(now);
        return now;
    }
}
