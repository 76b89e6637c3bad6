package fr.rsi.decision.process;

import fr.rsi.decision.Deciding;
import fr.rsi.engine.CircuitBean;
import fr.rsi.question.process.QuestionProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** "Announce the decision" of {@code question.bpmn}. */
@CircuitBean("announceDecision")
class AnnounceDecision implements JavaDelegate {

    private final Deciding deciding;

    AnnounceDecision(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deciding.announce(String.valueOf(execution.getVariable(Variables.QUESTION_ID)));
    }
}
