package fr.rsi.round;

import fr.rsi.engine.AskTask;
import fr.rsi.engine.Rounds;
import fr.rsi.engine.Submission;
import fr.rsi.language.Texts;
import fr.rsi.population.Populations;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Option;
import fr.rsi.question.Question;
import fr.rsi.question.Questions;
import fr.rsi.refusal.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Service;

/** Opens, fills and closes the rounds of circuits when the engine says so, inside the engine's transactions. */
@Service
class RoundService implements Rounds {

    private static final String QUESTION_ID = "questionId";
    private static final String DEADLINE = "deadline";
    private static final String ANSWER_OPTIONS = "answerOptions";

    private final Questions questions;
    private final Populations populations;
    private final RoundTable rounds;
    private final Ballots ballots;
    private final AnswerChecks checks;
    private final Receipts receipts;
    private final Texts texts;

    RoundService(
            Questions questions,
            Populations populations,
            RoundTable rounds,
            Ballots ballots,
            AnswerChecks checks,
            Receipts receipts,
            Texts texts) {
        this.questions = questions;
        this.populations = populations;
        this.rounds = rounds;
        this.ballots = ballots;
        this.checks = checks;
        this.receipts = receipts;
        this.texts = texts;
    }

    @Override
    public List<String> open(DelegateExecution execution, AskTask task) {
        Question question = questions.get(String.valueOf(execution.getVariable(QUESTION_ID)));
        Instant closesAt = execution.getVariable(DEADLINE) instanceof Date date ? date.toInstant() : null;
        execution.setVariableLocal(ANSWER_OPTIONS, Spin.JSON(answerOptions(question)));

        Optional<Round> extended =
                rounds.last(execution.getProcessInstanceId(), task.id()).filter(round -> rounds.extended(round.id()));
        if (extended.isPresent()) {
            rounds.reopen(extended.get().id(), closesAt);
            return rounds.undecided(extended.get().id());
        }
        String named = task.properties().get(AskTask.POPULATION);
        List<String> people = populations.members(
                named == null
                        ? question.populations()
                        : Arrays.stream(named.split(",")).map(String::strip).toList());
        rounds.open(question.id(), task.id(), execution.getProcessInstanceId(), closesAt, people);
        return people;
    }

    private List<Map<String, String>> answerOptions(Question question) {
        List<Map<String, String>> options = new ArrayList<>();
        for (Option option : question.options()) {
            options.add(Map.of("value", String.valueOf(option.id()), "label", option.label()));
        }
        options.add(Map.of("value", AnswerType.ABSTAIN, "label", texts.text("choice.abstain")));
        return options;
    }

    @Override
    public void answer(Submission submission) {
        String person = respondent(submission);
        Standing standing = rounds.standing(submission.processInstanceId(), submission.activityId(), person)
                .orElseThrow(this::closed);
        if (!standing.asked()) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("answer.notAsked"));
        }
        refuseSecond(standing);
        AnswerChecks.Checked checked = checks.check(questions.get(standing.questionId()), submission.values());
        if (!standing.open()) {
            throw closed();
        }
        ballots.add(standing.roundId(), person, submission.taskId(), checked, receipts.next());
    }

    private void refuseSecond(Standing standing) {
        if (standing.receipt() != null) {
            throw receipts.alreadyAnswered(standing.receipt());
        }
    }

    private Refused closed() {
        return Refused.because(Refused.Kind.GONE, texts.text("answer.closed"));
    }

    private String respondent(Submission submission) {
        String assignee = submission.assignee();
        if (assignee == null || !assignee.equals(submission.userId())) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("answer.someoneElse"));
        }
        return assignee;
    }

    @Override
    public void close(DelegateExecution execution, AskTask task, boolean interrupted) {
        rounds.last(execution.getProcessInstanceId(), task.id())
                .ifPresent(
                        round -> rounds.close(round.id(), interrupted ? CloseReason.WITHDRAWN : CloseReason.CONDITION));
    }

    @Override
    public Optional<RuntimeException> refusalOfEndedTask(String processInstanceId, String activityId, String userId) {
        return rounds.standing(processInstanceId, activityId, userId)
                .filter(Standing::asked)
                .map(standing -> standing.receipt() == null ? closed() : receipts.alreadyAnswered(standing.receipt()));
    }
}
