package fr.rsi.directory.csv;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** The name that a heading of one's own has in rules: letters, digits and underscores. */
final class AttributeName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern EDGES = Pattern.compile("^_+|_+$");
    private static final Set<String> WORDS_OF_FEEL = Set.of(
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "and",
            "or",
            "not",
            "between",
            "instance",
            "of",
            "function",
            "external",
            "true",
            "false",
            "null",
            "date",
            "time",
            "duration",
            "list",
            "context");

    private AttributeName() {}

    static String of(String heading, int column) {
        String letters = MARKS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFD))
                .replaceAll("");
        String name = EDGES.matcher(OTHERS.matcher(letters).replaceAll("_")).replaceAll("");
        if (name.isEmpty()) {
            return "column_" + column;
        }
        return Character.isDigit(name.charAt(0)) || WORDS_OF_FEEL.contains(name) ? "_" + name : name;
    }
}
