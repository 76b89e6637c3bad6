package fr.rsi.directory.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What parts the cells of a file. */
final class Delimiter {

    private static final List<Character> CANDIDATES = List.of(';', ',', '\t');
    private static final char QUOTE = '"';

    /** With this and the delimiter a first line tells spreadsheets; they do not show it as a row. */
    private static final String SAID = "sep=";

    private static final int LOOKED_AT = 1 << 16;

    private Delimiter() {}

    /** The one that makes most sense of the headings ahead: by the columns that are known, else by their number. */
    static char before(Reader reader) throws IOException {
        reader.mark(LOOKED_AT);
        var ahead = new char[LOOKED_AT];
        int length = 0;
        int read = 0;
        while (read >= 0 && length < LOOKED_AT) {
            length += read;
            read = reader.read(ahead, length, LOOKED_AT - length);
        }
        reader.reset();
        String text = new String(ahead, 0, length);
        if (text.toLowerCase(Locale.ROOT).startsWith(SAID)) {
            int end = text.indexOf('\n');
            if (end > SAID.length()) {
                reader.skip(end + 1L);
                return text.charAt(SAID.length());
            }
        }
        return of(headings(text));
    }

    private static char of(String headings) {
        return CANDIDATES.stream()
                .max(Comparator.<Character>comparingLong(candidate -> known(headings, candidate))
                        .thenComparing(candidate -> cells(headings, candidate).length)
                        .thenComparing(Comparator.comparing(CANDIDATES::indexOf).reversed()))
                .orElseThrow();
    }

    /** The first row in which there is something. */
    private static String headings(String text) {
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == QUOTE;
            if (c == '\n' && !quoted) {
                String row = text.substring(start, i);
                if (row.chars().anyMatch(Character::isLetterOrDigit)) {
                    return row;
                }
                start = i + 1;
            }
        }
        return text.substring(start);
    }

    private static long known(String headings, char delimiter) {
        return Arrays.stream(cells(headings, delimiter))
                .map(cell -> Headings.fold(cell.replace(QUOTE, ' ')))
                .filter(Headings::known)
                .distinct()
                .count();
    }

    /** The cells, where a delimiter within quotes is none. */
    private static String[] cells(String headings, char delimiter) {
        var marked = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < headings.length(); i++) {
            char c = headings.charAt(i);
            quoted ^= c == QUOTE;
            marked.append(c == delimiter && !quoted ? '\0' : c);
        }
        return marked.toString().split("\0", -1);
    }
}
