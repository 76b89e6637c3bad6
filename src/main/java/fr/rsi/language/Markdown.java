package fr.rsi.language;

/** What people wrote, within sentences that forms show as Markdown. */
public final class Markdown {

    private Markdown() {}

    /** The same text in one line, shown as it was written. */
    public static String escaped(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]()<>#!|~{}])", "\\\\$1");
    }
}
