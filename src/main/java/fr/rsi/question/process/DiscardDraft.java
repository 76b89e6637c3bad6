package fr.rsi.question.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.question.Asking;
import fr.rsi.question.process.QuestionProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** "Delete the draft" of {@code question.bpmn}. */
@CircuitBean("discardDraft")
class DiscardDraft implements JavaDelegate {

    private final Asking asking;

    DiscardDraft(Asking asking) {
        this.asking = asking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        asking.discard(String.valueOf(execution.getVariable(Variables.QUESTION_ID)));
    }
}
