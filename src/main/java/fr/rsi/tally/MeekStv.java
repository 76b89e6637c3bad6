package fr.rsi.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The single transferable vote by the method of B. L. Meek ("Une nouvelle approche du scrutin transférable", 1969), as specified in the Proportional Representation Foundation's reference rule
 * (nine decimals, omega 0.000001): each elected candidate keeps just the share of each vote that fills the quota, and the quota
 * falls as votes are exhausted.
 */
public final class MeekStv {

    private static final int DECIMALS = 9;
    private static final long UNIT = 1_000_000_000L;
    private static final long OMEGA = 1_000L;

    private final Preferences preferences;
    private final int seats;
    private final Draw draw;
    private final int number;
    private final long[] keep;
    private final boolean[] hopeful;
    private final List<Integer> elected = new ArrayList<>();
    private final List<Tally.Stage> stages = new ArrayList<>();
    private List<Integer> tied = List.of();
    private long[] votes;
    private long quota;

    private MeekStv(Preferences preferences, int seats, Draw draw) {
        this.preferences = preferences;
        this.seats = seats;
        this.draw = draw;
        number = preferences.candidates().size();
        keep = new long[number];
        hopeful = new boolean[number];
        votes = new long[number];
        Arrays.fill(keep, UNIT);
        Arrays.fill(hopeful, true);
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
     * @param seed of the lot that breaks ties; without it those who may be elected are tied where a tie decides who is
     */
    public static Tally count(Poll<List<Integer>> poll, int seats, @Nullable String seed) {
        return count(RankedPoll.of(poll), seats, seed);
    }

    private static Tally count(RankedPoll poll, int seats, @Nullable String seed) {
        if (seats < 1) {
            throw new IllegalArgumentException("An election of " + seats + " seats");
        }
        return poll.staged(Method.STV_MEEK, seed, draw -> new MeekStv(poll.preferences(), seats, draw).count());
    }

    private Outcome count() {
        while (elected.size() < seats && elected.size() + hopefuls().size() > seats) {
            if (!stage()) {
                return outcome(tied);
            }
        }
        if (elected.size() < seats) {
            distribute();
            List<Integer> rest = new ArrayList<>(hopefuls());
            rest.sort(Comparator.comparingLong((Integer i) -> votes[i]).reversed());
            record(rest, null, null);
            elected.addAll(rest);
        }
        return outcome(List.of());
    }

    private Outcome outcome(List<Integer> open) {
        return new Outcome(
                elected, open, Arrays.stream(votes).mapToObj(MeekStv::decimal).toList(), stages);
    }

    /** Iterates until someone is elected, or until the surpluses are as good as gone and someone is excluded; false if nobody can be. */
    private boolean stage() {
        long before = Long.MAX_VALUE;
        while (true) {
            distribute();
            List<Integer> reached = hopefuls().stream()
                    .filter(i -> votes[i] >= quota)
                    .sorted(Comparator.comparingLong((Integer i) -> votes[i]).reversed())
                    .toList();
            long surplus = IntStream.range(0, number)
                    .filter(i -> elected.contains(i) || reached.contains(i))
                    .mapToLong(i -> Math.max(0, votes[i] - quota))
                    .sum();
            if (!reached.isEmpty()) {
                record(reached, null, null);
                reached.forEach(i -> hopeful[i] = false);
                elected.addAll(reached);
                reduceKeepFactors();
                return true;
            }
            if (surplus < OMEGA || surplus >= before) {
                return exclude(surplus);
            }
            before = surplus;
            reduceKeepFactors();
        }
    }

    private boolean exclude(long surplus) {
        long lowest = hopefuls().stream().mapToLong(i -> votes[i]).min().orElseThrow();
        tied = hopefuls().stream().filter(i -> votes[i] <= lowest + surplus).toList();
        boolean one = tied.size() == 1;
        OptionalInt last = one ? OptionalInt.of(tied.get(0)) : draw.draw(tied, stages.size(), idle());
        if (last.isEmpty()) {
            record(List.of(), null, null);
            return false;
        }
        record(List.of(), last.getAsInt(), one ? null : draw.rule());
        hopeful[last.getAsInt()] = false;
        keep[last.getAsInt()] = 0;
        return true;
    }

    private boolean idle() {
        return tied.stream().allMatch(i -> votes[i] == 0)
                && elected.size() + hopefuls().size() - tied.size() >= seats;
    }

    private List<Integer> hopefuls() {
        return IntStream.range(0, number).filter(i -> hopeful[i]).boxed().toList();
    }

    private void distribute() {
        votes = new long[number];
        for (Preferences.Ranking ranking : preferences.rankings()) {
            long weight = UNIT;
            for (int candidate : ranking.order()) {
                if (weight == 0) {
                    break;
                }
                // both are about one unit at most, so that their product fits
                long kept = Math.min(weight, (weight * keep[candidate] + UNIT - 1) / UNIT);
                votes[candidate] += kept * ranking.ballots();
                weight -= kept;
            }
        }
        quota = Arrays.stream(votes).sum() / (seats + 1) + 1;
    }

    private void reduceKeepFactors() {
        for (int candidate : elected) {
            if (votes[candidate] > 0) {
                keep[candidate] = timesUp(timesUp(keep[candidate], quota, UNIT), UNIT, votes[candidate]);
            }
        }
    }

    /** {@code a × b ÷ c}, rounded up. */
    private static long timesUp(long a, long b, long c) {
        BigInteger divisor = BigInteger.valueOf(c);
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .add(divisor.subtract(BigInteger.ONE))
                .divide(divisor)
                .longValueExact();
    }

    private void record(List<Integer> reached, @Nullable Integer excluded, @Nullable String tieBreak) {
        long cast = (long) (preferences.cast() - preferences.abstained()) * UNIT;
        stages.add(new Tally.Stage(
                Arrays.stream(votes).mapToObj(MeekStv::decimal).toList(),
                decimal(quota),
                preferences.named(reached),
                excluded == null ? null : preferences.candidates().get(excluded),
                null,
                decimal(cast - Arrays.stream(votes).sum()),
                tieBreak));
    }

    private static BigDecimal decimal(long value) {
        return BigDecimal.valueOf(value, DECIMALS);
    }
}
