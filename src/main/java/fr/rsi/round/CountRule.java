package fr.rsi.round;

import fr.rsi.question.Question;
import fr.rsi.tally.Base;
import fr.rsi.tally.Method;

/**
 * How a round is counted.
 *
 * @param silence what those who have not answered count as
 * @param abstention what abstentions count as
 * @param lot whether a lot breaks ties
 */
public record CountRule(Method method, Base base, Meaning silence, Meaning abstention, boolean lot) {

    /** As the asker has settled it: silence is left out, an abstention is one. */
    public static CountRule of(Question question) {
        return new CountRule(
                question.settings().methodFor(question.type()),
                question.settings().baseOrDefault(),
                Meaning.NONE,
                Meaning.ABSTAIN,
                question.settings().drawsLots());
    }

    /** The same with silence left out. */
    public CountRule withoutSilence() {
        return new CountRule(method, base, Meaning.NONE, abstention, lot);
    }

    /** The same on another base. */
    public CountRule on(Base other) {
        return new CountRule(method, other, silence, abstention, lot);
    }
}
