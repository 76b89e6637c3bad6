package fr.rsi.round;

import fr.rsi.language.Texts;
import fr.rsi.question.Question;
import fr.rsi.question.QuestionStatus;
import fr.rsi.question.Questions;
import fr.rsi.refusal.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers a question on behalf of the person who is signed in, the same way as Tasklist does: by completing the task. */
@Service
public class Answering {

    private final Questions questions;
    private final RoundTable rounds;
    private final Casting casting;
    private final Receipts receipts;
    private final TaskService taskService;
    private final Texts texts;

    Answering(
            Questions questions,
            RoundTable rounds,
            Casting casting,
            Receipts receipts,
            TaskService taskService,
            Texts texts) {
        this.questions = questions;
        this.rounds = rounds;
        this.casting = casting;
        this.receipts = receipts;
        this.taskService = taskService;
        this.texts = texts;
    }

    /** What the person gets for the answer: the number of the round and the receipt. */
    public record Acknowledgement(int round, String receipt) {}

    /**
     * Answers the open round that waits for the person, or replaces the answer where the question allows it.
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
            Optional<Standing> changeable = changeable(asked, question);
            if (changeable.isPresent()) {
                casting.change(changeable.get(), person, values);
                return acknowledgement(changeable.get(), person);
            }
            throw tooLate(asked.get(asked.size() - 1), question);
        }
        if (waiting.size() > 1) {
            throw Refused.because(Refused.Kind.INVALID, texts.text("answer.whichRound"));
        }
        Standing standing = waiting.get(0);
        taskService.complete(task(standing, person, question).getId(), values);
        return acknowledgement(standing, person);
    }

    /** The open round that the person has answered, where the question allows to answer it anew. */
    private static Optional<Standing> changeable(List<Standing> asked, Question question) {
        return asked.stream()
                .filter(standing -> question.settings().allowsChange() && standing.open() && !standing.anonymous())
                .reduce((first, last) -> last);
    }

    private Acknowledgement acknowledgement(Standing standing, String person) {
        String receipt = rounds.standing(standing.processInstanceId(), standing.activityId(), person)
                .map(Standing::receipt)
                .orElseThrow();
        return new Acknowledgement(standing.number(), receipt);
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
            if (!now.asked()) {
                throw casting.noLongerAsked();
            }
            throw now.waiting()
                    ? Refused.because(Refused.Kind.CONFLICT, texts.text("answer.notYet"))
                    : tooLate(now, question);
        }
        return tasks.get(0);
    }
}
