package fr.rsi.chart;

import fr.rsi.tally.Candidate;
import fr.rsi.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands below a picture, and what is said of it to those who do not see it. */
final class Notes {

    private static final double LINE_HEIGHT = 17;
    private static final int SAID = 50;

    private Notes() {}

    /** The finished picture, with a note where there is one and with those who are tied. */
    static String finish(Canvas canvas, double bottom, Tally tally, ChartWords words, @Nullable String note) {
        List<String> notes = new ArrayList<>();
        if (!tally.tied().isEmpty()) {
            notes.add(tied(tally, words));
        }
        if (note != null) {
            notes.add(note);
        }
        double end = bottom;
        for (String each : notes) {
            for (String line : Lettering.SMALL.wrap(each, Canvas.WIDTH, 2)) {
                canvas.text(0, end + LINE_HEIGHT, line, Lettering.SMALL);
                end += LINE_HEIGHT;
            }
        }
        return canvas.svg(end + 10, words.title(), description(tally, words));
    }

    /** That only the first ones are shown, where a picture can't show all. */
    static @Nullable String first(Tally tally, ChartWords words) {
        int all = tally.options().size();
        return all > Order.MOST ? first(words, Order.MOST, all) : null;
    }

    /** That only the first ones are shown. */
    static String first(ChartWords words, int shown, int all) {
        return words.text("first", words.figures().count(shown), words.figures().count(all));
    }

    private static String tied(Tally tally, ChartWords words) {
        return words.text("pair", words.text("tied"), names(tally.tied()));
    }

    private static String names(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::label).collect(Collectors.joining(", "));
    }

    /** The table in sentences. */
    private static String description(Tally tally, ChartWords words) {
        List<String> said = new ArrayList<>();
        if (!tally.winners().isEmpty()) {
            said.add(words.text("pair", words.text("winner"), names(tally.winners())));
        }
        if (!tally.tied().isEmpty()) {
            said.add(tied(tally, words));
        }
        ChartTable table = ChartTable.of(tally, words);
        table.rows().stream()
                .limit(SAID)
                .map(row -> sentence(table.headers(), row, words))
                .forEach(said::add);
        return String.join(". ", said) + ".";
    }

    private static String sentence(List<String> headers, List<String> row, ChartWords words) {
        List<String> parts = new ArrayList<>();
        for (int i = 1; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                parts.add(headers.get(i) + " " + row.get(i));
            }
        }
        return words.text("pair", row.get(0), String.join(", ", parts));
    }
}
