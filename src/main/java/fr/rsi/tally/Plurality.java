package fr.rsi.tally;

/**
 * Plurality voting (single choice, also called first past the post): each ballot chooses one candidate or abstains, the
 * candidate with the most votes leads, with or without a majority; M. de Condorcet, "Essai sur l'application de l'analyse", 1785,
 * describes and criticises it. Votes with two or three fixed answers are counted the same way.
 */
public final class Plurality {

    private Plurality() {}

    /** Counts; each ballot says the place of a candidate. The share is votes on the base of the poll. */
    public static Tally count(Poll<Integer> poll) {
        long[] votes = new long[poll.candidates().size()];
        Tallies.each(poll, (place, weight) -> votes[Tallies.place(poll, place)] += weight);
        return Tallies.ofVotes(Method.PLURALITY, poll, votes);
    }
}
