package fr.rsi.round;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.rsi.question.AnswerType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A valid answer, as it is stored: its fields are those of the API, and tell of which kind it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Answer.Choice.class),
    @JsonSubTypes.Type(Answer.Choices.class),
    @JsonSubTypes.Type(Answer.Scores.class),
    @JsonSubTypes.Type(Answer.Points.class),
    @JsonSubTypes.Type(Answer.Ranking.class),
    @JsonSubTypes.Type(Answer.Estimate.class),
    @JsonSubTypes.Type(Answer.Slots.class),
    @JsonSubTypes.Type(Answer.Ideas.class),
    @JsonSubTypes.Type(Answer.Text.class),
    @JsonSubTypes.Type(Answer.Abstention.class)
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Answer {

    /** Why, where it was asked for and given. */
    @Nullable String reason();

    /** Whether it expresses nothing. */
    @JsonIgnore
    default boolean abstains() {
        return false;
    }

    /**
     * One thing chosen, for {@code yes-no}, {@code consent} and {@code single-choice}.
     *
     * @param choice one of the type's choices, an option's id, or {@code abstain}
     */
    record Choice(String choice, @Nullable String reason) implements Answer {

        @Override
        public boolean abstains() {
            return choice.equals(AnswerType.ABSTAIN);
        }
    }

    /**
     * Options chosen; empty where none of them is wanted.
     *
     * @param choices ids of options, in the order of the question
     */
    record Choices(List<String> choices, @Nullable String reason) implements Answer {}

    /** Scores by id of the option; one may be left out. */
    record Scores(Map<String, Integer> scores, @Nullable String reason) implements Answer {}

    /** Points by id of the option, those that got some. */
    record Points(Map<String, Integer> points, @Nullable String reason) implements Answer {}

    /**
     * Options in order of preference.
     *
     * @param ranking ids of options, the most preferred first
     */
    record Ranking(List<String> ranking, @Nullable String reason) implements Answer {}

    /** An estimate. */
    record Estimate(BigDecimal value, @Nullable String reason) implements Answer {}

    /** Each slot's id with 0 for no, 1 for if needed, 2 for yes. */
    record Slots(Map<String, Integer> slots, @Nullable String reason) implements Answer {}

    /** Ideas. */
    record Ideas(List<String> ideas, @Nullable String reason) implements Answer {}

    /** A text. */
    record Text(String text, @Nullable String reason) implements Answer {}

    /** Takes part and says nothing, for the kinds in which not one thing is chosen. */
    record Abstention(boolean abstain, @Nullable String reason) implements Answer {

        @Override
        public boolean abstains() {
            return true;
        }
    }
}
