package fr.rsi.question.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.language.Texts;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Asking;
import fr.rsi.question.Option;
import fr.rsi.question.Question;
import fr.rsi.question.process.QuestionProcess.Variables;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;

/** "Launch the question" of {@code question.bpmn}: checks once more, opens it and gives the circuit its variables. */
@CircuitBean("launchQuestion")
class LaunchQuestion implements JavaDelegate {

    private final Asking asking;
    private final Texts texts;

    LaunchQuestion(Asking asking, Texts texts) {
        this.asking = asking;
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Question question = asking.launch(
                String.valueOf(execution.getVariable(Variables.QUESTION_ID)), execution.getProcessInstanceId());
        execution.setVariable(Variables.CIRCUIT, question.circuit());
        execution.setVariable(Variables.DEADLINE, Date.from(Objects.requireNonNull(question.deadline())));
        execution.setVariable(Variables.QUORUM, question.quorum());
        execution.setVariable(Variables.OPTIONS, Spin.JSON(choices(question)));
        execution.setVariable(Variables.ANONYMOUS, question.anonymous());
        execution.setVariable(Variables.CASTING_VOTE, question.settings().castingVoteOrDefault());
    }

    private List<Map<String, String>> choices(Question question) {
        if (question.type().hasOptions()) {
            return question.options().stream().map(LaunchQuestion::choice).toList();
        }
        List<Map<String, String>> choices = new ArrayList<>();
        question.type().choices().forEach(choice -> choices.add(choice(choice)));
        if (question.type().isChoice()) {
            choices.add(choice(AnswerType.ABSTAIN));
        }
        return choices;
    }

    private Map<String, String> choice(String choice) {
        return Map.of("value", choice, "label", texts.text("choice." + choice));
    }

    private static Map<String, String> choice(Option option) {
        return Map.of("value", String.valueOf(option.id()), "label", option.label());
    }
}
