package fr.rsi.round;

import fr.rsi.question.Question;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One asking inside a circuit.
 *
 * @param number 1 for the first round of the question
 * @param activityId id of the ask task in the model
 * @param name name of the ask task, empty where it has none
 * @param invited how many are asked
 * @param answered how many have answered
 * @param closesAt when it closes at the latest, null without a deadline
 * @param anonymous whether its ballots have no names
 * @param seed of the lot that breaks ties
 * @param disclosed whether what was said can be known at all; always, where it has names
 * @param rule how the circuit has counted it, null where it has not
 * @param subject what it asks, null where that is what its question asks
 * @param feedback whether those who are asked are told what came of the round before
 * @param seal SHA-256 of the published list of ballots, null where none is published
 */
public record Round(
        long id,
        String questionId,
        int number,
        String activityId,
        String name,
        String processInstanceId,
        int invited,
        int answered,
        Instant openedAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable CloseReason closeReason,
        boolean anonymous,
        String seed,
        boolean disclosed,
        @Nullable CountRule rule,
        @Nullable Subject subject,
        boolean feedback,
        @Nullable String seal) {

    /** The question as this round asks it. */
    public Question asks(Question question) {
        return subject == null ? question : subject.of(question);
    }

    /** Whether answers are taken, as far as the circuit has got. */
    public boolean open() {
        return closedAt == null;
    }

    /** How many have not answered. */
    public int silent() {
        return invited - answered;
    }
}
