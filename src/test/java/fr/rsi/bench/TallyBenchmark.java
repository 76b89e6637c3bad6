package fr.rsi.bench;

import fr.rsi.tally.Approval;
import fr.rsi.tally.Availability;
import fr.rsi.tally.Base;
import fr.rsi.tally.Borda;
import fr.rsi.tally.Candidate;
import fr.rsi.tally.Consent;
import fr.rsi.tally.Dots;
import fr.rsi.tally.Estimate;
import fr.rsi.tally.Ideas;
import fr.rsi.tally.InstantRunoff;
import fr.rsi.tally.MajorityJudgment;
import fr.rsi.tally.MeekStv;
import fr.rsi.tally.Method;
import fr.rsi.tally.Plurality;
import fr.rsi.tally.Poll;
import fr.rsi.tally.Schulze;
import fr.rsi.tally.Score;
import fr.rsi.tally.ScottishStv;
import fr.rsi.tally.Tally;
import fr.rsi.tally.Vote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts 100,000 different ballots on 20 options by each method. */
public final class TallyBenchmark {

    private static final int BALLOTS = 100_000;
    private static final int OPTIONS = 20;
    private static final int SEATS = 5;
    private static final int HIGHEST = 5;
    private static final int BUDGET = OPTIONS * HIGHEST;
    private static final int TIMES = 5;
    private static final double LIMIT = 2;

    private final Random random = new Random(1);
    private final List<Integer> places =
            new ArrayList<>(IntStream.range(0, OPTIONS).boxed().toList());
    private final Map<Method, Supplier<Tally>> counts = new LinkedHashMap<>();

    private TallyBenchmark() {
        Poll<Integer> choices = poll(OPTIONS, this::place);
        counts.put(Method.PLURALITY, () -> Plurality.count(choices));
        Poll<Set<Integer>> approvals = poll(OPTIONS, () -> Set.copyOf(some()));
        counts.put(Method.APPROVAL, () -> Approval.count(approvals));
        Poll<Map<Integer, Integer>> grades = poll(OPTIONS, () -> grades(HIGHEST));
        Stream.of(Method.SCORE_SUM, Method.SCORE_MEAN, Method.SCORE_MEDIAN)
                .forEach(method -> counts.put(method, () -> Score.count(grades, method, 0, HIGHEST)));
        counts.put(Method.DOTS, () -> Dots.count(grades, BUDGET));
        counts.put(Method.MAJORITY_JUDGMENT, () -> MajorityJudgment.count(grades, 0, HIGHEST));
        Poll<Integer> consents = poll(2, () -> random.nextInt(2));
        counts.put(Method.CONSENT, () -> Consent.count(consents));
        Poll<BigDecimal> estimates = poll(0, () -> BigDecimal.valueOf(random.nextGaussian() * 1000 + 5000));
        counts.put(Method.ESTIMATE, () -> Estimate.count(estimates));
        Poll<Map<Integer, Integer>> slots = poll(OPTIONS, () -> grades(2));
        counts.put(Method.AVAILABILITY, () -> Availability.count(slots));
        Poll<List<Integer>> rankings = poll(OPTIONS, this::some);
        counts.put(Method.IDEAS, () -> Ideas.count(rankings));
        addRankings(rankings);
    }

    private void addRankings(Poll<List<Integer>> rankings) {
        counts.put(Method.BORDA, () -> Borda.count(rankings));
        counts.put(Method.IRV, () -> InstantRunoff.count(rankings, null));
        counts.put(Method.STV_SCOTTISH, () -> ScottishStv.count(rankings, SEATS, null));
        counts.put(Method.STV_MEEK, () -> MeekStv.count(rankings, SEATS, null));
        counts.put(Method.SCHULZE, () -> Schulze.count(rankings));
    }

    private int place() {
        return random.nextInt(OPTIONS);
    }

    /** One or more places in any order. */
    private List<Integer> some() {
        Collections.shuffle(places, random);
        return List.copyOf(places.subList(0, 1 + place()));
    }

    private Map<Integer, Integer> grades(int highest) {
        return some().stream().collect(Collectors.toMap(Function.identity(), place -> random.nextInt(highest + 1)));
    }

    private static <T> Poll<T> poll(int options, Supplier<T> ballot) {
        return new Poll<>(
                Base.CAST,
                BALLOTS,
                IntStream.range(0, options)
                        .mapToObj(i -> new Candidate("o" + i, "Option " + i))
                        .toList(),
                Stream.generate(() -> Vote.of(ballot.get())).limit(BALLOTS).toList());
    }

    /** No arguments. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        System.out.printf(
                "%,d ballots, %d options: seconds%n%-18s %6s %7s%n", BALLOTS, OPTIONS, "method", "first", "median");
        var benchmark = new TallyBenchmark();
        benchmark.counts.forEach((method, count) -> {
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                count.get();
                seconds.add((System.nanoTime() - start) / 1e9);
            }
            System.out.printf("%-18s %6.2f %7.2f%n", method.code(), seconds.get(0), Course.median(seconds));
            if (Collections.max(seconds) > LIMIT) {
                throw new IllegalStateException(method + " took " + seconds + " s");
            }
        });
    }
}
