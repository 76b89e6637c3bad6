package fr.rsi.directory;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which characters no cell of a directory has. */
final class Characters {

    private static final char UNREADABLE = '\uFFFD';

    /** What UTF-8 looks like where it was read as Windows-1252: é as Ã©. */
    private static final Pattern READ_WRONGLY =
            Pattern.compile("[\u00C2\u00C3][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC"
                    + "\u2013\u2014\u2018-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]");

    private Characters() {}

    /** Key of the sentence that says what is wrong with a text, null where nothing is. */
    static @Nullable String fault(String text) {
        boolean ascii = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return "people.nul";
            }
            if (Character.isISOControl(c)) {
                return "people.control";
            }
            if (c == UNREADABLE || loneSurrogate(text, i)) {
                return "people.unreadable";
            }
            ascii &= c < '\u0080';
        }
        return !ascii && READ_WRONGLY.matcher(text).find() ? "people.unreadable" : null;
    }

    private static boolean loneSurrogate(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
