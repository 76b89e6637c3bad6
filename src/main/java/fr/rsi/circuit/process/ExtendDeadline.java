package fr.rsi.circuit.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.engine.ExtensionProperties;
import fr.rsi.question.Questions;
import fr.rsi.round.RoundHistory;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * {@code ${extendDeadline}}, a service task: sets {@code deadline} to {@code newDeadline}, or where that is not set to now
 * plus the extension property {@code duration} (ISO-8601, such as {@code P5D} or {@code P2W}). The extension property
 * {@code quorum} (percent) is the quorum from then on. Both may name a variable. The extension property {@code continue} set to
 * {@code true} lets the last round go on with the answers it has when its ask task is reached again.
 */
@CircuitBean("extendDeadline")
class ExtendDeadline implements JavaDelegate {

    private static final String QUORUM = "quorum";
    private static final Pattern WEEKS = Pattern.compile("P(\\d{1,3})W");
    private static final int DAYS_OF_A_WEEK = 7;
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
                                ? questions.now().plus(duration(Properties.value(execution, DURATION, "P7D")))
                                : OffsetDateTime.parse(chosen).toInstant()));
        execution.removeVariable(CircuitVariables.NEW_DEADLINE);
        String quorum = Properties.value(execution, QUORUM, "");
        if (!quorum.isEmpty()) {
            execution.setVariable(CircuitVariables.QUORUM, Integer.valueOf(quorum));
        }
        if (Boolean.parseBoolean(properties.get(CONTINUE))) {
            rounds.last(execution.getProcessInstanceId()).ifPresent(round -> rounds.extend(round.id()));
        }
    }

    private static Duration duration(String text) {
        Matcher weeks = WEEKS.matcher(text);
        return weeks.matches()
                ? Duration.ofDays(Long.parseLong(weeks.group(1)) * DAYS_OF_A_WEEK)
                : Duration.parse(text);
    }
}
