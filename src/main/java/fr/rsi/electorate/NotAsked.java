package fr.rsi.electorate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of the populations who is not asked.
 *
 * @param substitute who is asked in their place, null where nobody is
 */
public record NotAsked(String person, Cause cause, @Nullable String substitute) {

    /** Why not. */
    public enum Cause {
        /** Absent, and the substitute is asked. */
        ABSENT,
        /** The circuit does not ask the asker. */
        ASKER,
        /** The circuit does not ask those who have declared an interest. */
        INTERESTED,
        /** Has been asked enough lately. */
        BUDGET,
        /** Has left the populations while the round was open, without having answered. */
        LEFT
    }
}
