package fr.rsi.round;

import fr.rsi.language.Texts;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Question;
import fr.rsi.tally.Base;
import fr.rsi.tally.Candidate;
import fr.rsi.tally.Plurality;
import fr.rsi.tally.PluralityTally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the ballots of a round. */
@Component
public class Counting {

    private final Ballots ballots;
    private final Texts texts;

    Counting(Ballots ballots, Texts texts) {
        this.ballots = ballots;
        this.texts = texts;
    }

    /** The tally of a round on this base, its candidates named in this language. */
    public PluralityTally tally(Question question, Round round, Base base, Locale locale) {
        List<@Nullable String> choices = new ArrayList<>();
        ballots.choices(round.id())
                .forEach((choice, count) ->
                        choices.addAll(Collections.nCopies(count, choice.equals(AnswerType.ABSTAIN) ? null : choice)));
        return Plurality.count(base, round.invited(), candidates(question, locale), choices);
    }

    private List<Candidate> candidates(Question question, Locale locale) {
        if (question.type().hasOptions()) {
            return question.options().stream()
                    .map(option -> new Candidate(String.valueOf(option.id()), option.label()))
                    .toList();
        }
        return question.type().choices().stream()
                .filter(choice -> !choice.equals(AnswerType.ABSTAIN))
                .map(choice -> new Candidate(choice, texts.text(locale, "choice." + choice)))
                .toList();
    }
}
