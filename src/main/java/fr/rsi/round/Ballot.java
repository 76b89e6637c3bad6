package fr.rsi.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one respondent answered in one round that is not anonymous.
 *
 * @param receipt random text that the respondent gets, unique
 * @param version 1 for the first answer; higher where it was changed
 */
public record Ballot(
        long roundId,
        String personId,
        Answer answer,
        @Nullable String comment,
        String receipt,
        int version,
        Instant submittedAt) {}
