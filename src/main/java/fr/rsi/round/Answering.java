package fr.rsi.round;

import fr.rsi.language.Texts;
import fr.rsi.question.Question;
import fr.rsi.question.QuestionStatus;
import fr.rsi.question.Questions;
import fr.rsi.refusal.Refused;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers a question on behalf of the person who is signed in, the same way as Tasklist does: by completing the task. */
@Service
public class Answering {

    private final Questions questions;
    private final RoundTable rounds;
    private final Ballots ballots;
    private final Receipts receipts;
    private final TaskService taskService;
    private final Texts texts;

    Answering(
            Questions questions,
            RoundTable rounds,
            Ballots ballots,
            Receipts receipts,
            TaskService taskService,
            Texts texts) {
        this.questions = questions;
        this.rounds = rounds;
        this.ballots = ballots;
        this.receipts = receipts;
        this.taskService = taskService;
        this.texts = texts;
    }

    /** What the person gets for the answer. */
    public record Acknowledgement(int round, Ballot ballot) {}

    /**
     * Answers the open round that waits for the person.
     *
     * @param roundNumber which round, null where only one can be meant
     * @param values the fields of the answer
     * @throws Refused if it is not accepted, or several rounds wait and none is named
     */
    public Acknowledgement answer(
            String questionId, String person, @Nullable Integer roundNumber, Map<String, Object> values) {
        Question question = questions.get(questionId);
        List<Standing> asked = rounds.standings(questionId, person).stream()
                .filter(standing -> roundNumber == null || standing.number() == roundNumber)
                .filter(Standing::asked)
                .toList();
        if (asked.isEmpty()) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("answer.notAsked"));
        }
        List<Standing> waiting = asked.stream().filter(Standing::waiting).toList();
        if (waiting.isEmpty()) {
            throw tooLate(asked.get(asked.size() - 1), question);
        }
        if (waiting.size() > 1) {
            throw Refused.because(Refused.Kind.INVALID, texts.text("answer.whichRound"));
        }
        Standing standing = waiting.get(0);
        taskService.complete(task(standing, person, question).getId(), values);
        return new Acknowledgement(
                standing.number(), ballots.find(standing.roundId(), person).orElseThrow());
    }

    private Refused tooLate(Standing standing, Question question) {
        return standing.receipt() != null
                ? receipts.alreadyAnswered(standing.receipt())
                : Refused.because(
                        Refused.Kind.GONE,
                        texts.text(
                                question.status() == QuestionStatus.WITHDRAWN ? "answer.withdrawn" : "answer.closed"));
    }

    private Task task(Standing standing, String person, Question question) {
        List<Task> tasks = taskService
                .createTaskQuery()
                .processInstanceId(standing.processInstanceId())
                .taskDefinitionKey(standing.activityId())
                .taskAssignee(person)
                .list();
        if (tasks.isEmpty()) {
            Standing now = rounds.standing(standing.processInstanceId(), standing.activityId(), person)
                    .orElseThrow();
            throw now.waiting()
                    ? Refused.because(Refused.Kind.CONFLICT, texts.text("answer.notYet"))
                    : tooLate(now, question);
        }
        return tasks.get(0);
    }
}
