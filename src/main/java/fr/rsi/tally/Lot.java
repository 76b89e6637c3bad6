package fr.rsi.tally;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;

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
                .min(Comparator.comparing(candidate -> hash(stage + ":" + candidate.id())))
                .orElseThrow();
    }

    private String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((seed + ":" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
