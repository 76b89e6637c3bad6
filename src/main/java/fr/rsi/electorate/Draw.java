package fr.rsi.electorate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many of some populations are drawn by lot.
 *
 * @param size how many people, null where it is a percentage
 * @param percent how many in a hundred, rounded up; null where it is a size
 * @param stratify what is known of people by which those drawn are to be as the populations are, in proportion; null for nothing
 */
public record Draw(
        @Nullable Integer size,
        @Nullable Integer percent,
        @Nullable String stratify) {
    private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,8})\\s*(%?)");
    private static final int ALL = 100;

    /** Reads {@code 20} or {@code 10%}; empty where it is neither. */
    public static Optional<Draw> of(String text, @Nullable String stratify) {
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        Integer value = Integer.valueOf(number.group(1));
        boolean share = !number.group(2).isEmpty();
        return share && value > ALL
                ? Optional.empty()
                : Optional.of(new Draw(share ? null : value, share ? value : null, stratify));
    }
}
