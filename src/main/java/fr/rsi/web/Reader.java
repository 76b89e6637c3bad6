package fr.rsi.web;

import fr.rsi.language.Texts;
import fr.rsi.question.Question;
import fr.rsi.question.QuestionStatus;
import fr.rsi.question.Questions;
import fr.rsi.question.Visibility;
import fr.rsi.refusal.Refused;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.security.Roles;
import fr.rsi.tally.Quorum;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What a person may see of a question. */
@Component
class Reader {

    private final Questions questions;
    private final RoundHistory rounds;
    private final Texts texts;

    Reader(Questions questions, RoundHistory rounds, Texts texts) {
        this.questions = questions;
        this.rounds = rounds;
        this.texts = texts;
    }

    /**
     * The question, for its asker, those who are asked, and those who see everything.
     *
     * @throws Refused if there is none or it does not concern the person
     */
    Question question(String id, Authentication person) {
        Question question = questions.get(id);
        boolean concerned = question.asker().equals(person.getName())
                || Roles.seesEverything(person.getAuthorities())
                || rounds.asked(id, person.getName());
        if (!concerned) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("question.forbidden"));
        }
        return question;
    }

    /**
     * Lets those through who may see the tally of this round now.
     *
     * @throws Refused saying when it can be seen
     */
    void requireTally(Question question, Round round, Authentication person) {
        String why = hiddenBecause(question, round, person);
        if (why != null) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text(why));
        }
    }

    /** Whether a missed quorum may let the round go on, so that whoever answers then would know what the others have said. */
    private static boolean mayGoOn(Question question, Round round) {
        return question.status() == QuestionStatus.OPEN
                && question.settings().visibilityOrDefault() == Visibility.AFTER_CLOSE
                && round.answered() < Quorum.required(question.quorum(), round.invited());
    }

    /** Key of the sentence that says why the person may not see the tally of this round now; null where they may. */
    @Nullable String hiddenBecause(Question question, Round round, Authentication person) {
        if (!round.disclosed()) {
            return round.open() ? "tally.hidden.close" : "tally.hidden.few";
        }
        if (!round.open() && mayGoOn(question, round)) {
            return "tally.hidden.goesOn";
        }
        if (!round.open()) {
            return null;
        }
        return switch (question.settings().visibilityOrDefault()) {
            case LIVE -> null;
            case AFTER_CLOSE -> "tally.hidden.close";
            case AFTER_ANSWER ->
                rounds.receipt(round.id(), person.getName()).isPresent() ? null : "tally.hidden.answer";
        };
    }
}
