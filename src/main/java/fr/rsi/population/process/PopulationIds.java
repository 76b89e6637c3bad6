package fr.rsi.population.process;

import java.text.Normalizer;
import java.util.Locale;

/** Ids made of names. */
final class PopulationIds {

    private static final int MAX_LENGTH = 50;

    private PopulationIds() {}

    /** Small letters, digits and hyphens that remind of the name. */
    static String of(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String id = letters.substring(0, Math.min(MAX_LENGTH, letters.length())).replaceAll("-$", "");
        return id.isEmpty() ? "population" : id;
    }
}
