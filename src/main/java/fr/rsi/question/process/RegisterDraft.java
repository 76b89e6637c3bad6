package fr.rsi.question.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.engine.CurrentUser;
import fr.rsi.language.Texts;
import fr.rsi.question.Asking;
import fr.rsi.question.Question;
import fr.rsi.question.QuestionStatus;
import fr.rsi.question.Questions;
import fr.rsi.question.Wording;
import fr.rsi.question.process.QuestionProcess.Variables;
import fr.rsi.refusal.Refused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/**
 * "Register the draft" of {@code question.bpmn}: stores what the start form asked for, or takes the draft that came through
 * the API, named by the business key. The asker is who is signed in, whatever the variables say.
 */
@CircuitBean("registerDraft")
class RegisterDraft implements JavaDelegate {

    /** Only groups the kinds of answer in the start form. */
    private static final String FAMILY = "family";

    private final Asking asking;
    private final Questions questions;
    private final CurrentUser currentUser;
    private final Texts texts;

    RegisterDraft(Asking asking, Questions questions, CurrentUser currentUser, Texts texts) {
        this.asking = asking;
        this.questions = questions;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String asker = signedIn();
        var existing = questions.find(String.valueOf(execution.getProcessBusinessKey()));
        String id = existing.isPresent()
                ? ownDraft(existing.get(), asker)
                : asking.draft(
                        asker,
                        new Wording(
                                text(execution, Variables.TITLE),
                                text(execution, Variables.CONTEXT),
                                text(execution, Variables.TYPE)));
        Question question = questions.get(id);
        execution.removeVariable(FAMILY);
        execution.setProcessBusinessKey(id);
        execution.setVariable(Variables.QUESTION_ID, id);
        execution.setVariable(Variables.ASKER, asker);
        execution.setVariable(Variables.TITLE, question.title());
        execution.setVariable(Variables.CONTEXT, question.context());
        execution.setVariable(Variables.TYPE, question.type().code());
        execution.setVariable(Variables.READY, existing.isPresent());
    }

    private String ownDraft(Question question, String asker) {
        if (question.status() != QuestionStatus.DRAFT || !question.asker().equals(asker)) {
            throw Refused.because(Refused.Kind.CONFLICT, texts.text("question.launched", question.id()));
        }
        return question.id();
    }

    private String signedIn() {
        return currentUser
                .id()
                .orElseThrow(() -> Refused.because(Refused.Kind.FORBIDDEN, texts.text("question.nobody")));
    }

    private static @Nullable String text(DelegateExecution execution, String variable) {
        return execution.getVariable(variable) instanceof String text ? text : null;
    }
}
