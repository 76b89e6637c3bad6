package fr.rsi.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What is drawn onto the bars of grades. */
final class GradeMarks {

    private static final Lettering COUNT = Lettering.NORMAL.sized(12).middle();
    private static final double HALF = 0.5;

    private final Canvas canvas;
    private final HorizontalPlot plot;
    private final List<GradeSpread> spreads;
    private final double half;
    private final boolean median;

    /**
     * Marks of bars.
     *
     * @param half the height of a bar
     * @param median whether the median is marked, so that counts keep clear of its line
     */
    GradeMarks(Canvas canvas, HorizontalPlot plot, List<GradeSpread> spreads, double half, boolean median) {
        this.canvas = canvas;
        this.plot = plot;
        this.spreads = spreads;
        this.half = half;
        this.median = median;
    }

    /** The count inside each part that has room for it. */
    void counts(List<Color> colors, Figures figures) {
        for (int row = 0; row < spreads.size(); row++) {
            GradeSpread spread = spreads.get(row);
            if (spread.total() == 0) {
                canvas.text(plot.x(0), plot.y(row), Column.NOTHING, Lettering.NORMAL.in(Palette.SOFT));
            }
            for (int grade = 0; grade < colors.size() && spread.total() > 0; grade++) {
                String count = figures.count(spread.counts().get(grade));
                double left = plot.x(spread.before(grade));
                double right = plot.x(spread.before(grade + 1));
                double width = COUNT.width(count);
                if (spread.counts().get(grade) > 0 && right - left >= width + 1) {
                    canvas.text(clear(left, right, width), plot.y(row), count, COUNT.in(Palette.on(colors.get(grade))));
                }
            }
        }
    }

    /** The middle, or where the line of the median would run through the count, that of the wider side. */
    private double clear(double left, double right, double width) {
        double middle = (left + right) / 2;
        double line = plot.x(HALF);
        boolean hit = median && line > left && line < right && Math.abs(middle - line) < width / 2 + 3;
        if (!hit) {
            return middle;
        }
        double beside = line - left > right - line ? (left + line) / 2 : (line + right) / 2;
        return Math.abs(beside - line) < width / 2 ? middle : beside;
    }

    /** Thin white lines between the grades. */
    void separators() {
        Path2D lines = new Path2D.Double();
        for (int row = 0; row < spreads.size(); row++) {
            GradeSpread spread = spreads.get(row);
            for (int grade = 1; spread.total() > 0 && grade < spread.counts().size(); grade++) {
                double part = spread.before(grade);
                if (part > 0 && part < 1) {
                    lines.moveTo(plot.x(part), plot.y(row) - half);
                    lines.lineTo(plot.x(part), plot.y(row) + half);
                }
            }
        }
        canvas.stroke(lines, Color.WHITE, 1);
    }

    /** The line in the middle of the answers and a frame around the grade that it hits, the lower one where it is between two. */
    void medians() {
        Path2D frames = new Path2D.Double();
        for (int row = 0; row < spreads.size(); row++) {
            GradeSpread spread = spreads.get(row);
            int grade = spread.median();
            if (grade >= 0) {
                double left = plot.x(spread.before(grade));
                double right = plot.x(spread.before(grade + 1));
                frames.append(new Rectangle2D.Double(left, plot.y(row) - half, right - left, 2 * half), false);
            }
        }
        canvas.stroke(frames, Palette.INK, 2);
        Rectangle2D area = plot.area();
        canvas.line(plot.x(HALF), area.getMinY() - 3, plot.x(HALF), area.getMaxY(), Palette.INK, 1.2, 4, 3);
    }
}
