package fr.rsi.circuit.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.language.Texts;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Question;
import fr.rsi.question.Questions;
import fr.rsi.round.Counting;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.tally.Base;
import fr.rsi.tally.PluralityTally;
import fr.rsi.tally.Quorum;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * {@code ${answers}}, for the completion condition of an ask task, as in {@code ${answers.settled(execution)}}: what the answers
 * of the open round say so far. It is evaluated soon after an answer, not with each of them.
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
        return tally(execution).answered();
    }

    /** Whether enough have answered for the quorum of the question. */
    public boolean quorumReached(DelegateExecution execution) {
        return quorumReached(execution, tally(execution));
    }

    /** Whether the quorum is reached and those who have not answered can no longer bring the second up to the first. */
    public boolean settled(DelegateExecution execution) {
        PluralityTally tally = tally(execution);
        return quorumReached(execution, tally) && tally.margin() > tally.invited() - tally.answered();
    }

    private static boolean quorumReached(DelegateExecution execution, PluralityTally tally) {
        return tally.answered() >= Quorum.required(CircuitVariables.quorum(execution), tally.invited());
    }

    /** How many object, where the kind of answer knows objections. */
    public int objections(DelegateExecution execution) {
        return tally(execution).votes(AnswerType.OBJECT);
    }

    private PluralityTally tally(DelegateExecution execution) {
        Question question = questions.get(CircuitVariables.text(execution, CircuitVariables.QUESTION_ID));
        Round round = rounds.last(execution.getProcessInstanceId(), execution.getCurrentActivityId())
                .orElseThrow(() ->
                        new IllegalStateException("${answers} is for the completion condition of an ask task, not for "
                                + execution.getCurrentActivityId()));
        return counting.tally(question, round, Base.EXPRESSED, texts.locale());
    }
}
