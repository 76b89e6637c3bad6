package fr.rsi.tally;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plurality voting (single choice, also called first past the post): each ballot chooses one candidate or abstains, the
 * candidate with the most votes leads, with or without a majority; M. de Condorcet, "Essai sur l'application de l'analyse", 1785,
 * describes and criticises it. Votes with two or three fixed answers are counted the same way.
 */
public final class Plurality {

    private Plurality() {}

    /**
     * Counts the ballots.
     *
     * @param invited how many were asked, at least as many as there are ballots
     * @param choices the choice of each ballot: the id of a candidate, or null for an abstention; their order is irrelevant
     * @throws IllegalArgumentException if a ballot names no candidate, or there are more ballots than people asked
     */
    public static PluralityTally count(
            Base base, int invited, List<Candidate> candidates, Collection<@Nullable String> choices) {
        if (choices.size() > invited) {
            throw new IllegalArgumentException(choices.size() + " ballots of " + invited + " people");
        }
        Set<String> known = new HashSet<>();
        candidates.forEach(candidate -> known.add(candidate.id()));
        Map<String, Integer> votes = new HashMap<>();
        int abstained = 0;
        for (String choice : choices) {
            if (choice == null) {
                abstained++;
            } else if (known.contains(choice)) {
                votes.merge(choice, 1, Integer::sum);
            } else {
                throw new IllegalArgumentException("A ballot chooses " + choice + ", which is no candidate");
            }
        }
        int answered = choices.size();
        int whole =
                switch (base) {
                    case CAST -> answered;
                    case ELIGIBLE -> invited;
                    case EXPRESSED -> answered - abstained;
                };
        List<PluralityTally.Count> counts = candidates.stream()
                .map(candidate -> count(candidate, votes.getOrDefault(candidate.id(), 0), whole))
                .toList();
        return new PluralityTally(base, invited, answered, abstained, counts);
    }

    /** Counts; each ballot says the place of a candidate. The share is votes on the base of the poll. */
    public static Tally count(Poll<Integer> poll) {
        long[] votes = new long[poll.candidates().size()];
        Tallies.each(poll, (place, weight) -> votes[Tallies.place(poll, place)] += weight);
        return Tallies.ofVotes(Method.PLURALITY, poll, votes);
    }

    private static PluralityTally.Count count(Candidate candidate, int votes, int whole) {
        return new PluralityTally.Count(candidate, votes, new Fraction(votes, whole));
    }
}
