package fr.rsi.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {

    private static final Lettering NORMAL = Lettering.NORMAL;

    @Test
    void aTextThatFitsIsLeftAlone() {
        assertThat(NORMAL.fit("Bicycles", 200)).isEqualTo("Bicycles");
    }

    @Test
    void aLongTextEndsInAnEllipsisWithinItsWidth() {
        String fitted = NORMAL.fit("A text of which there is no end in sight", 100);

        assertThat(fitted).startsWith("A text of").endsWith("…");
        assertThat(NORMAL.width(fitted)).isLessThanOrEqualTo(100);
    }

    @Test
    void noCharacterIsCutInHalf() {
        for (int width = 20; width < 200; width++) {
            String fitted = NORMAL.fit("😀😀e\u0301e\u0301👩‍💻😀😀😀😀😀", width);
            assertThat(fitted.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff))
                    .isTrue();
            assertThat(fitted).doesNotEndWith("e…");
        }
    }

    @Test
    void linesBreakBetweenWordsAndNotAfterAnApostrophe() {
        String text = "davantage de personnes préfèrent l’option";
        List<String> lines = NORMAL.wrap(text, NORMAL.width("davantage de personnes préfèrent l’o"), 2);

        assertThat(lines).containsExactly("davantage de personnes préfèrent", "l’option");
        assertThat(NORMAL.wrap("w".repeat(200), 100, 2))
                .singleElement()
                .asString()
                .endsWith("…");
    }

    @Test
    void widthsAreThoseOfArialWithAReserveForWiderFonts() {
        double arial = (0.722 + 5 * 0.556 + 2 * 0.222) * 13;

        assertThat(NORMAL.width("Naeobgil")).isBetween(arial * 1.1, arial * 1.25);
        assertThat(NORMAL.width("日本") / 13).isGreaterThan(2);
    }

    @Test
    void boldTextAndAccentsAreMeasured() {
        assertThat(NORMAL.strong().width("Médiane")).isGreaterThan(NORMAL.width("Médiane"));
        assertThat(NORMAL.width("Médiane")).isEqualTo(NORMAL.width("Mediane"));
        assertThat(NORMAL.width("")).isZero();
    }
}
