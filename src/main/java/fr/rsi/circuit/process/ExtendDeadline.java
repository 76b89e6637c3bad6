package fr.rsi.circuit.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.engine.ExtensionProperties;
import fr.rsi.question.Questions;
import fr.rsi.round.RoundHistory;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * {@code ${extendDeadline}}, a service task: sets {@code deadline} to {@code newDeadline}, or where that is not set to now
 * plus the extension property {@code duration} (ISO-8601, such as {@code P5D}). The extension property {@code continue} set to
 * {@code true} lets the last round go on with the answers it has when its ask task is reached again.
 */
@CircuitBean("extendDeadline")
class ExtendDeadline implements JavaDelegate {

    private static final String DURATION = "duration";
    private static final String CONTINUE = "continue";

    private final Questions questions;
    private final RoundHistory rounds;

    ExtendDeadline(Questions questions, RoundHistory rounds) {
        this.questions = questions;
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var properties = ExtensionProperties.of(execution);
        String chosen = CircuitVariables.text(execution, CircuitVariables.NEW_DEADLINE);
        execution.setVariable(
                CircuitVariables.DEADLINE,
                Date.from(
                        chosen.isEmpty()
                                ? questions.now().plus(Duration.parse(properties.getOrDefault(DURATION, "P7D")))
                                : OffsetDateTime.parse(chosen).toInstant()));
        execution.removeVariable(CircuitVariables.NEW_DEADLINE);
        if (Boolean.parseBoolean(properties.get(CONTINUE))) {
            rounds.last(execution.getProcessInstanceId()).ifPresent(round -> rounds.extend(round.id()));
        }
    }
}
