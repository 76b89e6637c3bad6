package fr.rsi.chart;

import java.awt.Font;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Map;

/** A font in name only: the library wants the family of a font for each shape, and a real font would need the server's. */
final class NoFont extends Font {

    private static final long serialVersionUID = 1;

    NoFont() {
        super(SANS_SERIF, PLAIN, 12);
    }

    @Override
    public String getFamily() {
        return SANS_SERIF;
    }

    @Override
    public Font deriveFont(Map<? extends Attribute, ?> attributes) {
        return this;
    }
}
