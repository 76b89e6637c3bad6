package fr.rsi.population;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
final class Nearest {

    private Nearest() {}

    /** The one of these that is the most like the text, if any is like it at all; case and accents don't matter. */
    static Optional<String> to(String text, Collection<String> candidates) {
        String plain = plain(text);
        int limit = Math.max(2, text.length() / 3);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - text.length()) <= limit)
                .map(candidate -> new Candidate(candidate, distance(plain, plain(candidate))))
                .filter(candidate -> candidate.distance() <= limit && candidate.distance() < text.length())
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::text))
                .map(Candidate::text);
    }

    private record Candidate(String text, int distance) {}

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** How many letters have to be put in, taken out or changed. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[to.length()];
    }
}
