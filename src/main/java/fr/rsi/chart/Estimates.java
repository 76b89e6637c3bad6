package fr.rsi.chart;

import fr.rsi.tally.Tally;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jfree.chart.renderer.category.BoxAndWhiskerRenderer;
import org.jfree.data.statistics.BoxAndWhiskerItem;
import org.jfree.data.statistics.DefaultBoxAndWhiskerCategoryDataset;

/** The quartiles of estimates as a box, the smallest and the largest as whiskers, and those far from the others as points. */
final class Estimates implements Picture {

    /** The names of the figures of the box, ascending. */
    static final List<String> BOX = List.of("min", "q1", "median", "q3", "max");

    private static final double BOX_HEIGHT = 46;
    private static final double MARGIN = 24;

    static boolean drawable(Tally tally) {
        return tally.statistics().figures().keySet().containsAll(BOX);
    }

    /** The figures of the box, ascending. */
    static List<BigDecimal> box(Tally tally) {
        Map<String, BigDecimal> figures = tally.statistics().figures();
        return BOX.stream()
                .map(name -> Objects.requireNonNull(figures.get(name)))
                .toList();
    }

    @Override
    public String svg(Tally tally, ChartWords words) {
        List<BigDecimal> box = box(tally);
        TreeMap<BigDecimal, Integer> outliers = new TreeMap<>();
        tally.statistics().outliers().forEach(value -> outliers.merge(value, 1, Integer::sum));

        List<Map.Entry<BigDecimal, Integer>> between = outliers.entrySet().stream()
                .filter(each ->
                        each.getKey().compareTo(box.get(0)) > 0 && each.getKey().compareTo(box.get(4)) < 0)
                .toList();
        double top = between.isEmpty() ? 12 : 52;
        double low = box.get(0).doubleValue();
        double high = box.get(4).doubleValue();
        double room = low == high ? 1 : (high - low) * 0.02;
        var area = new Rectangle2D.Double(MARGIN, top, Canvas.WIDTH - 2 * MARGIN, BOX_HEIGHT);
        var plot = new HorizontalPlot(data(box), renderer(), low - room, high + room, 1, area);
        var canvas = new Canvas();
        plot.draw(canvas);
        double median = plot.x(box.get(2).doubleValue());
        canvas.line(median, top, median, top + BOX_HEIGHT, Palette.INK, 4);
        for (BigDecimal outlier : outliers.keySet()) {
            var point = new Ellipse2D.Double(plot.x(outlier.doubleValue()) - 4.5, plot.y(0) - 4.5, 9, 9);
            canvas.fill(point, Color.WHITE);
            canvas.stroke(point, Palette.INK, 1.8);
        }
        var labels = new EstimateLabels(canvas, plot, words);
        labels.outliers(between);
        labels.box(box);
        return Notes.finish(
                canvas,
                top + BOX_HEIGHT + 62,
                tally,
                words,
                words.text(
                        "pair",
                        words.text("estimates"),
                        words.figures().count(tally.turnout().expressed())));
    }

    static String withUnit(String figure, ChartWords words) {
        return words.unit().isBlank()
                ? figure
                : figure + "\u00a0" + words.unit().strip();
    }

    private static DefaultBoxAndWhiskerCategoryDataset data(List<BigDecimal> box) {
        var data = new DefaultBoxAndWhiskerCategoryDataset();
        var item = new BoxAndWhiskerItem(
                null, box.get(2), box.get(1), box.get(3), box.get(0), box.get(4), box.get(0), box.get(4), List.of());
        data.add(item, "estimates", "estimates");
        return data;
    }

    private static BoxAndWhiskerRenderer renderer() {
        var renderer = new BoxAndWhiskerRenderer();
        renderer.setMeanVisible(false);
        renderer.setMedianVisible(false);
        renderer.setWhiskerWidth(0.5);
        renderer.setMaximumBarWidth(1);
        renderer.setItemMargin(0);
        renderer.setSeriesPaint(0, Palette.PALE_BLUE);
        renderer.setSeriesOutlinePaint(0, Palette.INK);
        renderer.setUseOutlinePaintForWhiskers(true);
        return renderer;
    }
}
