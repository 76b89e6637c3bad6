package fr.rsi.chart;

import fr.rsi.tally.Tally;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** A bar for each candidate, as long as what it has; its figures stand beside it. */
final class Bars implements Picture {

    private static final double TOP = 26;
    private static final double GAP = 14;
    private static final double THICKNESS = 18;
    private static final double PART_OF_ROW = 0.62;
    private static final double WIDEST_LABEL = 240;
    private static final double WIDEST_OF_MANY = 290;

    @Override
    public String svg(Tally tally, ChartWords words) {
        List<Tally.Result> results = Order.first(tally);
        Set<Integer> winners = Order.among(results, tally.winners());
        var labels = new LabelColumn(
                Order.labels(results),
                winners,
                Order.among(results, tally.tied()),
                results.size() > LabelColumn.MANY ? WIDEST_OF_MANY : WIDEST_LABEL);
        List<Column> columns = new ArrayList<>(List.of(Column.count(tally.method(), results, words)));
        Column.share(results, words).ifPresent(columns::add);
        var figures = new FigureColumns(columns);

        double left = labels.right() + GAP;
        double height = labels.rowHeight() * results.size();
        BarScale scale = BarScale.of(results);
        double part = Math.min(THICKNESS / labels.rowHeight(), PART_OF_ROW);
        var plot = new HorizontalPlot(
                data(results),
                new WinnerBars(winners),
                scale.from(),
                scale.to(),
                part,
                new Rectangle2D.Double(left, TOP, figures.left() - left, height));
        var canvas = new Canvas();
        ground(canvas, plot, scale, results.size(), part * labels.rowHeight());
        plot.draw(canvas);
        figures.head(canvas, TOP / 2);
        for (int row = 0; row < results.size(); row++) {
            labels.draw(canvas, row, plot.y(row));
            figures.draw(canvas, row, plot.y(row));
        }
        return Notes.finish(canvas, TOP + height, tally, words, Notes.first(tally, words));
    }

    /** The whole behind each bar, or the line from which bars go. */
    private static void ground(Canvas canvas, HorizontalPlot plot, BarScale scale, int rows, double thickness) {
        Rectangle2D area = plot.area();
        if (!scale.whole()) {
            canvas.line(plot.x(0), area.getMinY(), plot.x(0), area.getMaxY(), Palette.SOFT, 1);
            return;
        }
        for (int row = 0; row < rows; row++) {
            double top = plot.y(row) - thickness / 2;
            canvas.fill(new Rectangle2D.Double(area.getX(), top, area.getWidth(), thickness), Palette.TRACK);
        }
    }

    private static DefaultCategoryDataset data(List<Tally.Result> results) {
        var data = new DefaultCategoryDataset();
        for (int i = 0; i < results.size(); i++) {
            data.addValue(results.get(i).count(), "count", Integer.valueOf(i));
        }
        return data;
    }

    /** Bars of which those of the winners are darker. */
    private static final class WinnerBars extends BarRenderer {

        private static final long serialVersionUID = 1;

        private final Set<Integer> winners;

        WinnerBars(Set<Integer> winners) {
            this.winners = winners;
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setItemMargin(0);
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return winners.isEmpty() || winners.contains(column) ? Palette.BLUE : Palette.PALE_BLUE;
        }
    }
}
