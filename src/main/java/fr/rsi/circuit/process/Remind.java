package fr.rsi.circuit.process;

import fr.rsi.circuit.ReminderDue;
import fr.rsi.engine.CircuitBean;
import fr.rsi.question.Questions;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;

/** {@code ${remind}}, a send task: reminds those of the open round who have not answered. */
@CircuitBean("remind")
class Remind implements JavaDelegate {

    private final Questions questions;
    private final RoundHistory rounds;
    private final ApplicationEventPublisher events;

    Remind(Questions questions, RoundHistory rounds, ApplicationEventPublisher events) {
        this.questions = questions;
        this.rounds = rounds;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.last(execution.getProcessInstanceId()).filter(Round::open).ifPresent(round -> {
            var question = questions.get(round.questionId());
            events.publishEvent(
                    new ReminderDue(question.id(), question.title(), round.number(), rounds.undecided(round.id())));
        });
    }
}
