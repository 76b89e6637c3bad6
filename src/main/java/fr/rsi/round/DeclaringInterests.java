package fr.rsi.round;

import fr.rsi.directory.People;
import fr.rsi.electorate.FollowingElectorates;
import fr.rsi.electorate.Interests;
import fr.rsi.electorate.Shift;
import fr.rsi.language.Texts;
import fr.rsi.question.Question;
import fr.rsi.question.QuestionStatus;
import fr.rsi.question.Questions;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people declare an interest of their own in a question; rounds that leave out such people stop asking them at once. */
@Service
@Transactional
public class DeclaringInterests {

    private static final int MAX_REASON = 2000;

    private final Questions questions;
    private final Interests interests;
    private final FollowingElectorates electorates;
    private final ElectorateFollower follower;
    private final RoundTable rounds;
    private final People people;
    private final Texts texts;

    DeclaringInterests(
            Questions questions,
            Interests interests,
            FollowingElectorates electorates,
            ElectorateFollower follower,
            RoundTable rounds,
            People people,
            Texts texts) {
        this.questions = questions;
        this.interests = interests;
        this.electorates = electorates;
        this.follower = follower;
        this.rounds = rounds;
        this.people = people;
        this.texts = texts;
    }

    /**
     * Declares that a person has an interest in an open question.
     *
     * @param actor who declares it: that person, the asker, or somebody who sees every question
     * @throws Refused if it is wrong, the question is not open, or the person has answered a round that leaves out such people
     */
    public void declare(
            String questionId, String person, String actor, boolean seesEverything, @Nullable String reason) {
        Question question = questions.get(questionId);
        if (!person.equals(actor) && !actor.equals(question.asker()) && !seesEverything) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("interest.others"));
        }
        if (question.status() != QuestionStatus.OPEN) {
            throw Refused.because(Refused.Kind.CONFLICT, texts.text("question.ended"));
        }
        if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
            throw Refused.invalid(List.of(new Violation("reason", texts.text("interest.reason", MAX_REASON))));
        }
        if (people.find(person).isEmpty()) {
            throw Refused.invalid(List.of(new Violation("person", texts.text("person.unknown", person))));
        }
        if (interests.declare(questionId, person, actor, reason.strip())) {
            rounds.ofQuestion(questionId).stream().filter(Round::open).forEach(round -> leave(round, person));
        }
    }

    private void leave(Round round, String person) {
        rounds.awaitElectorate(round.id());
        Optional<Shift> shift = electorates.interest(round.id(), person);
        if (shift.isPresent() && !follower.apply(shift.get(), false)) {
            throw Refused.because(Refused.Kind.CONFLICT, texts.text("interest.late"));
        }
    }
}
