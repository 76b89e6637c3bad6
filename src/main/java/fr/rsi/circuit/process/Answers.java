package fr.rsi.circuit.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.language.Texts;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Question;
import fr.rsi.question.Questions;
import fr.rsi.round.CountRule;
import fr.rsi.round.Counting;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.tally.Quorum;
import fr.rsi.tally.Tally;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * {@code ${answers}}, for the completion condition of an ask task, as in {@code ${answers.settled(execution)}}: what the answers
 * of the open round say so far. It is evaluated soon after an answer, not with each of them. Of an anonymous round nothing is
 * known before it closes but how many have answered: closing on what somebody said would tell who said it.
 */
@CircuitBean("answers")
public class Answers {

    private final Questions questions;
    private final RoundHistory rounds;
    private final Counting counting;
    private final Texts texts;

    Answers(Questions questions, RoundHistory rounds, Counting counting, Texts texts) {
        this.questions = questions;
        this.rounds = rounds;
        this.counting = counting;
        this.texts = texts;
    }

    /** How many have answered. */
    public int count(DelegateExecution execution) {
        return round(execution).answered();
    }

    /** Whether enough have answered for the quorum of the question. */
    public boolean quorumReached(DelegateExecution execution) {
        return quorumReached(execution, round(execution));
    }

    /** Whether the quorum is reached and those who have not answered can no longer change who leads. */
    public boolean settled(DelegateExecution execution) {
        Round round = round(execution);
        return quorumReached(execution, round)
                && !round.anonymous()
                && counting.flips(question(execution), round, rule(execution, round), texts.locale())
                        .isEmpty();
    }

    /** By what the count task that follows will count; noted, so that everyone who looks at the open round counts the same way. */
    private CountRule rule(DelegateExecution execution, Round round) {
        CountRule rule = CountRules.after(execution.getBpmnModelElementInstance(), round.asks(question(execution)));
        if (!rule.equals(round.rule())) {
            rounds.counted(round.id(), rule);
        }
        return rule;
    }

    /** Whether the asker wants the round to close once it is settled, and it is, and has been open for long enough. */
    public boolean mayClose(DelegateExecution execution) {
        Question question = question(execution);
        return question.settings().closesEarly() && openLongEnough(question, execution) && settled(execution);
    }

    private boolean openLongEnough(Question question, DelegateExecution execution) {
        Duration open = Duration.between(round(execution).openedAt(), questions.now());
        return open.compareTo(question.settings().minimumOpenOrDefault()) >= 0;
    }

    /** How many object, where the kind of answer knows objections. */
    public int objections(DelegateExecution execution) {
        Round round = round(execution);
        return round.asks(question(execution)).type() != AnswerType.CONSENT || round.anonymous()
                ? 0
                : tally(execution, round).result(AnswerType.OBJECT).count().intValue();
    }

    private static boolean quorumReached(DelegateExecution execution, Round round) {
        return round.answered() >= Quorum.required(CircuitVariables.quorum(execution), round.invited());
    }

    private Question question(DelegateExecution execution) {
        return questions.get(CircuitVariables.text(execution, CircuitVariables.QUESTION_ID));
    }

    private Round round(DelegateExecution execution) {
        return rounds.last(execution.getProcessInstanceId(), execution.getCurrentActivityId())
                .orElseThrow(() ->
                        new IllegalStateException("${answers} is for the completion condition of an ask task, not for "
                                + execution.getCurrentActivityId()));
    }

    private Tally tally(DelegateExecution execution, Round round) {
        return counting.count(question(execution), round, texts.locale()).deciding();
    }
}
