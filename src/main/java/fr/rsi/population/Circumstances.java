package fr.rsi.population;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that who is in a population depends on, beside its definition: given the same circumstances, the same people come out.
 *
 * @param asker id of who asks, null where nobody does; rules that speak of the asker are nobody then
 * @param day those who are with the company on this day count
 * @param seed from which samples without a seed of their own are drawn
 * @param load open and recent questions of each person, by id, none where absent; those with the smallest load are drawn first
 * @param directoryVersion the version of the directory, null for the directory as it is now
 */
public record Circumstances(
        @Nullable String asker,
        LocalDate day,
        String seed,
        Map<String, Integer> load,
        @Nullable Long directoryVersion) {

    private static final int SEED_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Copies the load. */
    public Circumstances {
        load = Map.copyOf(load);
    }

    /** Somebody asks on this day, or nobody, with a new seed and no load, of the directory as it is now. */
    public static Circumstances of(@Nullable String asker, LocalDate day) {
        return new Circumstances(asker, day, newSeed(), Map.of(), null);
    }

    /** A seed that nobody can foresee. */
    public static String newSeed() {
        byte[] bytes = new byte[SEED_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
