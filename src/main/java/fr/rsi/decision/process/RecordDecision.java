package fr.rsi.decision.process;

import fr.rsi.decision.Deciding;
import fr.rsi.engine.CircuitBean;
import fr.rsi.question.process.QuestionProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** "Record the decision" of {@code question.bpmn}. A circuit that ended without an outcome becomes an incident here. */
@CircuitBean("recordDecision")
class RecordDecision implements JavaDelegate {

    private final Deciding deciding;

    RecordDecision(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String outcome = text(execution, Variables.OUTCOME);
        if (outcome == null) {
            throw new IllegalStateException("The circuit " + execution.getVariable(Variables.CIRCUIT)
                    + " ended without an outcome: give its end events the extension property \"outcome\", or set the"
                    + " variable \"outcome\" of this instance and retry");
        }
        deciding.record(
                String.valueOf(execution.getVariable(Variables.QUESTION_ID)),
                execution.getProcessInstanceId(),
                new Deciding.Outcome(
                        outcome,
                        text(execution, Variables.OUTCOME_REASON),
                        text(execution, Variables.WINNER),
                        text(execution, Variables.ARBITER)));
    }

    private static @Nullable String text(DelegateExecution execution, String variable) {
        return execution.getVariable(variable) instanceof String text && !text.isBlank() ? text : null;
    }
}
