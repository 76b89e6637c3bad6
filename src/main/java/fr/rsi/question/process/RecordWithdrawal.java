package fr.rsi.question.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.question.Withdrawing;
import fr.rsi.question.process.QuestionProcess.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** "Record the withdrawal" of {@code question.bpmn}. */
@CircuitBean("recordWithdrawal")
class RecordWithdrawal implements JavaDelegate {

    private final Withdrawing withdrawing;

    RecordWithdrawal(Withdrawing withdrawing) {
        this.withdrawing = withdrawing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawing.record(
                String.valueOf(execution.getVariable(Variables.QUESTION_ID)),
                String.valueOf(execution.getVariable(Variables.WITHDRAWN_BY)),
                String.valueOf(execution.getVariable(Variables.WITHDRAWAL_REASON)));
    }
}
