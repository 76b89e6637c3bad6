package fr.rsi.question;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an option costs, as people write it: {@code 4500}, {@code 4 500 €}, {@code 4,500.50} or {@code 4.500,50 EUR}. */
final class Cost {
    /** Stands between what an option is and what it costs. */
    static final String SEPARATOR = " · ";

    private static final Pattern WRITTEN = Pattern.compile("(?:€|EUR)?\\s*(\\d[\\d\\s\\u00a0\\u202f.,]*)(?:€|EUR)?");
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");
    private static final int MOST_DIGITS = 12;

    private Cost() {}

    /** The number that a description ends with. */
    static Optional<BigDecimal> in(@Nullable String description) {
        if (description == null) {
            return Optional.empty();
        }
        String last = description.substring(description.lastIndexOf('·') + 1).strip();
        Matcher written = WRITTEN.matcher(last);
        return written.matches() ? number(written.group(1).replaceAll("[\\s\\u00a0\\u202f]", "")) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String digits) {
        int decimal = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        boolean whole = decimal < 0 || GROUPS.matcher(digits).matches();
        String plain = whole
                ? digits.replaceAll("[.,]", "")
                : digits.substring(0, decimal).replaceAll("[.,]", "") + "." + digits.substring(decimal + 1);
        return plain.length() > MOST_DIGITS || plain.endsWith(".")
                ? Optional.empty()
                : Optional.of(new BigDecimal(plain));
    }

    /** A description with a cost that is given apart from it. */
    static @Nullable String described(@Nullable String description, @Nullable String cost) {
        if (cost == null) {
            return description;
        }
        return description == null || description.isBlank() ? cost : description + SEPARATOR + cost;
    }
}
