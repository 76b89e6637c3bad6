package fr.rsi.question;

import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes an open question. Words and the deadline may change at any time; options and settings until somebody has answered;
 * nobody may be shown more than was promised when the question was put, and whether it is anonymous never changes.
 */
@Service
@Transactional
public class Editing {

    private final Questions questions;
    private final QuestionChecks checks;
    private final Texts texts;

    Editing(Questions questions, QuestionChecks checks, Texts texts) {
        this.questions = questions;
        this.checks = checks;
        this.texts = texts;
    }

    /**
     * Changes a question.
     *
     * @param person who does it, the asker
     * @param answered whether somebody has answered
     * @return the question as it is now
     * @throws Refused saying all that can't be changed, and what is wrong with the rest; nothing is changed then
     */
    public Question edit(String id, String person, Edit edit, boolean answered) {
        Question before = questions.get(id);
        if (!before.asker().equals(person)) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("edit.asker"));
        }
        if (before.status() != QuestionStatus.OPEN) {
            throw Refused.because(Refused.Kind.CONFLICT, texts.text("question.ended"));
        }
        Question after = before.with(edit);
        frozen(before, after, answered);
        List<Violation> wrong = new ArrayList<>(checks.wording(
                new Wording(after.title(), after.context(), after.type().code())));
        wrong.addAll(checks.circulation(after.asker(), after.type(), after.circulation()));
        wrong.removeIf(violation -> !edits(edit, violation.field()));
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong);
        }
        questions.edit(before, after, person);
        return after;
    }

    /** Whether an edit touches a field; what else has become wrong since the launch is not its fault. */
    private static boolean edits(Edit edit, String field) {
        return switch (field) {
            case "title" -> edit.title() != null;
            case "context" -> edit.context() != null;
            case "options" -> edit.options() != null;
            case "deadline" -> edit.deadline() != null;
            default -> field.startsWith("settings") && edit.settings() != null;
        };
    }

    private void frozen(Question before, Question after, boolean answered) {
        List<Violation> frozen = new ArrayList<>();
        if (answered && !before.options().equals(after.options())) {
            frozen.add(new Violation("options", texts.text("edit.options")));
        }
        if (answered && !before.settings().counting().equals(after.settings().counting())) {
            frozen.add(new Violation("settings", texts.text("edit.settings")));
        }
        boolean shownMore = after.settings()
                        .visibilityOrDefault()
                        .compareTo(before.settings().visibilityOrDefault())
                < 0;
        if (shownMore) {
            frozen.add(new Violation("settings.visibility", texts.text("edit.visibility")));
        }
        if (!frozen.isEmpty()) {
            throw Refused.because(Refused.Kind.CONFLICT, frozen);
        }
    }
}
