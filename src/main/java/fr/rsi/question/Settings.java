package fr.rsi.question;

import org.jspecify.annotations.Nullable;

/**
 * What an asker may settle beyond the question itself; null means the default.
 *
 * @param visibility {@code live}, {@code after-answer} or {@code after-close} (default)
 * @param castingVote group that decides a tie, {@code managers} by default
 */
public record Settings(
        @Nullable String visibility, @Nullable String castingVote) {

    /** Group that decides ties unless another one is chosen. */
    public static final String DEFAULT_CASTING_VOTE = "managers";

    /** All defaults. */
    public static final Settings DEFAULT = new Settings(null, null);

    /** When the tally may be seen. */
    public Visibility visibilityOrDefault() {
        return visibility == null
                ? Visibility.AFTER_CLOSE
                : Visibility.of(visibility).orElse(Visibility.AFTER_CLOSE);
    }

    /** The group that decides a tie. */
    public String castingVoteOrDefault() {
        return castingVote == null ? DEFAULT_CASTING_VOTE : castingVote;
    }
}
