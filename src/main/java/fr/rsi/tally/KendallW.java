package fr.rsi.tally;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * The coefficient of concordance W (M. G. Kendall and B. Babington Smith, "The problem of m rankings", 1939), with correction for ties:
 * one where all rankings are the same, zero where they say nothing together. Who is not ranked shares the mean of the ranks that are left.
 */
final class KendallW {

    private KendallW() {}

    /** Of the ballots that rank anybody; nothing where there are none, or fewer than two candidates. */
    static Optional<BigDecimal> of(Preferences preferences) {
        int number = preferences.candidates().size();
        long judges = (long) preferences.cast() - preferences.abstained();
        BigInteger ties = BigInteger.ZERO;
        for (Preferences.Ranking ranking : preferences.rankings()) {
            if (!ranking.order().isEmpty()) {
                long tied = (long) number - ranking.order().size();
                ties = ties.add(BigInteger.valueOf((tied * tied * tied - tied) * ranking.ballots()));
            }
        }
        long[] twiceRanks = Arrays.stream(Borda.halves(preferences))
                .map(halves -> 2L * number * judges - halves)
                .toArray();
        return of(judges, twiceRanks, ties);
    }

    /**
     * The formula.
     *
     * @param twiceRanks twice the sum of the ranks of each candidate
     * @param ties the sum of t³ − t over all groups of t candidates that a judge ranks equally
     */
    static Optional<BigDecimal> of(long judges, long[] twiceRanks, BigInteger ties) {
        BigInteger m = BigInteger.valueOf(judges);
        BigInteger n = BigInteger.valueOf(twiceRanks.length);
        BigInteger next = n.add(BigInteger.ONE);
        BigInteger squares = Arrays.stream(twiceRanks)
                .mapToObj(BigInteger::valueOf)
                .map(ranks -> ranks.multiply(ranks))
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger three = BigInteger.valueOf(3);
        BigInteger above = three.multiply(
                squares.subtract(m.multiply(m).multiply(n).multiply(next).multiply(next)));
        BigInteger below = m.multiply(m)
                .multiply(n)
                .multiply(n.multiply(n).subtract(BigInteger.ONE))
                .subtract(m.multiply(ties));
        return below.signum() == 0
                ? Optional.empty()
                : Optional.of(Decimals.quotient(new BigDecimal(above), new BigDecimal(below)));
    }
}
