package fr.rsi.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The state of a count by stages in which votes pass from candidate to candidate; values are integers of a fixed unit. */
final class TransferCount {

    /** Ballots with the candidate they are with now. */
    private record Paper(Preferences.Ranking ranking, int next, long value) {}

    private final Preferences preferences;
    private final int scale;
    private final long unit;
    private final Draw draw;
    private final boolean[] continuing;
    private final List<List<Paper>> papers = new ArrayList<>();
    private final List<long[]> history = new ArrayList<>();
    private final List<Tally.Stage> stages = new ArrayList<>();
    private long[] votes;
    private long nonTransferable;
    private @Nullable String tieBreak;
    private List<Integer> tied = List.of();

    /** Gives each candidate its first preferences; the unit is ten to the minus {@code scale}. */
    TransferCount(Preferences preferences, int scale, Draw draw) {
        this.preferences = preferences;
        this.scale = scale;
        this.unit = BigDecimal.TEN.pow(scale).longValueExact();
        this.draw = draw;
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
        stages.add(new Tally.Stage(
                decimals(),
                quota == null ? null : decimal(quota),
                preferences.named(elected),
                excluded == null ? null : candidate(excluded),
                surplusOf == null ? null : candidate(surplusOf),
                decimal(nonTransferable),
                tieBreak));
        tieBreak = null;
    }

    /** Takes a candidate out and passes on all its votes at their value. */
    void exclude(int candidate) {
        leave(candidate);
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

    /** The one with the most votes; ties by the latest earlier stage that tells them apart, else as drawn, which may be nobody. */
    OptionalInt highest(Collection<Integer> candidates) {
        return one(candidates, true, false);
    }

    /** The one with the fewest votes, so many seats being left for them all. */
    OptionalInt lowest(Collection<Integer> candidates, int seats) {
        long votesOfLast = candidates.stream().mapToLong(i -> votes[i]).min().orElseThrow();
        long without = candidates.stream().filter(i -> votes[i] == 0).count();
        return one(candidates, false, votesOfLast == 0 && candidates.size() - without >= seats);
    }

    private OptionalInt one(Collection<Integer> candidates, boolean most, boolean idle) {
        tied = extreme(candidates, votes, most);
        for (int stage = history.size() - 1; stage >= 0 && tied.size() > 1; stage--) {
            tied = extreme(tied, history.get(stage), most);
            tieBreak = TieBreaks.EARLIER_STAGE;
        }
        if (tied.size() > 1) {
            tieBreak = draw.rule();
            return draw.draw(tied, history.size(), idle);
        }
        return OptionalInt.of(tied.get(0));
    }

    private static List<Integer> extreme(Collection<Integer> candidates, long[] votes, boolean most) {
        long bound = most
                ? candidates.stream().mapToLong(i -> votes[i]).max().orElseThrow()
                : candidates.stream().mapToLong(i -> votes[i]).min().orElseThrow();
        IntPredicate extreme = i -> votes[i] == bound;
        return candidates.stream().filter(extreme::test).toList();
    }

    Outcome outcome(List<Integer> winners) {
        return new Outcome(winners, List.of(), decimals(), List.copyOf(stages));
    }

    /** The outcome where a tie has not been broken. */
    Outcome stopped(@Nullable Long quota, Collection<Integer> now, List<Integer> winners) {
        tieBreak = null;
        record(quota, now, null, null);
        return new Outcome(winners, tied, decimals(), List.copyOf(stages));
    }

    private List<BigDecimal> decimals() {
        return Arrays.stream(votes).mapToObj(this::decimal).toList();
    }

    private BigDecimal decimal(long value) {
        return BigDecimal.valueOf(value, scale);
    }
}
