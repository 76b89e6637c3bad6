package fr.rsi.round;

import fr.rsi.question.Question;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands in a round.
 *
 * @param open whether answers are taken at this instant, by the database's clock
 * @param asked whether the person is in the electorate
 * @param anonymous whether the round is anonymous
 * @param subject what the round asks, null where that is what its question asks
 * @param receipt of the person's answer, null where there is none
 */
record Standing(
        long roundId,
        String questionId,
        int number,
        String processInstanceId,
        String activityId,
        boolean open,
        boolean asked,
        boolean anonymous,
        @Nullable Subject subject,
        @Nullable String receipt) {

    /** The question as the round asks it. */
    Question asks(Question question) {
        return subject == null ? question : subject.of(question);
    }

    boolean waiting() {
        return open && receipt == null;
    }
}
