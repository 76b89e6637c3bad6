package fr.rsi.round;

import fr.rsi.directory.People;
import fr.rsi.language.Texts;
import fr.rsi.question.Question;
import fr.rsi.question.Questions;
import fr.rsi.refusal.Refused;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a respondent says: checks it and keeps it, with the name or without. */
@Component
class Casting {

    private final Questions questions;
    private final RoundTable rounds;
    private final Ballots ballots;
    private final AnonymousBallots anonymousBallots;
    private final AnswerChecks checks;
    private final Receipts receipts;
    private final People people;
    private final Texts texts;

    Casting(
            Questions questions,
            RoundTable rounds,
            Ballots ballots,
            AnonymousBallots anonymousBallots,
            AnswerChecks checks,
            Receipts receipts,
            People people,
            Texts texts) {
        this.questions = questions;
        this.rounds = rounds;
        this.ballots = ballots;
        this.anonymousBallots = anonymousBallots;
        this.checks = checks;
        this.receipts = receipts;
        this.people = people;
        this.texts = texts;
    }

    /**
     * Takes the first answer of a person.
     *
     * @throws Refused if it is not accepted
     */
    void cast(Standing standing, String person, String taskId, Map<String, Object> values) {
        if (!standing.asked()) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("answer.notAsked"));
        }
        if (standing.receipt() != null) {
            throw receipts.alreadyAnswered(standing.receipt());
        }
        Question question = standing.asks(questions.get(standing.questionId()));
        AnswerChecks.Checked checked = checks.check(question, values);
        if (!standing.open()) {
            throw closed();
        }
        if (standing.anonymous()) {
            anonymousBallots.cast(standing.roundId(), person, checked, receipts.next(), community(question, person));
        } else {
            ballots.add(standing.roundId(), person, taskId, checked, receipts.next());
        }
    }

    private @Nullable String community(Question question, String person) {
        return question.settings()
                .community()
                .flatMap(community -> people.find(person).map(community::of))
                .orElse(null);
    }

    /**
     * Replaces the answer of a person who has answered already.
     *
     * @throws Refused if it is not accepted, or the question does not allow it
     */
    @Transactional
    public void change(Standing standing, String person, Map<String, Object> values) {
        Question question = standing.asks(questions.get(standing.questionId()));
        AnswerChecks.Checked checked = checks.check(question, values);
        if (!rounds.holdOpen(standing.roundId())) {
            throw closed();
        }
        ballots.change(standing.roundId(), person, checked);
    }

    /** The refusal of an answer of somebody who was asked and is no longer. */
    Refused noLongerAsked() {
        return Refused.because(Refused.Kind.FORBIDDEN, texts.text("answer.noLongerAsked"));
    }

    /** The refusal of an answer that comes too late. */
    Refused closed() {
        return Refused.because(Refused.Kind.GONE, texts.text("answer.closed"));
    }
}
