package fr.rsi.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The state of a count by stages in which votes pass from candidate to candidate; values are integers of a fixed unit. */
final class TransferCount {

    private static final String EARLIER = "earlier-stage";
    private static final String LOT = "lot";

    /** Ballots with the candidate they are with now. */
    private record Paper(Preferences.Ranking ranking, int next, long value) {}

    private final Preferences preferences;
    private final int scale;
    private final long unit;
    private final Lot lot;
    private final boolean[] continuing;
    private final List<List<Paper>> papers = new ArrayList<>();
    private final List<long[]> history = new ArrayList<>();
    private final List<RankedTally.Stage> stages = new ArrayList<>();
    private long[] votes;
    private long nonTransferable;
    private @Nullable String tieBreak;

    /** Gives each candidate its first preferences; the unit is ten to the minus {@code scale}. */
    TransferCount(Preferences preferences, int scale, String seed) {
        this.preferences = preferences;
        this.scale = scale;
        this.unit = BigDecimal.TEN.pow(scale).longValueExact();
        this.lot = new Lot(seed);
        int number = preferences.candidates().size();
        continuing = new boolean[number];
        Arrays.fill(continuing, true);
        votes = new long[number];
        IntStream.range(0, number).forEach(i -> papers.add(new ArrayList<>()));
        preferences.rankings().stream()
                .filter(ranking -> !ranking.order().isEmpty())
                .forEach(ranking -> give(new Paper(ranking, 0, unit)));
    }

    long unit() {
        return unit;
    }

    long votes(int candidate) {
        return votes[candidate];
    }

    List<Integer> continuing() {
        return IntStream.range(0, continuing.length)
                .filter(i -> continuing[i])
                .boxed()
                .toList();
    }

    /** No longer receives anything. */
    void leave(int candidate) {
        continuing[candidate] = false;
    }

    private Candidate candidate(int place) {
        return preferences.candidates().get(place);
    }

    /** Writes the stage down as it is before what is done in it. */
    void record(
            @Nullable Long quota,
            Collection<Integer> elected,
            @Nullable Integer excluded,
            @Nullable Integer surplusOf) {
        history.add(votes.clone());
        stages.add(new RankedTally.Stage(
                Arrays.stream(votes).mapToObj(this::decimal).toList(),
                quota == null ? null : decimal(quota),
                preferences.named(elected),
                excluded == null ? null : candidate(excluded),
                surplusOf == null ? null : candidate(surplusOf),
                decimal(nonTransferable),
                tieBreak));
        tieBreak = null;
    }

    /** Passes on all votes of an excluded candidate at their value. */
    void transferAll(int candidate) {
        if (votes[candidate] > 0) {
            transfer(candidate, votes[candidate], votes[candidate]);
        }
        votes[candidate] = 0;
    }

    /** Passes on a surplus: each paper at its value times surplus divided by the candidate's votes, cut off at the unit. */
    void transferSurplus(int candidate, long surplus) {
        long total = votes[candidate];
        transfer(candidate, surplus, total);
        votes[candidate] = total - surplus;
    }

    private void transfer(int candidate, long part, long whole) {
        List<Paper> moving = papers.set(candidate, new ArrayList<>());
        long moved = 0;
        for (Paper paper : moving) {
            long value = BigInteger.valueOf(paper.value())
                    .multiply(BigInteger.valueOf(part))
                    .divide(BigInteger.valueOf(whole))
                    .longValueExact();
            moved += give(new Paper(paper.ranking(), paper.next() + 1, value));
        }
        nonTransferable += part - moved;
    }

    /** To the next continuing candidate; what it is worth there, zero where there is none. */
    private long give(Paper paper) {
        List<Integer> order = paper.ranking().order();
        for (int next = paper.next(); next < order.size(); next++) {
            int candidate = order.get(next);
            if (continuing[candidate]) {
                papers.get(candidate).add(new Paper(paper.ranking(), next, paper.value()));
                long worth = paper.value() * paper.ranking().ballots();
                votes[candidate] += worth;
                return worth;
            }
        }
        return 0;
    }

    /** The one with the most votes of those; ties by the latest earlier stage that tells them apart, else by lot. */
    int highest(Collection<Integer> candidates) {
        return one(candidates, true);
    }

    /** The one with the fewest votes. */
    int lowest(Collection<Integer> candidates) {
        return one(candidates, false);
    }

    private int one(Collection<Integer> candidates, boolean most) {
        List<Integer> tied = extreme(candidates, votes, most);
        for (int stage = history.size() - 1; stage >= 0 && tied.size() > 1; stage--) {
            tied = extreme(tied, history.get(stage), most);
            tieBreak = EARLIER;
        }
        if (tied.size() > 1) {
            tieBreak = LOT;
            return lot.draw(tied, history.size(), preferences);
        }
        return tied.get(0);
    }

    private static List<Integer> extreme(Collection<Integer> candidates, long[] votes, boolean most) {
        long bound = most
                ? candidates.stream().mapToLong(i -> votes[i]).max().orElseThrow()
                : candidates.stream().mapToLong(i -> votes[i]).min().orElseThrow();
        IntPredicate extreme = i -> votes[i] == bound;
        return candidates.stream().filter(extreme::test).toList();
    }

    RankedTally result(List<Integer> winners) {
        return new RankedTally(
                preferences.named(winners),
                List.of(),
                List.of(),
                Arrays.stream(votes).mapToObj(this::decimal).toList(),
                List.copyOf(stages),
                null);
    }

    private BigDecimal decimal(long value) {
        return BigDecimal.valueOf(value, scale);
    }
}
