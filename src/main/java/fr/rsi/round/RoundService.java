package fr.rsi.round;

import fr.rsi.electorate.Electorate;
import fr.rsi.electorate.ElectorateBook;
import fr.rsi.electorate.Electorates;
import fr.rsi.engine.AskTask;
import fr.rsi.engine.Rounds;
import fr.rsi.engine.Submission;
import fr.rsi.language.Texts;
import fr.rsi.question.Anonymity;
import fr.rsi.question.Question;
import fr.rsi.question.Questions;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens, fills and closes the rounds of circuits when the engine says so, inside the engine's transactions. */
@Service
class RoundService implements Rounds {

    private static final String QUESTION_ID = "questionId";
    private static final String DEADLINE = "deadline";

    private final Questions questions;
    private final Electorates electorates;
    private final ElectorateBook book;
    private final RoundTable rounds;
    private final AnonymousBallots anonymousBallots;
    private final Casting casting;
    private final AnswerForms forms;
    private final Receipts receipts;
    private final Texts texts;

    RoundService(
            Questions questions,
            Electorates electorates,
            ElectorateBook book,
            RoundTable rounds,
            AnonymousBallots anonymousBallots,
            Casting casting,
            AnswerForms forms,
            Receipts receipts,
            Texts texts) {
        this.questions = questions;
        this.electorates = electorates;
        this.book = book;
        this.rounds = rounds;
        this.anonymousBallots = anonymousBallots;
        this.casting = casting;
        this.forms = forms;
        this.receipts = receipts;
        this.texts = texts;
    }

    @Override
    public List<String> open(DelegateExecution execution, AskTask task) {
        Question question = questions.get(String.valueOf(execution.getVariable(QUESTION_ID)));
        Instant closesAt = execution.getVariable(DEADLINE) instanceof Date date ? date.toInstant() : null;
        Optional<Round> extended =
                rounds.last(execution.getProcessInstanceId(), task.id()).filter(round -> rounds.extended(round.id()));
        return extended.isPresent() ? reopen(extended.get(), closesAt) : open(question, task, execution, closesAt);
    }

    private List<String> reopen(Round round, @Nullable Instant closesAt) {
        rounds.reopen(round.id(), closesAt);
        return rounds.undecided(round.id());
    }

    private List<String> open(
            Question question, AskTask task, DelegateExecution execution, @Nullable Instant closesAt) {
        Electorate electorate = electorates.compose(AskedVariables.terms(question, task, execution));
        List<String> people = electorate.people();
        boolean anonymous = question.anonymous() && !task.neverAnonymous();
        if (anonymous && !people.isEmpty() && people.size() < Anonymity.FEWEST) {
            throw Refused.invalid(
                    List.of(new Violation("anonymous", texts.text("anonymous.few", Anonymity.FEWEST, people.size()))));
        }
        long id = rounds.open(
                question.id(),
                task,
                execution.getProcessInstanceId(),
                closesAt,
                anonymous,
                AskedVariables.subject(question, task, execution),
                receipts.next());
        book.freeze(id, electorate);
        if (anonymous) {
            anonymousBallots.putUp(id);
        }
        return people;
    }

    @Override
    public void enter(String processInstanceId, String activityId) {
        rounds.enter(processInstanceId, activityId);
    }

    @Override
    public void answer(Submission submission) {
        String person = respondent(submission);
        Standing standing = rounds.standing(submission.processInstanceId(), submission.activityId(), person)
                .orElseThrow(casting::closed);
        casting.cast(standing, person, submission.taskId(), submission.values());
    }

    private String respondent(Submission submission) {
        String assignee = submission.assignee();
        if (assignee == null || !assignee.equals(submission.userId())) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("answer.someoneElse"));
        }
        return assignee;
    }

    @Override
    public Map<String, Object> formVariables(String processInstanceId, String activityId, String respondent) {
        return rounds.standing(processInstanceId, activityId, respondent)
                .map(standing ->
                        forms.variables(standing.asks(questions.get(standing.questionId())), standing, respondent))
                .orElse(Map.of());
    }

    @Override
    public void close(DelegateExecution execution, AskTask task, boolean interrupted) {
        rounds.last(execution.getProcessInstanceId(), task.id())
                .filter(round -> rounds.close(round.id(), interrupted ? CloseReason.WITHDRAWN : CloseReason.CONDITION))
                .filter(Round::anonymous)
                .ifPresent(round -> anonymousBallots.shuffle(round.id()));
    }

    @Override
    public Optional<RuntimeException> refusalOfEndedTask(String processInstanceId, String activityId, String userId) {
        return rounds.standing(processInstanceId, activityId, userId).flatMap(standing -> refusal(standing, userId));
    }

    private Optional<RuntimeException> refusal(Standing standing, String person) {
        if (!standing.asked()) {
            return book.spares(standing.roundId(), person) ? Optional.of(casting.noLongerAsked()) : Optional.empty();
        }
        return Optional.of(
                standing.receipt() == null ? casting.closed() : receipts.alreadyAnswered(standing.receipt()));
    }
}
