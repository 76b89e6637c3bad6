package fr.rsi.circuit.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.question.Questions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * {@code ${amendProposal}}, a service task: makes {@code amendedContext} the text that is asked and keeps the text so far in
 * {@code previousContext}.
 */
@CircuitBean("amendProposal")
class AmendProposal implements JavaDelegate {

    private final Questions questions;

    AmendProposal(Questions questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String amended = CircuitVariables.text(execution, CircuitVariables.AMENDED_CONTEXT);
        execution.setVariable(
                CircuitVariables.PREVIOUS_CONTEXT, CircuitVariables.text(execution, CircuitVariables.CONTEXT));
        execution.setVariable(CircuitVariables.CONTEXT, amended);
        execution.removeVariable(CircuitVariables.AMENDED_CONTEXT);
        questions.amend(CircuitVariables.text(execution, CircuitVariables.QUESTION_ID), amended);
    }
}
