package fr.rsi.round;

import fr.rsi.language.Texts;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Question;
import fr.rsi.question.Reason;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what is submitted against the question; the fields are those of the forms and of the API. */
@Component
class AnswerChecks {

    static final String CHOICE = "choice";
    static final String ABSTAIN = "abstain";
    static final String REASON = "reason";
    static final String COMMENT = "comment";

    private final Texts texts;

    AnswerChecks(Texts texts) {
        this.texts = texts;
    }

    /** A submission that is right. */
    record Checked(Answer answer, @Nullable String comment) {}

    /**
     * Checks the submitted fields.
     *
     * @throws Refused naming every wrong field
     */
    Checked check(Question question, Map<String, Object> values) {
        List<Violation> found = new ArrayList<>();
        var submitted = new Submitted(values, found, texts);
        submitted.only(fields(question.type()));
        String comment = submitted.text(COMMENT);
        String reason = submitted.text(REASON);
        Answer answer = abstains(question, submitted)
                ? new Answer.Abstention(true, null)
                : AnswerReader.read(question, submitted, reason);
        if (answer != null && reason == null && needsReason(question, answer)) {
            submitted.wrong(
                    REASON,
                    question.settings().reasonFor(question.type()) == Reason.ALWAYS
                            ? "answer.reason.missing"
                            : "answer.objection.reason.missing");
        }
        if (!found.isEmpty() || answer == null) {
            throw Refused.invalid(found);
        }
        return new Checked(answer, comment);
    }

    private static boolean abstains(Question question, Submitted submitted) {
        return !question.type().isChoice() && submitted.flag(ABSTAIN);
    }

    private static boolean needsReason(Question question, Answer answer) {
        Reason asked = question.settings().reasonFor(question.type());
        boolean objects = answer instanceof Answer.Choice choice && objects(question, choice.choice());
        boolean always =
                asked == Reason.ALWAYS && question.type() != AnswerType.IDEA && question.type() != AnswerType.TEXT;
        return !answer.abstains()
                && (always || objects && (asked == Reason.ON_OBJECTION || question.type() == AnswerType.CONSENT));
    }

    /** Whether a choice is the unfavourable one of a kind of answer that has two. */
    static boolean objects(Question question, String choice) {
        return question.type().choices().indexOf(choice) == 1;
    }

    private static Set<String> fields(AnswerType type) {
        String own = field(type);
        if (type.isChoice()) {
            return Set.of(own, REASON, COMMENT);
        }
        return type == AnswerType.RANKING
                ? Set.of(own, ChoiceAnswers.LONG_RANKING, ABSTAIN, REASON, COMMENT)
                : Set.of(own, ABSTAIN, REASON, COMMENT);
    }

    /** The field that holds what is said. */
    static String field(AnswerType type) {
        return switch (type) {
            case YES_NO, CONSENT, SINGLE_CHOICE -> CHOICE;
            case MULTIPLE_CHOICE -> "choices";
            case SCORE -> "scores";
            case DOTS -> "points";
            case RANKING -> "ranking";
            case ESTIMATE -> "value";
            case AVAILABILITY -> "slots";
            case IDEA -> "ideas";
            case TEXT -> "text";
        };
    }
}
