package fr.rsi.round;

import fr.rsi.tally.Fingerprint;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The list of ballots that an anonymous round publishes: a text with the fingerprints of all receipts and, apart from them, all
 * ballots, each in the order of its own text. Its SHA-256 is the seal: whoever knows the seal notices every ballot that is
 * removed, altered or added; whoever has a receipt finds its fingerprint; and nobody learns which ballot belongs to it.
 */
@Component
public class PublishedBallots {

    private final AnonymousBallots ballots;

    PublishedBallots(AnonymousBallots ballots) {
        this.ballots = ballots;
    }

    /** The list of a closed anonymous round, as it is now. */
    public String list(Round round) {
        List<String> fingerprints = ballots.receipts(round.id()).stream()
                .map(Fingerprint::of)
                .sorted()
                .toList();
        List<String> published = ballots.published(round.id());
        return """
                question %s
                round %d
                electorate %d
                receipts %d
                %s
                ballots %d
                %s
                """.formatted(
                        round.questionId(),
                        round.number(),
                        round.invited(),
                        fingerprints.size(),
                        String.join("\n", fingerprints),
                        published.size(),
                        String.join("\n", published));
    }

    /** The seal of the list as it is now; the same as at the close as long as nobody has touched a ballot. */
    public String seal(Round round) {
        return Fingerprint.of(list(round));
    }

    /** Whether the ballots are those that were sealed. */
    public boolean intact(Round round) {
        return Objects.equals(round.seal(), seal(round));
    }

    /** Whether a receipt is in the poll book of the round, and so its ballot in the list. */
    public boolean contains(Round round, String receipt) {
        return ballots.contains(round.id(), receipt.strip());
    }
}
