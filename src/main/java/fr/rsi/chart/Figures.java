package fr.rsi.chart;

import fr.rsi.tally.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Numbers as people of a language write them. */
record Figures(Locale locale) {

    private static final String PERCENT = "\u00a0%";
    private static final String MINUS = "\u2212";

    /** A share with one decimal. */
    String share(Fraction share) {
        return format(share.percent(), 1) + PERCENT;
    }

    /** Whole numbers. */
    String count(long count) {
        return format(BigDecimal.valueOf(count), 0);
    }

    /** One number with the decimals that it needs. */
    String value(BigDecimal value) {
        return format(value, decimals(List.of(value)));
    }

    /** Numbers below each other, with the same number of decimals: those that they need, few at most. */
    List<String> column(Collection<BigDecimal> values) {
        int decimals = decimals(values);
        return values.stream().map(value -> format(value, decimals)).toList();
    }

    /** What was won or lost, with its sign. */
    String change(BigDecimal change, int decimals) {
        return (change.signum() < 0 ? MINUS : "+") + format(change.abs(), decimals);
    }

    /** The decimals that such numbers need: none where all are whole, else two, or four where all are below one. */
    static int decimals(Collection<BigDecimal> values) {
        int needed = values.stream()
                .mapToInt(value -> value.stripTrailingZeros().scale())
                .max()
                .orElse(0);
        boolean small = values.stream().allMatch(value -> value.abs().compareTo(BigDecimal.ONE) < 0);
        return Math.max(0, Math.min(needed, small ? 4 : 2));
    }

    String format(BigDecimal value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String written = format.format(value);
        return written.startsWith("-") ? MINUS + written.substring(1) : written;
    }
}
