package fr.rsi.chart;

import java.awt.Color;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a text looks and how much room it takes. The browser chooses the font, so widths are those of Arial with a reserve for wider
 * fonts, and no font of the server is asked.
 */
record Lettering(double size, boolean bold, Color color, Anchor anchor) {

    /** Where a text is held. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    static final Lettering NORMAL = new Lettering(13, false, Palette.INK, Anchor.START);
    static final Lettering SMALL = new Lettering(11, false, Palette.SOFT, Anchor.START);

    /** French has no break after them. */
    private static final String APOSTROPHES = "'’";

    private static final String ELLIPSIS = "…";
    private static final double RESERVE = 1.17;
    private static final double BOLD_FACTOR = 1.12;
    /** Widths of the characters from the space to the tilde in thousandths of the size. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    Lettering sized(double other) {
        return new Lettering(other, bold, color, anchor);
    }

    Lettering strong() {
        return strong(true);
    }

    Lettering strong(boolean other) {
        return new Lettering(size, other, color, anchor);
    }

    Lettering in(Color other) {
        return new Lettering(size, bold, other, anchor);
    }

    Lettering held(Anchor other) {
        return new Lettering(size, bold, color, other);
    }

    Lettering middle() {
        return held(Anchor.MIDDLE);
    }

    Lettering end() {
        return held(Anchor.END);
    }

    /** The width of a text, rather too much than too little. */
    double width(String text) {
        double thousandths = Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .mapToDouble(Lettering::thousandths)
                .sum();
        return thousandths / 1000 * size * RESERVE * (bold ? BOLD_FACTOR : 1);
    }

    private static int thousandths(int character) {
        if (character >= ' ' && character <= '~') {
            return WIDTHS[character - ' '];
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            case Character.SPACE_SEPARATOR -> 278;
            case Character.OTHER_LETTER, Character.OTHER_SYMBOL, Character.SURROGATE -> 1000;
            default -> character > 0xffff ? 1000 : 650;
        };
    }

    /** The text, or its beginning with an ellipsis where it is too wide. */
    String fit(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (width(text.substring(0, next) + ELLIPSIS) > width) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** The text in so many lines at most, the last one with an ellipsis where it is too long. */
    List<String> wrap(String text, double width, int lines) {
        List<String> wrapped = new ArrayList<>();
        String rest = text;
        while (wrapped.size() < lines - 1 && width(rest) > width) {
            int end = lineEnd(rest, width);
            if (end == 0) {
                break;
            }
            wrapped.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        wrapped.add(fit(rest, width));
        return wrapped;
    }

    private int lineEnd(String text, double width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (width(text.substring(0, next).stripTrailing()) > width) {
                break;
            }
            if (!APOSTROPHES.contains(text.substring(next - 1, next))) {
                end = next;
            }
        }
        return end;
    }
}
