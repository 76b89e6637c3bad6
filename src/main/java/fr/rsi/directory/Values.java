package fr.rsi.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What cells mean; null where they mean nothing. */
final class Values {

    /** Programs that know no dates without a time write one. */
    private static final String MIDNIGHT = "(?:[ T]0?0:00(?::00)?)?";

    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + MIDNIGHT);
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})" + MIDNIGHT);
    private static final Pattern WEIGHT = Pattern.compile("\\d{1,7}");
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>()\\[\\]\\\\,;:\"]{1,64}@[\\p{L}\\d](?:[\\p{L}\\d-]*\\.)*[\\p{L}\\d-]*[\\p{L}\\d]");
    private static final Set<String> FRENCH = Set.of("fr", "fra", "fre", "francais", "french", "fr-fr", "fr_fr");
    private static final Set<String> ENGLISH =
            Set.of("en", "eng", "anglais", "english", "en-gb", "en_gb", "en-us", "en_us");

    /** The largest weight. */
    static final int MAX_WEIGHT = 1_000_000;

    private Values() {}

    /** A date such as 2027-03-31 or 31/03/2027. */
    static @Nullable LocalDate date(String text) {
        Matcher iso = ISO_DATE.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher other = DATE.matcher(text);
        return other.matches() ? date(other.group(4), other.group(3), other.group(1)) : null;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A whole number that is not negative. */
    static @Nullable Integer weight(String text) {
        if (!WEIGHT.matcher(text).matches()) {
            return null;
        }
        int weight = Integer.parseInt(text);
        return weight <= MAX_WEIGHT ? weight : null;
    }

    /** {@code fr} or {@code en}. */
    static @Nullable String language(String text) {
        String folded = Folding.fold(text);
        if (FRENCH.contains(folded)) {
            return "fr";
        }
        return ENGLISH.contains(folded) ? "en" : null;
    }

    /** An address that looks like one. */
    static @Nullable String email(String text) {
        boolean dots = text.contains("..") || text.startsWith(".") || text.contains(".@");
        return !dots
                        && text.indexOf('.', text.indexOf('@')) > 0
                        && EMAIL.matcher(text).matches()
                ? text
                : null;
    }
}
