package fr.rsi.web;

import fr.rsi.question.AnswerType;
import fr.rsi.question.Option;
import fr.rsi.question.QuestionStatus;
import fr.rsi.question.Settings;
import fr.rsi.round.CloseReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question with its rounds and its decision, as the API gives it. */
record QuestionView(
        String id,
        String title,
        String context,
        AnswerType type,
        QuestionStatus status,
        String asker,
        @Nullable String circuit,
        @Nullable Instant deadline,
        int quorum,
        boolean anonymous,
        Settings settings,
        List<Option> options,
        List<String> populations,
        List<RoundView> rounds,
        @Nullable DecisionView decision,
        @Nullable String withdrawalReason) {

    /**
     * A round, without who answered what.
     *
     * @param name of the ask task
     * @param type what is asked, which may differ from one round to another
     * @param options those of this round
     * @param invited how many are asked: those of the opening and those who joined, without those who left
     * @param joined how many have joined since the opening
     * @param left how many have left since the opening without having answered
     */
    record RoundView(
            int number,
            String activity,
            String name,
            AnswerType type,
            List<Option> options,
            int invited,
            int joined,
            int left,
            int answered,
            Instant openedAt,
            @Nullable Instant closesAt,
            @Nullable Instant closedAt,
            @Nullable CloseReason closeReason,
            boolean anonymous,
            @Nullable String seal) {}

    /** How it ended. */
    record DecisionView(
            String outcome,
            String reason,
            @Nullable String winner,
            @Nullable String arbiter,
            Instant decidedAt) {}
}
