package fr.rsi.tally;

import java.util.List;

/**
 * Decision by consent (G. Endenburg, "Sociocracy: The organization of decision-making", 1998): a proposal is adopted where nobody
 * has an objection, which is not the same as everybody being for it. People and not the count judge whether an objection is valid.
 */
public final class Consent {

    private static final int AGREE = 0;
    private static final int OBJECT = 1;
    private static final int CANDIDATES = 2;

    private Consent() {}

    /**
     * Counts; the first candidate is to agree and the second to object. The first one wins where somebody agrees and nobody
     * objects, the second never does. The share is votes on the base of the poll.
     */
    public static Tally count(Poll<Integer> poll) {
        if (poll.candidates().size() != CANDIDATES) {
            throw new IllegalArgumentException("Consent knows agreement and objection, and not "
                    + poll.candidates().size() + " candidates");
        }
        long[] votes = new long[CANDIDATES];
        Tallies.each(poll, (place, weight) -> votes[Tallies.place(poll, place)] += weight);
        boolean adopted = votes[AGREE] > 0 && votes[OBJECT] == 0;
        return Tallies.of(
                Method.CONSENT, poll, Tallies.results(poll, votes), adopted ? List.of(AGREE) : List.of(), null);
    }
}
