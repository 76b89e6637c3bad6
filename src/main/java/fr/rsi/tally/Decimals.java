package fr.rsi.tally;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as tallies give them: never in exponents, no zeros at the end. */
final class Decimals {

    private static final int DECIMALS = 10;

    private Decimals() {}

    /** A quotient, rounded half up to ten decimals; zero where the divisor is zero. */
    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0
                ? BigDecimal.ZERO
                : plain(dividend.divide(divisor, DECIMALS, RoundingMode.HALF_UP));
    }

    static BigDecimal quotient(long dividend, long divisor) {
        return quotient(BigDecimal.valueOf(dividend), BigDecimal.valueOf(divisor));
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
