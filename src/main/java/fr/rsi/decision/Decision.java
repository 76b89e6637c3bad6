package fr.rsi.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a question ended.
 *
 * @param outcome code such as {@code ADOPTED}, {@code REJECTED}, {@code NO_QUORUM}
 * @param reason in words: what was counted, and the rule or the person that decided
 * @param winner id of the option that won, null where there are no options
 * @param arbiter id of the person who decided, null where the figures did
 */
public record Decision(
        String questionId,
        String outcome,
        String reason,
        @Nullable String winner,
        @Nullable String arbiter,
        Instant decidedAt) {}
