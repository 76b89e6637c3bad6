package fr.rsi.tally;

import java.util.Comparator;
import java.util.List;

/**
 * The result of a round in which each ballot chooses one candidate or abstains.
 *
 * @param base what the shares are shares of
 * @param invited how many were asked
 * @param answered how many ballots were cast, abstentions included
 * @param abstained how many of them abstain
 * @param counts a count for each candidate, in the order the candidates were given
 */
public record PluralityTally(Base base, int invited, int answered, int abstained, List<Count> counts) {

    /**
     * What one candidate has.
     *
     * @param votes ballots that choose it
     * @param share these ballots on the tally's base
     */
    public record Count(Candidate candidate, int votes, Fraction share) {}

    /** Ballots that choose a candidate. */
    public int expressed() {
        return answered - abstained;
    }

    /** The number behind the base. */
    public int baseCount() {
        return switch (base) {
            case CAST -> answered;
            case ELIGIBLE -> invited;
            case EXPRESSED -> expressed();
        };
    }

    /** Answered of invited. */
    public Fraction participation() {
        return new Fraction(answered, invited);
    }

    /** The counts, most votes first; equals keep the order of the candidates. */
    public List<Count> ranking() {
        return counts.stream()
                .sorted(Comparator.comparingInt(Count::votes).reversed())
                .toList();
    }

    /** The candidates with the most votes: one winner, several that are tied, or none where nobody chose any. */
    public List<Candidate> leaders() {
        int most = counts.stream().mapToInt(Count::votes).max().orElse(0);
        return most == 0
                ? List.of()
                : counts.stream()
                        .filter(count -> count.votes() == most)
                        .map(Count::candidate)
                        .toList();
    }

    /** Whether several candidates share the lead. */
    public boolean tie() {
        return leaders().size() > 1;
    }

    /** Votes between the first and the second candidate. */
    public int margin() {
        List<Count> ranking = ranking();
        return ranking.size() < 2
                ? expressed()
                : ranking.get(0).votes() - ranking.get(1).votes();
    }

    /** Votes for one candidate. */
    public int votes(String candidateId) {
        return counts.stream()
                .filter(count -> count.candidate().id().equals(candidateId))
                .mapToInt(Count::votes)
                .sum();
    }
}
