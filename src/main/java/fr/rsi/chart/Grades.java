package fr.rsi.chart;

import fr.rsi.tally.Method;
import fr.rsi.tally.Tally;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/** A bar for each candidate, divided into the shares of the grades, the best on the left, with the median marked. */
final class Grades implements Picture {

    private static final double GAP = 14;
    private static final double LEGEND_LINE = 20;
    private static final double SWATCH = 12;
    private static final double WIDEST_LABEL = 200;
    private static final double PART_OF_ROW = 0.66;

    @Override
    public String svg(Tally tally, ChartWords words) {
        List<Tally.Result> results = Order.first(tally);
        List<GradeSpread> spreads = results.stream().map(GradeSpread::of).toList();
        List<String> names = names(tally, words);
        List<Color> colors = Palette.scale(names.size());
        var labels = new LabelColumn(
                Order.labels(results),
                Order.among(results, tally.winners()),
                Order.among(results, tally.tied()),
                WIDEST_LABEL);
        var figures = new FigureColumns(outcomes(tally, results, words));

        var canvas = new Canvas();
        double top = legend(canvas, names, colors) + 22;
        double left = labels.right() + GAP;
        double height = labels.rowHeight() * results.size();
        var plot = new HorizontalPlot(
                data(spreads),
                renderer(colors),
                0,
                1,
                PART_OF_ROW,
                new Rectangle2D.Double(left, top, figures.left() - left, height));
        plot.draw(canvas);
        figures.head(canvas, top - 10);
        for (int row = 0; row < results.size(); row++) {
            labels.draw(canvas, row, plot.y(row));
            figures.draw(canvas, row, plot.y(row));
        }
        boolean median = tally.method() == Method.MAJORITY_JUDGMENT;
        var marks = new GradeMarks(canvas, plot, spreads, labels.rowHeight() * PART_OF_ROW / 2, median);
        marks.separators();
        if (median) {
            marks.medians();
            canvas.text(plot.x(0.5), top - 10, words.text("median"), Lettering.SMALL.middle());
        }
        marks.counts(colors, words.figures());
        return Notes.finish(canvas, top + height, tally, words, Notes.first(tally, words));
    }

    /** The names of the grades, the best first. */
    static List<String> names(Tally tally, ChartWords words) {
        int number = tally.options().get(0).distribution().size();
        return IntStream.range(0, number)
                .mapToObj(i -> words.grade(number - 1 - i, number, tally.method() == Method.AVAILABILITY))
                .toList();
    }

    /** What the method makes of the grades: the majority grade, or a count and its share. */
    static List<Column> outcomes(Tally tally, List<Tally.Result> results, ChartWords words) {
        if (tally.method() == Method.MAJORITY_JUDGMENT) {
            return List.of(Column.majorityGrade(results, names(tally, words), words));
        }
        List<Column> columns = new ArrayList<>(List.of(Column.count(tally.method(), results, words)));
        Column.share(results, words).ifPresent(columns::add);
        return columns;
    }

    /** The grades and their colours in the order of the bars; where they end. */
    private static double legend(Canvas canvas, List<String> names, List<Color> colors) {
        Lettering lettering = Lettering.NORMAL.sized(12);
        double x = 0;
        double middle = LEGEND_LINE / 2;
        for (int i = 0; i < names.size(); i++) {
            String name = lettering.fit(names.get(i), WIDEST_LABEL);
            double width = SWATCH + 6 + lettering.width(name);
            if (x > 0 && x + width > Canvas.WIDTH) {
                x = 0;
                middle += LEGEND_LINE;
            }
            var swatch = new Rectangle2D.Double(x + 0.5, middle - SWATCH / 2, SWATCH, SWATCH);
            canvas.fill(swatch, colors.get(i));
            canvas.stroke(swatch, Palette.SOFT, 0.6);
            canvas.text(x + SWATCH + 6, middle, name, lettering);
            x += width + GAP;
        }
        return middle + LEGEND_LINE / 2;
    }

    private static DefaultCategoryDataset data(List<GradeSpread> spreads) {
        var data = new DefaultCategoryDataset();
        for (int row = 0; row < spreads.size(); row++) {
            GradeSpread spread = spreads.get(row);
            for (int grade = 0; grade < spread.counts().size(); grade++) {
                Integer count = spread.counts().get(grade);
                data.addValue(count > 0 ? count : null, Integer.valueOf(grade), Integer.valueOf(row));
            }
        }
        return data;
    }

    private static StackedBarRenderer renderer(List<Color> colors) {
        var renderer = new StackedBarRenderer(true);
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        for (int grade = 0; grade < colors.size(); grade++) {
            renderer.setSeriesPaint(grade, colors.get(grade));
        }
        return renderer;
    }
}
