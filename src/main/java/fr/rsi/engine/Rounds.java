package fr.rsi.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the application does with the rounds of a circuit: the engine tells when one opens, is answered and closes. */
public interface Rounds {

    /**
     * A round opens: freezes its electorate.
     *
     * @return the ids of those who are asked now, each once
     */
    List<String> open(DelegateExecution execution, AskTask task);

    /**
     * An answer is about to come in: until the transaction ends nobody edits what it is checked against. Comes before the lock
     * on its task, as it does where somebody edits a round and then its tasks.
     */
    void enter(String processInstanceId, String activityId);

    /**
     * An answer comes in, inside the transaction that completes the task.
     *
     * @throws fr.rsi.refusal.Refused if it is not accepted; nothing is stored then and the task stays open
     */
    void answer(Submission submission);

    /** What the form of an ask task shows beside the variables of its process; nothing of it is stored. */
    Map<String, Object> formVariables(String processInstanceId, String activityId, String respondent);

    /**
     * A round closes.
     *
     * @param interrupted true where it ends otherwise than by the last answer
     */
    void close(DelegateExecution execution, AskTask task, boolean interrupted);

    /** Why this person can't submit a task that is no more, empty where it did not ask that person. */
    Optional<RuntimeException> refusalOfEndedTask(String processInstanceId, String activityId, String userId);
}
