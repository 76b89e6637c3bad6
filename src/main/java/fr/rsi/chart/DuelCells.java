package fr.rsi.chart;

import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;

/** The cells of a matrix of duels: where the row wins they are framed, and the darker the clearer it wins. */
final class DuelCells {

    private static final double NONE = -1;
    private static final double LOST = 0;
    private static final double EVEN = 0.5;

    private final int[][] ballots;
    private final Rectangle2D area;
    private final int number;

    DuelCells(int[][] ballots, Rectangle2D area) {
        this.ballots = ballots;
        this.area = area;
        this.number = ballots.length;
    }

    double width() {
        return area.getWidth() / number;
    }

    double height() {
        return area.getHeight() / number;
    }

    double x(int column) {
        return area.getX() + column * width();
    }

    double y(int row) {
        return area.getY() + row * height();
    }

    boolean won(int row, int column) {
        return ballots[row][column] > ballots[column][row];
    }

    Color color(int row, int column) {
        return color(value(row, column));
    }

    void draw(Canvas canvas) {
        canvas.plot(plot(), area);
        frames(canvas);
    }

    /** A grid of thin lines, and a frame around each cell whose row wins. */
    private void frames(Canvas canvas) {
        Path2D won = new Path2D.Double();
        for (int row = 0; row < number; row++) {
            for (int column = 0; column < number; column++) {
                if (won(row, column)) {
                    won.append(new Rectangle2D.Double(x(column) + 2, y(row) + 2, width() - 4, height() - 4), false);
                }
            }
        }
        Path2D grid = new Path2D.Double();
        for (int i = 0; i <= number; i++) {
            grid.append(new Line2D.Double(x(i), area.getMinY(), x(i), area.getMaxY()), false);
            grid.append(new Line2D.Double(area.getMinX(), y(i), area.getMaxX(), y(i)), false);
        }
        canvas.stroke(grid, Palette.LINE, 1);
        canvas.stroke(won, Palette.INK, 1.6);
    }

    private XYPlot plot() {
        double[][] cells = new double[3][number * number];
        for (int i = 0; i < number * number; i++) {
            int row = i / number;
            cells[0][i] = i % number;
            cells[1][i] = row;
            cells[2][i] = value(row, i % number);
        }
        var data = new DefaultXYZDataset();
        data.addSeries("ballots", cells);
        var renderer = new XYBlockRenderer();
        renderer.setPaintScale(new Shades());
        var across = new BareAxis(-0.5, number - 0.5);
        var down = new BareAxis(-0.5, number - 0.5);
        down.setInverted(true);
        var plot = new XYPlot(data, across, down, renderer);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    /** The share of the row where it wins, and otherwise how it does not. */
    private double value(int row, int column) {
        int ours = ballots[row][column];
        int theirs = ballots[column][row];
        if (row == column) {
            return NONE;
        }
        if (ours == theirs) {
            return EVEN;
        }
        return ours < theirs ? LOST : (double) ours / (ours + theirs);
    }

    private static Color color(double value) {
        if (value == NONE) {
            return Palette.LINE;
        }
        return value <= EVEN ? Color.WHITE : Palette.between(Palette.FAINT_BLUE, Palette.BLUE, (value - EVEN) * 2);
    }

    /** The shade of a cell. */
    private static final class Shades implements PaintScale {

        @Override
        public double getLowerBound() {
            return NONE;
        }

        @Override
        public double getUpperBound() {
            return 1;
        }

        @Override
        public Paint getPaint(double value) {
            return color(value);
        }
    }
}
