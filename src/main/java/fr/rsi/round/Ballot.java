package fr.rsi.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one respondent answered in one round.
 *
 * @param receipt random text that the respondent gets, unique
 */
public record Ballot(
        long roundId,
        String personId,
        Answer answer,
        @Nullable String comment,
        String receipt,
        Instant submittedAt) {}
