package fr.rsi.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the texts of a directory are compared, as people type them: with other spaces, accents and capitals than they mean. */
public final class Folding {

    private static final Pattern SPACES = Pattern.compile("[\\t\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2060\\uFEFF]");
    private static final int ASCII = 0x80;

    private Folding() {}

    /** The text with one plain space for spaces of whatever kind, and none around it. */
    public static String clean(String text) {
        return plain(text)
                ? text
                : SPACES.matcher(INVISIBLE.matcher(text).replaceAll(""))
                        .replaceAll(" ")
                        .strip();
    }

    /** What remains of the text where case, accents and spaces do not count. */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c > ' ' && c < ASCII)) {
            return lower;
        }
        String parted = Normalizer.normalize(lower, Normalizer.Form.NFD);
        var folded = new StringBuilder(parted.length());
        parted.codePoints().filter(Folding::counts).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean counts(int c) {
        if (c < ASCII) {
            return !Character.isWhitespace(c);
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.FORMAT -> false;
            default -> true;
        };
    }

    private static boolean plain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = c == ' ' && before == ' ';
            if (doubled || c < ' ' || c == '\u200B' || c == '\u2060' || c == '\uFEFF') {
                return false;
            }
            if (c >= ASCII && Character.isSpaceChar(c)) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }
}
