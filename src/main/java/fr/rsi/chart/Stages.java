package fr.rsi.chart;

import fr.rsi.tally.Tally;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A count by stages from left to right: a row for each candidate, a bar as high as its votes in each stage, and bands from stage to
 * stage where it is known who passes votes on to whom. Many stages are continued below, beginning with the last one above.
 */
final class Stages implements Picture {

    private static final int MOST_STAGES = 10;
    private static final int ROOMY_STAGES = 6;
    private static final int ROOMY_ROWS = 14;
    private static final double HEAD = 26;
    private static final double FOOT = 24;
    private static final double BETWEEN_PANELS = 18;

    @Override
    public String svg(Tally tally, ChartWords words) {
        Course course = new Course(tally);
        int steps = course.stages().size() - 1;
        int panels = (steps + MOST_STAGES - 2) / (MOST_STAGES - 1);
        int width = (steps + panels - 1) / panels;
        var canvas = new Canvas();
        double top = 0;
        for (int first = 0; first < steps; first += width) {
            int last = Math.min(steps, first + width);
            top = panel(canvas, course, first, last, top, words) + BETWEEN_PANELS;
        }
        return Notes.finish(canvas, top - BETWEEN_PANELS, tally, words, null);
    }

    /** Some stages; where they end. */
    private static double panel(Canvas canvas, Course course, int first, int last, double top, ChartWords words) {
        List<Integer> rows = course.rows().stream()
                .filter(place -> place == course.nobody() || course.shown(place, first))
                .toList();
        Set<Integer> winners = IntStream.range(0, rows.size())
                .filter(row -> course.won(rows.get(row)))
                .boxed()
                .collect(Collectors.toSet());
        var labels = new LabelColumn(
                rows.stream().map(place -> course.label(place, words)).toList(),
                winners,
                Set.of(),
                last - first + 1 > ROOMY_STAGES ? 140 : 190);
        var grid = new StageGrid(
                rows, first, last, labels.right() + 10, top + HEAD, rows.size() > ROOMY_ROWS ? 40 : 46, most(course));
        for (int row = 0; row <= rows.size(); row++) {
            double y = grid.top() + row * grid.rowHeight();
            canvas.line(0, y, Canvas.WIDTH, y, Palette.LINE, 0.8);
        }
        new StageBands(canvas, course, grid).draw();
        var texts = new StageTexts(canvas, course, grid, words);
        texts.draw();
        canvas.text(labels.left(), top + HEAD / 2, words.text("stage"), Lettering.SMALL);
        for (int stage = first; stage <= last; stage++) {
            canvas.text(grid.x(stage), top + HEAD / 2, words.figures().count(stage + 1L), Lettering.SMALL.strong());
        }
        for (int row = 0; row < rows.size(); row++) {
            labels.draw(canvas, row, grid.middle(row));
        }
        if (!course.hasQuota()) {
            return grid.bottom();
        }
        canvas.text(labels.left(), grid.bottom() + FOOT / 2, words.text("quota"), Lettering.SMALL);
        texts.quotas(grid.bottom() + FOOT / 2);
        return grid.bottom() + FOOT;
    }

    private static double most(Course course) {
        return course.stages().stream()
                .flatMap(stage -> stage.votes().stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(1);
    }
}
