package fr.rsi.tally;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A share as two counts, so that it is compared exactly.
 *
 * @param numerator the part, not negative
 * @param denominator the whole, not negative; a share of nothing is zero
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Checks the counts. */
    public Fraction {
        if (numerator < 0 || denominator < 0) {
            throw new IllegalArgumentException("Negative count: " + numerator + "/" + denominator);
        }
    }

    /** The nearest double, for display only. */
    public double approximate() {
        return denominator == 0 ? 0 : (double) numerator / denominator;
    }

    /** Percent rounded half up to one decimal, for display only. */
    public BigDecimal percent() {
        return denominator == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL64)
                        .setScale(1, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        if (denominator == 0 || other.denominator == 0) {
            return Long.compare(denominator == 0 ? 0 : numerator, other.denominator == 0 ? 0 : other.numerator);
        }
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }
}
