package fr.rsi.round;

import fr.rsi.tally.Tally;
import org.jspecify.annotations.Nullable;

/**
 * A round that was counted.
 *
 * @param people the tally in which all people are equal
 * @param weighted the tally by weights, null where the question does not weigh
 * @param seed of the lot that breaks ties, published with the tally
 */
public record Counted(Tally people, @Nullable Tally weighted, String seed) {

    /** The tally that decides. */
    public Tally deciding() {
        return weighted == null ? people : weighted;
    }
}
