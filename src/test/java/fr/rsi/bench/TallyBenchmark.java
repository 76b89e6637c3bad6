package fr.rsi.bench;

import fr.rsi.tally.Borda;
import fr.rsi.tally.Candidate;
import fr.rsi.tally.InstantRunoff;
import fr.rsi.tally.MeekStv;
import fr.rsi.tally.Preferences;
import fr.rsi.tally.Schulze;
import fr.rsi.tally.ScottishStv;
import fr.rsi.tally.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Counts 100,000 different ballots that rank some of 20 options, by each method that counts rankings. */
public final class TallyBenchmark {

    private static final int BALLOTS = 100_000;
    private static final int OPTIONS = 20;
    private static final int SEATS = 5;
    private static final int TIMES = 5;

    private TallyBenchmark() {}

    /** No arguments. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Preferences preferences = preferences();
        Map<String, Function<Preferences, Tally>> methods = new LinkedHashMap<>();
        methods.put("borda", Borda::count);
        methods.put("irv", given -> InstantRunoff.count(given, ""));
        methods.put("stv-scottish", given -> ScottishStv.count(given, SEATS, ""));
        methods.put("stv-meek", given -> MeekStv.count(given, SEATS, ""));
        methods.put("schulze", Schulze::count);
        methods.forEach((name, method) -> {
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                method.apply(preferences);
                seconds.add((System.nanoTime() - start) / 1e9);
            }
            System.out.printf("%-14s first %.2f s, median %.2f s%n", name, seconds.get(0), Course.median(seconds));
        });
    }

    private static Preferences preferences() {
        var random = new Random(1);
        List<Integer> all = new ArrayList<>(IntStream.range(0, OPTIONS).boxed().toList());
        List<Preferences.Ranking> rankings = new ArrayList<>();
        for (int i = 0; i < BALLOTS; i++) {
            Collections.shuffle(all, random);
            rankings.add(new Preferences.Ranking(all.subList(0, 1 + random.nextInt(OPTIONS)), 1));
        }
        return new Preferences(
                IntStream.range(0, OPTIONS)
                        .mapToObj(i -> new Candidate("o" + i, "Option " + i))
                        .toList(),
                rankings);
    }
}
