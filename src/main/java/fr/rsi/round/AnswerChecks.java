package fr.rsi.round;

import fr.rsi.language.Texts;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Option;
import fr.rsi.question.Question;
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
    static final String REASON = "reason";
    static final String COMMENT = "comment";

    private static final Set<String> FIELDS = Set.of(CHOICE, REASON, COMMENT);
    private static final int MAX_TEXT = 2000;

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
        values.keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .sorted()
                .forEach(field -> found.add(violation(field, "answer.field.unknown", field)));
        String choice = choice(question, values.get(CHOICE), found);
        String reason = text(values, REASON, found);
        String comment = text(values, COMMENT, found);
        if (question.type() == AnswerType.CONSENT && AnswerType.OBJECT.equals(choice) && reason == null) {
            found.add(violation(REASON, "answer.reason.missing"));
        }
        if (!found.isEmpty()) {
            throw Refused.invalid(found);
        }
        return new Checked(new Answer(choice, AnswerType.OBJECT.equals(choice) ? reason : null), comment);
    }

    private String choice(Question question, @Nullable Object submitted, List<Violation> found) {
        List<String> choices = choices(question);
        if (submitted == null || submitted.toString().isBlank()) {
            found.add(violation(CHOICE, "answer.choice.missing"));
            return "";
        }
        String choice = submitted.toString();
        if (!(submitted instanceof String) || !choices.contains(choice)) {
            found.add(violation(CHOICE, "answer.choice.unknown", choice, String.join(", ", choices)));
        }
        return choice;
    }

    private static List<String> choices(Question question) {
        if (!question.type().hasOptions()) {
            return question.type().choices();
        }
        List<String> choices = new ArrayList<>();
        question.options().stream().map(Option::id).forEach(id -> choices.add(String.valueOf(id)));
        choices.add(AnswerType.ABSTAIN);
        return choices;
    }

    private @Nullable String text(Map<String, Object> values, String field, List<Violation> found) {
        Object value = values.get(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            found.add(violation(field, "answer.text.type", field));
            return null;
        }
        if (text.length() > MAX_TEXT) {
            found.add(violation(field, "answer.text.long", MAX_TEXT, text.length()));
        }
        return text.isBlank() ? null : text.strip();
    }

    private Violation violation(String field, String key, Object... arguments) {
        return new Violation(field, texts.text(key, arguments));
    }
}
