package fr.rsi.circuit.process;

import fr.rsi.circuit.ResultPublished;
import fr.rsi.engine.CircuitBean;
import fr.rsi.question.Question;
import fr.rsi.question.Questions;
import fr.rsi.round.RoundHistory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;

/** {@code ${publish}}, a send task: tells everyone who was asked that the result can be seen. */
@CircuitBean("publish")
class Publish implements JavaDelegate {

    private final Questions questions;
    private final RoundHistory rounds;
    private final ApplicationEventPublisher events;

    Publish(Questions questions, RoundHistory rounds, ApplicationEventPublisher events) {
        this.questions = questions;
        this.rounds = rounds;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Question question = questions.get(CircuitVariables.text(execution, CircuitVariables.QUESTION_ID));
        events.publishEvent(new ResultPublished(question.id(), question.title(), rounds.everyoneAsked(question.id())));
    }
}
