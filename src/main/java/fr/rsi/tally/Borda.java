package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Borda count (J.-C. de Borda, 1781): with n candidates a ballot gives n − 1 points to the first, n − 2 to the second and
 * so on. Those whom it does not rank share the points that are left equally, so that each ballot gives the same number.
 */
public final class Borda {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Borda() {}

    /** Counts; an abstention gives no points. */
    public static RankedTally count(Preferences preferences) {
        int number = preferences.candidates().size();
        long[] halves = new long[number];
        for (Preferences.Ranking ranking : preferences.rankings()) {
            int ranked = ranking.order().size();
            if (ranked == 0) {
                continue;
            }
            boolean[] named = new boolean[number];
            for (int i = 0; i < ranked; i++) {
                int candidate = ranking.order().get(i);
                named[candidate] = true;
                halves[candidate] += 2L * (number - 1 - i) * ranking.ballots();
            }
            int shared = number - ranked - 1;
            IntStream.range(0, number)
                    .filter(candidate -> !named[candidate])
                    .forEach(candidate -> halves[candidate] += (long) shared * ranking.ballots());
        }
        List<Integer> order = Preferences.ranked(halves);
        long most = Arrays.stream(halves).max().orElse(0);
        return RankedTally.single(
                preferences,
                order,
                order.stream()
                        .filter(candidate -> most > 0 && halves[candidate] == most)
                        .toList(),
                Arrays.stream(halves)
                        .mapToObj(points -> BigDecimal.valueOf(points).divide(TWO))
                        .toList(),
                null);
    }
}
