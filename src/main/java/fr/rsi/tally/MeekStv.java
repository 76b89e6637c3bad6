package fr.rsi.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The single transferable vote by Meek's method, as specified in the Proportional Representation Foundation's reference rule
 * (nine decimals, omega 0.000001): each elected candidate keeps just the share of each vote that fills the quota, and the quota
 * falls as votes are exhausted.
 */
public final class MeekStv {

    private static final int DECIMALS = 9;
    private static final long UNIT = 1_000_000_000L;
    private static final long OMEGA = 1_000L;

    private final Preferences preferences;
    private final int seats;
    private final Lot lot;
    private final int number;
    private final long[] keep;
    private final boolean[] hopeful;
    private final List<Integer> elected = new ArrayList<>();
    private final List<RankedTally.Stage> stages = new ArrayList<>();
    private long[] votes;
    private long quota;

    private MeekStv(Preferences preferences, int seats, String seed) {
        this.preferences = preferences;
        this.seats = seats;
        this.lot = new Lot(seed);
        number = preferences.candidates().size();
        keep = new long[number];
        hopeful = new boolean[number];
        votes = new long[number];
        Arrays.fill(keep, UNIT);
        Arrays.fill(hopeful, true);
    }

    /**
     * Counts.
     *
     * @param seats how many are to be elected, at least one
     * @param seed of the lot that breaks ties
     */
    public static RankedTally count(Preferences preferences, int seats, String seed) {
        if (seats < 1) {
            throw new IllegalArgumentException("An election of " + seats + " seats");
        }
        return new MeekStv(preferences, seats, seed).count();
    }

    private RankedTally count() {
        while (elected.size() < seats && elected.size() + hopefuls().size() > seats) {
            stage();
        }
        if (elected.size() < seats) {
            distribute();
            List<Integer> rest = new ArrayList<>(hopefuls());
            rest.sort(Comparator.comparingLong((Integer i) -> votes[i]).reversed());
            record(rest, null, null);
            elected.addAll(rest);
        }
        return new RankedTally(
                preferences.named(elected),
                List.of(),
                List.of(),
                Arrays.stream(votes).mapToObj(MeekStv::decimal).toList(),
                stages,
                null);
    }

    /** Iterates until someone is elected, or until the surpluses are as good as gone and someone is excluded. */
    private void stage() {
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
                return;
            }
            if (surplus < OMEGA || surplus >= before) {
                exclude(surplus);
                return;
            }
            before = surplus;
            reduceKeepFactors();
        }
    }

    private void exclude(long surplus) {
        long lowest = hopefuls().stream().mapToLong(i -> votes[i]).min().orElseThrow();
        List<Integer> tied =
                hopefuls().stream().filter(i -> votes[i] <= lowest + surplus).toList();
        int last = tied.size() == 1 ? tied.get(0) : lot.draw(tied, stages.size(), preferences);
        record(List.of(), last, tied.size() == 1 ? null : "lot");
        hopeful[last] = false;
        keep[last] = 0;
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
                long kept = Math.min(weight, timesUp(weight, keep[candidate], UNIT));
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
        stages.add(new RankedTally.Stage(
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
