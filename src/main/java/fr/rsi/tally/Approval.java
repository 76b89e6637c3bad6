package fr.rsi.tally;

import java.util.Set;

/**
 * Approval voting (S. J. Brams and P. C. Fishburn, "Approval Voting", 1978): each ballot approves any number of candidates, the one
 * that the most ballots approve wins. Shares are of people and not of ticks, so that they may add up to more than one.
 */
public final class Approval {

    private Approval() {}

    /** Counts; each ballot says the places of those it approves. One that approves nobody is a ballot, and no abstention. */
    public static Tally count(Poll<Set<Integer>> poll) {
        return count(Method.APPROVAL, poll);
    }

    static Tally count(Method method, Poll<Set<Integer>> poll) {
        long[] votes = new long[poll.candidates().size()];
        Tallies.each(poll, (places, weight) -> places.forEach(place -> votes[Tallies.place(poll, place)] += weight));
        return Tallies.ofVotes(method, poll, votes);
    }
}
