package fr.rsi.question;

import java.math.BigDecimal;

/** Which decimal numbers can be stored and counted. */
public final class Decimals {

    /** Most digits before the decimal point. */
    public static final int MAX_DIGITS = 15;

    /** Most digits after the decimal point. */
    public static final int MAX_DECIMALS = 6;

    private Decimals() {}

    /** Whether a number has no more digits than that, zeros at its end left out. */
    public static boolean storable(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (long) stripped.precision() - stripped.scale() <= MAX_DIGITS && stripped.scale() <= MAX_DECIMALS;
    }

    /** The same number without zeros at its end and without an exponent. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
