package fr.rsi.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** The texts beside the bars of stages: votes, what changed, and what happens, below each other and each of one size. */
final class StageTexts {

    private static final double LINE_HEIGHT = 12;

    private final Canvas canvas;
    private final Course course;
    private final StageGrid grid;
    private final ChartWords words;
    private final Lettering votes;
    private final Lettering change;
    private final Lettering event;
    private final Lettering quota;

    StageTexts(Canvas canvas, Course course, StageGrid grid, ChartWords words) {
        this.canvas = canvas;
        this.course = course;
        this.grid = grid;
        this.words = words;
        List<int[]> cells = grid.rows().stream()
                .flatMap(place ->
                        IntStream.rangeClosed(grid.first(), grid.last()).mapToObj(stage -> new int[] {place, stage}))
                .toList();
        votes = grid.fitted(
                cells.stream()
                        .map(at -> course.roundFigure(at[0], at[1], words))
                        .toList(),
                Lettering.NORMAL.sized(12).strong());
        change = grid.fitted(cells.stream().map(at -> change(at[0], at[1])).toList(), Lettering.SMALL.sized(10));
        event = grid.fitted(
                cells.stream()
                        .filter(at -> course.excludedIn(at[0]) != at[1]) // nothing follows, so there is room
                        .map(at -> course.event(at[0], at[1], words))
                        .toList(),
                Lettering.SMALL.sized(10).strong());
        quota = grid.fitted(
                IntStream.rangeClosed(grid.first(), grid.last())
                        .mapToObj(stage -> course.roundQuota(stage, words))
                        .toList(),
                Lettering.SMALL);
    }

    void draw() {
        for (int row = 0; row < grid.rows().size(); row++) {
            for (int stage = grid.first(); stage <= grid.last(); stage++) {
                int place = grid.rows().get(row);
                if (course.shown(place, stage)) {
                    draw(place, stage, grid.middle(row));
                }
            }
        }
    }

    private void draw(int place, int stage, double middle) {
        String changed = change(place, stage);
        String happens = course.event(place, stage, words);
        int lines = 1 + (changed.isEmpty() ? 0 : 1) + (happens.isEmpty() ? 0 : 1);
        double x = grid.x(stage) + StageGrid.TEXT;
        double y = middle - (lines - 1) * LINE_HEIGHT / 2;
        canvas.text(x, y, course.roundFigure(place, stage, words), votes);
        if (!changed.isEmpty()) {
            y += LINE_HEIGHT;
            canvas.text(x, y, changed, change);
        }
        if (!happens.isEmpty()) {
            canvas.text(
                    x,
                    y + LINE_HEIGHT,
                    happens,
                    event.in(course.electedIn(place, stage) ? Palette.GREEN : Palette.RED));
        }
    }

    private String change(int place, int stage) {
        if (stage == 0 || !course.shown(place, stage)) {
            return "";
        }
        BigDecimal change = course.votes(place, stage).subtract(course.votes(place, stage - 1));
        return change.signum() == 0 ? "" : words.figures().change(change, course.roundDecimals());
    }

    /** The quotas, at this height. */
    void quotas(double middle) {
        for (int stage = grid.first(); stage <= grid.last(); stage++) {
            canvas.text(grid.x(stage) + StageGrid.TEXT, middle, course.roundQuota(stage, words), quota);
        }
    }
}
