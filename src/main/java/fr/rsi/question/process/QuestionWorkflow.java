package fr.rsi.question.process;

import fr.rsi.question.process.QuestionProcess.Messages;
import fr.rsi.question.process.QuestionProcess.Variables;
import fr.rsi.security.TechnicalUser;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Tells the engine what happens to questions. */
@Component
public class QuestionWorkflow {

    private final RuntimeService runtimeService;
    private final TechnicalUser technicalUser;

    QuestionWorkflow(RuntimeService runtimeService, TechnicalUser technicalUser) {
        this.runtimeService = runtimeService;
        this.technicalUser = technicalUser;
    }

    /** Starts the process of a draft that is complete, as the person who is signed in. */
    public void start(String questionId) {
        runtimeService.startProcessInstanceByKey(
                QuestionProcess.KEY, questionId, Map.of(Variables.QUESTION_ID, questionId));
    }

    /** Ends the process of a question that is withdrawn. */
    public void withdraw(String questionId, String person, String reason) {
        technicalUser.run(() -> runtimeService
                .createMessageCorrelation(Messages.WITHDRAWN)
                .processInstanceBusinessKey(questionId)
                .setVariable(Variables.WITHDRAWN_BY, person)
                .setVariable(Variables.WITHDRAWAL_REASON, reason)
                .correlate());
    }
}
