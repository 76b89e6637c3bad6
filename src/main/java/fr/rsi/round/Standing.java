package fr.rsi.round;

import org.jspecify.annotations.Nullable;

/**
 * Where a person stands in a round.
 *
 * @param open whether answers are taken at this instant, by the database's clock
 * @param asked whether the person is in the electorate
 * @param anonymous whether the round is anonymous
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
        @Nullable String receipt) {

    boolean waiting() {
        return open && receipt == null;
    }
}
