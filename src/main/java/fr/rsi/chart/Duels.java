package fr.rsi.chart;

import fr.rsi.tally.Tally;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;

/** Each candidate against each other one: how many ballots prefer the one of the row to the one of the column. */
final class Duels implements Picture {

    private static final int MOST = 12;
    private static final double SMALLEST = 8;
    private static final double TOP = 26;
    private static final double NUMBER = 24;
    private static final double WIDEST_CELL = 74;
    private static final double WIDEST_LABEL = 190;

    @Override
    public String svg(Tally tally, ChartWords words) {
        List<Tally.Result> all = Order.of(tally);
        List<Tally.Result> results = all.subList(0, Math.min(MOST, all.size()));
        int[][] ballots = ballots(tally, results);
        int number = results.size();
        LabelColumn labels = new LabelColumn(
                Order.labels(results),
                Order.among(results, tally.winners()),
                Order.among(results, tally.tied()),
                WIDEST_LABEL);
        double left = Math.ceil(labels.right() + NUMBER + 8);
        double width = Math.floor(Math.min(WIDEST_CELL, (Canvas.WIDTH - left - 1) / number));
        double height = Math.max(34, labels.rowHeight());
        var area = new Rectangle2D.Double(left, TOP, width * number, height * number);

        var canvas = new Canvas();
        var cells = new DuelCells(ballots, area);
        cells.draw(canvas);
        Lettering heading = Lettering.NORMAL.in(Palette.SOFT);
        for (int row = 0; row < number; row++) {
            double middle = TOP + (row + 0.5) * height;
            String place = words.figures().count(row + 1);
            labels.draw(canvas, row, middle);
            canvas.text(left - 10, middle, place, heading.end());
            canvas.text(left + (row + 0.5) * width, TOP / 2, place, heading.middle());
            for (int column = 0; column < number; column++) {
                if (row != column) {
                    cell(canvas, cells, row, column, words.figures().count(ballots[row][column]));
                }
            }
        }
        String note = words.text("duels");
        return Notes.finish(
                canvas,
                area.getMaxY() + 4,
                tally,
                words,
                all.size() > MOST ? note + " " + Notes.first(words, MOST, all.size()) : note);
    }

    /** The matrix in the order of the rows. */
    static int[][] ballots(Tally tally, List<Tally.Result> results) {
        int[][] pairwise = Objects.requireNonNull(tally.pairwise());
        int[] places = results.stream().mapToInt(tally.options()::indexOf).toArray();
        int[][] ballots = new int[places.length][places.length];
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < places.length; j++) {
                ballots[i][j] = pairwise[places[i]][places[j]];
            }
        }
        return ballots;
    }

    private static void cell(Canvas canvas, DuelCells cells, int row, int column, String ballots) {
        boolean won = cells.won(row, column);
        Color ink = won ? Palette.on(cells.color(row, column)) : Palette.SOFT;
        Lettering lettering = Lettering.NORMAL.strong(won).middle().in(ink);
        double size = lettering.size() * (cells.width() - 4) / lettering.width(ballots);
        canvas.text(
                cells.x(column) + cells.width() / 2,
                cells.y(row) + cells.height() / 2,
                ballots,
                lettering.sized(Math.max(SMALLEST, Math.min(lettering.size(), size))));
    }
}
