package fr.rsi.tally;

import java.util.Collection;
import java.util.Comparator;

/**
 * Draws lots so that anyone can repeat the draw: the candidate with the smallest SHA-256 of seed, stage and id is drawn. The
 * seed is published with the result.
 */
final class Lot {

    private final String seed;

    Lot(String seed) {
        this.seed = seed;
    }

    /** One of several candidates. */
    Candidate draw(Collection<Candidate> tied, int stage) {
        return tied.stream()
                .min(Comparator.comparing(candidate -> Fingerprint.of(seed + ":" + stage + ":" + candidate.id())))
                .orElseThrow();
    }
}
