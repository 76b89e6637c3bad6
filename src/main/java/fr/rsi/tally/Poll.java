package fr.rsi.tally;

import java.util.List;

/**
 * What is to be counted.
 *
 * @param base what shares are shares of
 * @param invited how many were asked, in the same unit as the weights of the votes: people or weight
 * @param candidates what can be voted for; votes name them by their place in this list
 * @param votes the ballots, their order is irrelevant
 */
public record Poll<T>(Base base, int invited, List<Candidate> candidates, List<Vote<T>> votes) {

    /** Copies the lists. */
    public Poll {
        candidates = List.copyOf(candidates);
        votes = List.copyOf(votes);
    }

    /** Who took part, by weight. */
    public Turnout turnout() {
        int answered = votes.stream().mapToInt(Vote::weight).sum();
        int abstained =
                votes.stream().filter(Vote::abstains).mapToInt(Vote::weight).sum();
        return new Turnout(invited, answered, abstained);
    }
}
