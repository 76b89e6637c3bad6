package fr.rsi.round;

import fr.rsi.question.Question;
import org.jspecify.annotations.Nullable;

/** Reads what is said, by kind of answer; what is wrong is noted with the submitted fields. */
final class AnswerReader {

    private AnswerReader() {}

    /** The answer; null where something is wrong with it. */
    static @Nullable Answer read(Question question, Submitted submitted, @Nullable String reason) {
        var choices = new ChoiceAnswers(question, submitted);
        var numbers = new NumberAnswers(question, submitted);
        var words = new TextAnswers(question, submitted);
        return switch (question.type()) {
            case YES_NO, CONSENT, SINGLE_CHOICE -> choices.choice(reason);
            case MULTIPLE_CHOICE -> choices.choices(reason);
            case RANKING -> choices.ranking(reason);
            case SCORE -> numbers.scores(reason);
            case DOTS -> numbers.points(reason);
            case AVAILABILITY -> numbers.slots(reason);
            case ESTIMATE -> numbers.estimate(reason);
            case IDEA -> words.ideas(reason);
            case TEXT -> words.text(reason);
        };
    }
}
