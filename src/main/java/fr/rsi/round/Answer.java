package fr.rsi.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A valid answer.
 *
 * @param choice one of the type's choices, an option's id, or {@code abstain}
 * @param reason why, where the choice is an objection
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(String choice, @Nullable String reason) {}
