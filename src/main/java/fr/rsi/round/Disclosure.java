package fr.rsi.round;

import fr.rsi.question.Anonymity;
import fr.rsi.question.QuestionWithdrawn;
import fr.rsi.tally.Quorum;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Decides when what was said in an anonymous round becomes known: once its circuit counts it, from so many answers that nobody
 * is given away and where the quorum lets it not go on, else when the question ends. What is disclosed is sealed and never goes
 * on; what was said by too few is destroyed in the end.
 */
@Component
public class Disclosure {

    private final RoundTable rounds;
    private final AnonymousBallots ballots;
    private final PublishedBallots publishedBallots;

    Disclosure(RoundTable rounds, AnonymousBallots ballots, PublishedBallots publishedBallots) {
        this.rounds = rounds;
        this.ballots = ballots;
        this.publishedBallots = publishedBallots;
    }

    /** A closed round is to be counted; the round as it is then. */
    public Round counted(Round round, int quorum) {
        int enough = Math.max(Anonymity.FEWEST, Quorum.required(quorum, round.invited()));
        return !round.disclosed() && !round.open() && round.answered() >= enough ? disclose(round) : round;
    }

    /** A question has ended. */
    public void ended(String questionId) {
        rounds.ofQuestion(questionId).stream()
                .filter(round -> !round.disclosed() && !round.open())
                .forEach(round -> {
                    if (round.answered() >= Anonymity.FEWEST) {
                        disclose(round);
                    } else {
                        ballots.destroy(round.id());
                    }
                });
    }

    @EventListener
    void on(QuestionWithdrawn withdrawn) {
        ended(withdrawn.questionId());
    }

    private Round disclose(Round round) {
        ballots.disclose(round.id());
        rounds.disclose(round.id(), publishedBallots.seal(round));
        return rounds.get(round.id());
    }
}
