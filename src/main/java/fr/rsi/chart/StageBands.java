package fr.rsi.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.Optional;

/** Bars of stages and the bands between them. In a bar, what stays is above what goes, and what was there above what came. */
final class StageBands {

    private static final double THINNEST = 1;

    private final Canvas canvas;
    private final Course course;
    private final StageGrid grid;

    StageBands(Canvas canvas, Course course, StageGrid grid) {
        this.canvas = canvas;
        this.course = course;
        this.grid = grid;
    }

    void draw() {
        for (int stage = grid.first(); stage < grid.last(); stage++) {
            for (int row = 0; row < grid.rows().size(); row++) {
                stay(row, stage);
            }
            Optional<Transfer> transfer =
                    Transfer.between(course.stages().get(stage), course.stages().get(stage + 1));
            if (transfer.isPresent()) {
                go(transfer.get(), stage);
            }
        }
        for (int stage = grid.first(); stage <= grid.last(); stage++) {
            for (int row = 0; row < grid.rows().size(); row++) {
                bar(row, stage);
            }
        }
    }

    private double height(int row, int stage) {
        return grid.height(course.votes(grid.rows().get(row), stage).doubleValue());
    }

    private double top(int row, int stage) {
        return grid.middle(row) - height(row, stage) / 2;
    }

    private void bar(int row, int stage) {
        double height = height(row, stage);
        if (height > 0) {
            int place = grid.rows().get(row);
            boolean elected = course.stages().subList(0, stage + 1).stream()
                    .anyMatch(each -> place < course.nobody() && each.elected().contains(course.candidate(place)));
            Color color = place == course.nobody() ? Palette.SOFT : elected ? Palette.BLUE : Palette.PALE_BLUE;
            double drawn = Math.max(1, height);
            canvas.fill(
                    new Rectangle2D.Double(grid.x(stage), grid.middle(row) - drawn / 2, StageGrid.BAR, drawn), color);
        }
    }

    private void stay(int row, int stage) {
        double kept = Math.min(height(row, stage), height(row, stage + 1));
        if (kept > 0) {
            band(stage, top(row, stage), top(row, stage + 1), kept, Palette.FAINT_BLUE);
        }
    }

    private void go(Transfer transfer, int stage) {
        int from = grid.rows().indexOf(transfer.from());
        double start = top(from, stage) + height(from, stage + 1);
        for (int row = 0; row < grid.rows().size(); row++) {
            BigDecimal votes = transfer.to().get(grid.rows().get(row));
            if (votes != null) {
                double thickness = grid.height(votes.doubleValue());
                band(stage, start, top(row, stage + 1) + height(row, stage), thickness, Palette.SAND);
                start += thickness;
            }
        }
    }

    /** A line as thick as its votes, so that it stays so where it is steep. */
    private void band(int stage, double start, double end, double thickness, Color color) {
        double bend = grid.bend(stage);
        double right = grid.x(stage + 1);
        double half = (bend + right) / 2;
        double from = start + thickness / 2;
        double to = end + thickness / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(grid.x(stage) + StageGrid.BAR, from);
        path.lineTo(bend, from);
        path.curveTo(half, from, half, to, right, to);
        canvas.stroke(path, color, Math.max(THINNEST, thickness));
    }
}
