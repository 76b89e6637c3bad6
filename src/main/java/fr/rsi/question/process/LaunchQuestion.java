package fr.rsi.question.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.question.Asking;
import fr.rsi.question.Question;
import fr.rsi.question.process.QuestionProcess.Variables;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;

/** "Launch the question" of {@code question.bpmn}: checks once more, opens it and gives the circuit its variables. */
@CircuitBean("launchQuestion")
class LaunchQuestion implements JavaDelegate {

    private final Asking asking;
    private final Choices choices;

    LaunchQuestion(Asking asking, Choices choices) {
        this.asking = asking;
        this.choices = choices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Question question = asking.launch(
                String.valueOf(execution.getVariable(Variables.QUESTION_ID)), execution.getProcessInstanceId());
        execution.setVariable(Variables.CIRCUIT, question.circuit());
        execution.setVariable(Variables.DEADLINE, Date.from(Objects.requireNonNull(question.deadline())));
        execution.setVariable(Variables.QUORUM, question.quorum());
        execution.setVariable(Variables.OPTIONS, choices.of(question));
        execution.setVariable(
                Variables.PARAMETERS, Spin.JSON(question.settings().parametersOrNone()));
        execution.setVariable(Variables.ANONYMOUS, question.anonymous());
        execution.setVariable(Variables.CASTING_VOTE, question.settings().castingVoteOrDefault());
    }
}
