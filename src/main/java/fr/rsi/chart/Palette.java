package fr.rsi.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/** The colours of the product; each scale also runs from dark to light in grey. */
final class Palette {

    static final Color INK = new Color(0x1f2733);
    static final Color SOFT = new Color(0x5b6675);
    static final Color LINE = new Color(0xd9dfe7);
    static final Color TRACK = new Color(0xeef1f6);
    static final Color BLUE = new Color(0x1a5fb4);
    static final Color PALE_BLUE = new Color(0x6f93c2);
    static final Color FAINT_BLUE = new Color(0xdfe8f4);
    static final Color SAND = new Color(0xe8c078);
    static final Color GREEN = new Color(0x1d7a46);
    static final Color RED = new Color(0xa5251d);

    private static final Color DARKEST = new Color(0x174c91);
    private static final Color LIGHTEST = new Color(0xe4ecf6);

    private Palette() {}

    /** As many colours, the darkest first. */
    static List<Color> scale(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> between(DARKEST, LIGHTEST, number == 1 ? 0 : (double) i / (number - 1)))
                .toList();
    }

    /** The colour at this part of the way. */
    static Color between(Color from, Color to, double part) {
        return new Color(
                mix(from.getRed(), to.getRed(), part),
                mix(from.getGreen(), to.getGreen(), part),
                mix(from.getBlue(), to.getBlue(), part));
    }

    private static int mix(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }

    /** White or ink, what is easier to read on this ground. */
    static Color on(Color ground) {
        double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
        return light < 150 ? Color.WHITE : INK;
    }

    static String hex(Color color) {
        return String.format("#%06x", color.getRGB() & 0xffffff);
    }
}
