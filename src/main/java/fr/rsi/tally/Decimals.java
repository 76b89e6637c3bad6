package fr.rsi.tally;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Decimal numbers: which ones can be stored and counted, and how tallies give them. */
public final class Decimals {

    /** Most digits before the decimal point. */
    public static final int MAX_DIGITS = 15;

    /** Most digits after the decimal point. */
    public static final int MAX_DECIMALS = 6;

    private static final int QUOTIENT_DECIMALS = 10;

    private Decimals() {}

    /** Whether a number has no more digits than can be stored, zeros at its end left out. */
    public static boolean storable(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (long) stripped.precision() - stripped.scale() <= MAX_DIGITS && stripped.scale() <= MAX_DECIMALS;
    }

    /** The same number without zeros at its end and without an exponent. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A quotient, rounded half up to ten decimals; zero where the divisor is zero. */
    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0
                ? BigDecimal.ZERO
                : plain(dividend.divide(divisor, QUOTIENT_DECIMALS, RoundingMode.HALF_UP));
    }

    static BigDecimal quotient(long dividend, long divisor) {
        return quotient(BigDecimal.valueOf(dividend), BigDecimal.valueOf(divisor));
    }
}
