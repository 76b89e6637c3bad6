package fr.rsi.chart;

/** What users write, as far as a picture can show it. */
final class Characters {

    private Characters() {}

    /** On one line and without the characters that XML has not, such as controls and halves of pairs. */
    static String printable(String text) {
        return text.codePoints()
                .map(character -> Character.isWhitespace(character) ? ' ' : character)
                .filter(Characters::allowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            default -> character != 0xfffe && character != 0xffff;
        };
    }
}
