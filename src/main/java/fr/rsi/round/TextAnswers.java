package fr.rsi.round;

import fr.rsi.question.Question;
import fr.rsi.question.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads answers in the words of the respondent. */
final class TextAnswers {

    private static final int MAX_IDEA = 300;
    private static final int MAX_TEXT = 4000;

    private final Settings settings;
    private final Submitted submitted;
    private final String field;

    TextAnswers(Question question, Submitted submitted) {
        this.settings = question.settings();
        this.submitted = submitted;
        this.field = AnswerChecks.field(question.type());
    }

    @Nullable Answer ideas(@Nullable String reason) {
        List<String> ideas = new ArrayList<>();
        for (Object row : submitted.list(field)) {
            Object idea = row instanceof Map<?, ?> fields ? fields.get("idea") : row;
            if (idea != null) {
                String text = submitted.checked(field, idea.toString().replaceAll("\\s+", " "), MAX_IDEA);
                if (text != null) {
                    ideas.add(text);
                }
            }
        }
        if (ideas.isEmpty() || ideas.size() > settings.maxIdeasOrDefault()) {
            submitted.wrong(
                    field,
                    ideas.isEmpty() ? "answer.ideas.missing" : "answer.ideas.many",
                    settings.maxIdeasOrDefault(),
                    ideas.size());
            return null;
        }
        return new Answer.Ideas(List.copyOf(ideas), reason);
    }

    @Nullable Answer text(@Nullable String reason) {
        Object given = submitted.value(field);
        if (!(given instanceof String text) || text.isBlank()) {
            submitted.wrong(field, "answer.text.missing");
            return null;
        }
        String checked = submitted.checked(field, text, MAX_TEXT);
        return checked == null ? null : new Answer.Text(checked, reason);
    }
}
