package fr.rsi.web;

import fr.rsi.language.Texts;
import fr.rsi.question.Question;
import fr.rsi.question.Questions;
import fr.rsi.refusal.Refused;
import fr.rsi.round.Ballots;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.security.Roles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What a person may see of a question. */
@Component
class Reader {

    private final Questions questions;
    private final RoundHistory rounds;
    private final Ballots ballots;
    private final Texts texts;

    Reader(Questions questions, RoundHistory rounds, Ballots ballots, Texts texts) {
        this.questions = questions;
        this.rounds = rounds;
        this.ballots = ballots;
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

    /** Whether the person may see the tally of this round now. */
    boolean seesTally(Question question, Round round, Authentication person) {
        return hiddenBecause(question, round, person) == null;
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

    private @org.jspecify.annotations.Nullable String hiddenBecause(
            Question question, Round round, Authentication person) {
        if (!round.open()) {
            return null;
        }
        return switch (question.settings().visibilityOrDefault()) {
            case LIVE -> null;
            case AFTER_CLOSE -> "tally.hidden.close";
            case AFTER_ANSWER -> ballots.find(round.id(), person.getName()).isPresent() ? null : "tally.hidden.answer";
        };
    }
}
