package fr.rsi.tally;

import java.util.List;
import java.util.Set;

/**
 * Counts how many people had an idea: ideas that are near-duplicates are one group, see {@link Clusters}, the candidates are the
 * groups, and who proposes a group several times counts once. Counted like approval; the share is people on the base.
 */
public final class Ideas {

    private Ideas() {}

    /** Counts; each ballot says for each of its ideas the place of the group. */
    public static Tally count(Poll<List<Integer>> poll) {
        List<Vote<Set<Integer>>> votes =
                poll.votes().stream().map(Ideas::groups).toList();
        return Approval.count(Method.IDEAS, new Poll<>(poll.base(), poll.invited(), poll.candidates(), votes));
    }

    private static Vote<Set<Integer>> groups(Vote<List<Integer>> vote) {
        List<Integer> ideas = vote.says();
        return new Vote<>(ideas == null ? null : Set.copyOf(ideas), vote.weight());
    }
}
