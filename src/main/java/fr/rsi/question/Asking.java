package fr.rsi.question;

import fr.rsi.electorate.Interests;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a question from its first words to its launch. */
@Service
@Transactional
public class Asking {

    private final Questions questions;
    private final QuestionChecks checks;
    private final Interests interests;
    private final Texts texts;

    Asking(Questions questions, QuestionChecks checks, Interests interests, Texts texts) {
        this.questions = questions;
        this.checks = checks;
        this.interests = interests;
        this.texts = texts;
    }

    /**
     * Starts a draft.
     *
     * @return the id of the question
     * @throws Refused if the wording is wrong
     */
    public String draft(String asker, Wording wording) {
        refuse(checks.wording(wording));
        return add(asker, wording);
    }

    private String add(String asker, Wording wording) {
        return questions.addDraft(
                asker,
                String.valueOf(wording.title()).strip(),
                wording.context() == null ? "" : wording.context(),
                AnswerType.of(String.valueOf(wording.type())).orElseThrow());
    }

    /**
     * Says who is asked, how and until when.
     *
     * @throws Refused if something of it is wrong; the draft stays as it was
     */
    public void prepare(String id, Circulation circulation) {
        Question draft = questions.get(id);
        refuse(checks.circulation(draft.asker(), draft.type(), circulation));
        questions.prepare(draft.with(circulation));
    }

    /**
     * Drafts and prepares in one go; all that is wrong is said at once.
     *
     * @return the id of the question
     * @throws Refused if anything is wrong; nothing is kept then
     */
    public String draft(String asker, Wording wording, Circulation circulation) {
        List<Violation> found = new ArrayList<>(checks.wording(wording));
        AnswerType type = AnswerType.of(String.valueOf(wording.type())).orElse(null);
        found.addAll(checks.circulation(asker, type, circulation));
        refuse(found);
        String id = add(asker, wording);
        questions.prepare(questions.get(id).with(circulation));
        return id;
    }

    /**
     * Opens the question after checking it once more.
     *
     * @throws Refused if it can't be put any more, such as when its deadline has passed meanwhile
     */
    public Question launch(String id, String processInstanceId) {
        Question draft = questions.get(id);
        refuse(checks.circulation(draft.asker(), draft.type(), draft.circulation()));
        if (!questions.open(id, processInstanceId)) {
            throw Refused.because(Refused.Kind.CONFLICT, texts.text("question.launched", id));
        }
        draft.settings()
                .interestedOrNobody()
                .forEach(person -> interests.declare(id, person, draft.asker(), texts.text("interest.byAsker")));
        return questions.get(id);
    }

    /** Forgets a draft. */
    public void discard(String id) {
        questions.delete(id);
    }

    private static void refuse(List<Violation> found) {
        if (!found.isEmpty()) {
            throw Refused.invalid(found);
        }
    }
}
