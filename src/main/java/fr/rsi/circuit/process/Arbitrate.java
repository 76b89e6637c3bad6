package fr.rsi.circuit.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.engine.CurrentUser;
import fr.rsi.engine.ExtensionProperties;
import fr.rsi.language.Texts;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Option;
import fr.rsi.question.Questions;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * {@code ${arbitrate}}, completing a user task in which a person rules: checks {@code ruling} against the extension property
 * {@code rulings} (comma separated) and what goes with it, and notes in {@code arbiter} who ruled.
 */
@CircuitBean("arbitrate")
class Arbitrate implements TaskListener {

    private static final String RULINGS = "rulings";
    private static final String ADOPTED = "ADOPTED";
    private static final String EXTEND = "EXTEND";
    private static final String AMEND = "AMEND";
    private static final Set<String> WITHOUT_REASON = Set.of(EXTEND, AMEND);
    private static final int MAX_REASON = 2000;
    private static final int MAX_CONTEXT = 4000;

    private final Questions questions;
    private final CurrentUser currentUser;
    private final Texts texts;

    Arbitrate(Questions questions, CurrentUser currentUser, Texts texts) {
        this.questions = questions;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    @Override
    public void notify(DelegateTask task) {
        List<Violation> found = new ArrayList<>();
        String ruling = CircuitVariables.text(task, CircuitVariables.RULING);
        List<String> rulings = Arrays.stream(
                        ExtensionProperties.of(task).getOrDefault(RULINGS, "").split(","))
                .map(String::strip)
                .toList();
        if (!rulings.contains(ruling)) {
            found.add(violation(CircuitVariables.RULING, "ruling.unknown", String.join(", ", rulings)));
        }
        reason(task, ruling, found);
        deadline(task, ruling, found);
        amendment(task, ruling, found);
        option(task, ruling, found);
        if (!found.isEmpty()) {
            throw Refused.invalid(found);
        }
        task.setVariable(CircuitVariables.ARBITER, currentUser.id().orElse(null));
    }

    private void reason(DelegateTask task, String ruling, List<Violation> found) {
        String reason = CircuitVariables.text(task, CircuitVariables.OUTCOME_REASON);
        if (reason.isEmpty() && !WITHOUT_REASON.contains(ruling)) {
            found.add(violation(CircuitVariables.OUTCOME_REASON, "ruling.reason"));
        } else if (reason.length() > MAX_REASON) {
            found.add(violation(CircuitVariables.OUTCOME_REASON, "reason.long", MAX_REASON));
        }
    }

    private void deadline(DelegateTask task, String ruling, List<Violation> found) {
        String deadline = CircuitVariables.text(task, CircuitVariables.NEW_DEADLINE);
        if (deadline.isEmpty()) {
            if (ruling.equals(EXTEND)) {
                found.add(violation(CircuitVariables.NEW_DEADLINE, "question.deadline.missing"));
            }
            return;
        }
        try {
            if (!OffsetDateTime.parse(deadline).toInstant().isAfter(questions.now())) {
                found.add(violation(CircuitVariables.NEW_DEADLINE, "question.deadline.past"));
            }
        } catch (DateTimeException e) {
            found.add(violation(CircuitVariables.NEW_DEADLINE, "question.deadline.unreadable"));
        }
    }

    private void amendment(DelegateTask task, String ruling, List<Violation> found) {
        if (!ruling.equals(AMEND)) {
            return;
        }
        String amended = CircuitVariables.text(task, CircuitVariables.AMENDED_CONTEXT);
        if (amended.isEmpty() || amended.equals(CircuitVariables.text(task, CircuitVariables.CONTEXT))) {
            found.add(violation(CircuitVariables.AMENDED_CONTEXT, "ruling.amendment"));
        } else if (amended.length() > MAX_CONTEXT) {
            found.add(violation(
                    CircuitVariables.AMENDED_CONTEXT, "question.context.long", MAX_CONTEXT, amended.length()));
        }
    }

    private void option(DelegateTask task, String ruling, List<Violation> found) {
        boolean chosen = AnswerType.of(CircuitVariables.text(task, CircuitVariables.TYPE))
                .filter(AnswerType::hasOptions)
                .isPresent();
        if (!chosen || !ruling.equals(ADOPTED)) {
            return;
        }
        String option = CircuitVariables.text(task, CircuitVariables.OPTION);
        boolean known = questions.get(CircuitVariables.text(task, CircuitVariables.QUESTION_ID)).options().stream()
                .map(Option::id)
                .anyMatch(option::equals);
        if (known) {
            task.setVariable(CircuitVariables.LEADER, option);
        } else {
            found.add(violation(CircuitVariables.OPTION, "ruling.option"));
        }
    }

    private Violation violation(String field, String key, Object... arguments) {
        return new Violation(field, texts.text(key, arguments));
    }
}
