package fr.rsi.round;

import fr.rsi.question.Community;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is to be counted in a round, anonymous or not. */
@Component
class Bundles {

    private final Ballots ballots;
    private final AnonymousBallots anonymousBallots;

    Bundles(Ballots ballots, AnonymousBallots anonymousBallots) {
        this.ballots = ballots;
        this.anonymousBallots = anonymousBallots;
    }

    /** All of it. */
    List<Bundle> of(Round round) {
        return round.anonymous() ? anonymousBallots.bundles(round.id()) : ballots.bundles(round.id());
    }

    /** By community; an anonymous round has noted the community of its asker's choice, if any. */
    Map<String, List<Bundle>> of(Round round, Community community) {
        return round.anonymous()
                ? anonymousBallots.bundlesByCommunity(round.id())
                : ballots.bundlesByCommunity(round.id(), community);
    }
}
