package fr.rsi.chart;

import fr.rsi.tally.PluralityTally;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A tally as horizontal bars, as long as their share: SVG that is readable without colour, with the figures beside each bar. */
public final class BarChart {

    private static final int WIDTH = 600;
    private static final int ROW = 46;
    private static final int BAR_HEIGHT = 18;
    private static final int BAR_WIDTH = 460;
    private static final int LABEL_LENGTH = 70;

    private BarChart() {}

    /** The picture, with these words as its description for screen readers. */
    public static String svg(PluralityTally tally, String description, Locale locale) {
        List<PluralityTally.Count> counts = tally.counts();
        int height = counts.size() * ROW + 4;
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" font-family="Arial, Helvetica, sans-serif" font-size="14">
                <title>%s</title>
                """.formatted(WIDTH, height, WIDTH, height, escape(description)));
        for (int i = 0; i < counts.size(); i++) {
            svg.append(row(counts.get(i), i * ROW, locale));
        }
        return svg.append("</svg>").toString();
    }

    /** The picture as a data URI, for the source of an image. */
    public static String dataUri(String svg) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(PluralityTally.Count count, int top, Locale locale) {
        int width = (int) Math.round(BAR_WIDTH * count.share().approximate());
        String figures = "%d (%s %%)"
                .formatted(
                        count.votes(),
                        String.format(locale, "%.1f", count.share().percent()));
        return """
                <text x="0" y="%d" fill="#1f2733">%s</text>
                <rect x="0" y="%d" width="%d" height="%d" fill="#e9edf3"/>
                <rect x="0" y="%d" width="%d" height="%d" fill="#1a5fb4"/>
                <text x="%d" y="%d" fill="#1f2733" font-weight="bold">%s</text>
                """.formatted(
                        top + 14,
                        escape(shorten(count.candidate().label())),
                        top + 20,
                        BAR_WIDTH,
                        BAR_HEIGHT,
                        top + 20,
                        width,
                        BAR_HEIGHT,
                        BAR_WIDTH + 10,
                        top + 34,
                        figures);
    }

    private static String shorten(String label) {
        return label.length() <= LABEL_LENGTH ? label : label.substring(0, LABEL_LENGTH - 1) + "…";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscapeDecimal(text, StandardCharsets.UTF_8.name());
    }
}
