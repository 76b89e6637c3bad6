package fr.rsi.round;

import fr.rsi.question.AnswerType;
import fr.rsi.question.Option;
import fr.rsi.question.Question;
import java.util.List;

/**
 * What a round asks where that is not what its question asks, such as a vote on ideas that were gathered in the round before.
 *
 * @param options those of this round, empty where its kind of answer has none
 */
public record Subject(AnswerType type, List<Option> options) {
    /** Copies the list. */
    public Subject {
        options = List.copyOf(options);
    }

    /** The question as this round asks it. */
    Question of(Question question) {
        return question.asking(type, options);
    }
}
