package fr.rsi.round;

import fr.rsi.engine.RoundTasks;
import fr.rsi.question.Edit;
import fr.rsi.question.Editing;
import fr.rsi.question.Question;
import fr.rsi.question.Questions;
import fr.rsi.security.TechnicalUser;
import java.time.Instant;
import java.util.Date;
import java.util.List;
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
    private final TechnicalUser technicalUser;

    EditingRounds(
            Questions questions, Editing editing, RoundTable rounds, RoundTasks tasks, TechnicalUser technicalUser) {
        this.questions = questions;
        this.editing = editing;
        this.rounds = rounds;
        this.tasks = tasks;
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
        List<Round> held = rounds.ofQuestion(id);
        Question after = editing.edit(id, person, edit, held.stream().anyMatch(round -> round.answered() > 0));
        technicalUser.run(
                () -> held.stream().filter(Round::open).forEach(round -> apply(round, before, after, edit.deadline())));
    }

    private void apply(Round round, Question before, Question after, @Nullable Instant deadline) {
        if (!before.title().equals(after.title())) {
            tasks.setVariable(round.processInstanceId(), "title", after.title());
            tasks.rename(round.processInstanceId(), round.activityId(), after.title());
        }
        if (!before.context().equals(after.context())) {
            tasks.setVariable(round.processInstanceId(), "context", after.context());
        }
        if (deadline != null && round.closesAt() != null) {
            rounds.move(round.id(), deadline);
            tasks.setVariable(round.processInstanceId(), "deadline", Date.from(deadline));
            tasks.move(round.processInstanceId(), round.activityId(), Date.from(round.closesAt()), Date.from(deadline));
        }
    }
}
