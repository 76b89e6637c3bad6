package fr.rsi.tally;

import org.jspecify.annotations.Nullable;

/**
 * A ballot as a method counts it.
 *
 * @param says what it says, null for an abstention
 * @param weight how much it weighs, at least zero; one where people are equal
 */
public record Vote<T>(@Nullable T says, int weight) {

    /** Checks the weight. */
    public Vote {
        if (weight < 0) {
            throw new IllegalArgumentException("A ballot that weighs " + weight);
        }
    }

    /** A ballot of somebody whose voice is worth as much as any other's. */
    public static <T> Vote<T> of(T says) {
        return new Vote<>(says, 1);
    }

    /** An abstention. */
    public static <T> Vote<T> abstention() {
        return new Vote<>(null, 1);
    }

    /** Whether it expresses nothing. */
    public boolean abstains() {
        return says == null;
    }
}
