package fr.rsi.round;

import fr.rsi.engine.RoundTasks;
import fr.rsi.question.Edit;
import fr.rsi.question.Editing;
import fr.rsi.question.Question;
import fr.rsi.question.Questions;
import fr.rsi.question.process.Choices;
import fr.rsi.question.process.QuestionProcess;
import fr.rsi.security.TechnicalUser;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Edits an open question together with its open rounds and their tasks. */
@Service
public class EditingRounds {

    private final Questions questions;
    private final Editing editing;
    private final RoundTable rounds;
    private final RoundTasks tasks;
    private final Choices choices;
    private final TechnicalUser technicalUser;

    EditingRounds(
            Questions questions,
            Editing editing,
            RoundTable rounds,
            RoundTasks tasks,
            Choices choices,
            TechnicalUser technicalUser) {
        this.questions = questions;
        this.editing = editing;
        this.rounds = rounds;
        this.tasks = tasks;
        this.choices = choices;
        this.technicalUser = technicalUser;
    }

    /**
     * Edits a question.
     *
     * @throws fr.rsi.refusal.Refused as {@link Editing#edit} says
     */
    @Transactional
    public void edit(String id, String person, Edit edit) {
        Question before = questions.get(id);
        rounds.ofQuestion(id).stream().filter(Round::open).forEach(rounds::holdAnswers);
        List<Round> held = rounds.ofQuestion(id);
        Question after = editing.edit(id, person, edit, held.stream().anyMatch(round -> round.answered() > 0));
        technicalUser.run(() -> {
            tasks.setVariables(id, variables(before, after));
            held.stream().filter(Round::open).forEach(round -> apply(round, before, after, edit.deadline()));
        });
    }

    /** What the processes of the question know of it and what has changed. */
    private Map<String, Object> variables(Question before, Question after) {
        Map<String, Object> changed = new HashMap<>();
        if (!before.title().equals(after.title())) {
            changed.put(QuestionProcess.Variables.TITLE, after.title());
        }
        if (!before.context().equals(after.context())) {
            changed.put(QuestionProcess.Variables.CONTEXT, after.context());
        }
        if (!before.options().equals(after.options())) {
            changed.put(QuestionProcess.Variables.OPTIONS, choices.of(after));
        }
        changed.put(QuestionProcess.Variables.CASTING_VOTE, after.settings().castingVoteOrDefault());
        return changed;
    }

    private void apply(Round round, Question before, Question after, @Nullable Instant deadline) {
        if (!before.title().equals(after.title())) {
            tasks.rename(round.processInstanceId(), round.activityId(), after.title());
        }
        if (deadline != null && round.closesAt() != null) {
            rounds.move(round.id(), deadline);
            tasks.setVariables(after.id(), Map.of(QuestionProcess.Variables.DEADLINE, Date.from(deadline)));
            tasks.move(round.processInstanceId(), round.activityId(), Date.from(round.closesAt()), Date.from(deadline));
        }
    }
}
