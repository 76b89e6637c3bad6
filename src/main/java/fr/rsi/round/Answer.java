package fr.rsi.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.rsi.question.AnswerType;
import org.jspecify.annotations.Nullable;

/**
 * A valid answer.
 *
 * @param choice one of the type's choices, an option's id, or {@code abstain}
 * @param reason why, where the choice is an objection
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(String choice, @Nullable String reason) {

    /** The choice as a vote: null for an abstention. */
    public @Nullable String vote() {
        return choice.equals(AnswerType.ABSTAIN) ? null : choice;
    }
}
