package fr.rsi.chart;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures of estimates beside their marks, moved apart where they would overlap. */
final class EstimateLabels {

    private static final double GAP = 14;
    private static final double WIDEST_UNIT = 90;
    private static final double SMALLEST = 8;
    private static final Lettering VALUE = Lettering.NORMAL.sized(14).strong().middle();
    private static final Lettering NAME = Lettering.SMALL.middle();
    private static final Lettering OUTLIER = Lettering.NORMAL.sized(12).middle();

    private final Canvas canvas;
    private final HorizontalPlot plot;
    private final ChartWords words;
    private final Rectangle2D area;

    EstimateLabels(Canvas canvas, HorizontalPlot plot, ChartWords words) {
        this.canvas = canvas;
        this.plot = plot;
        this.words = words.withUnit(VALUE.fit(words.unit().strip(), WIDEST_UNIT));
        this.area = plot.area();
    }

    /** The five figures of the box with their names, below it; smaller where there is too little room. */
    void box(List<BigDecimal> box) {
        List<String> names = Estimates.BOX.stream().map(words::text).toList();
        List<String> values = words.figures().column(box).stream()
                .map(each -> Estimates.withUnit(each, words))
                .toList();
        List<Double> wanted = new ArrayList<>();
        List<Double> widths = new ArrayList<>();
        double all = 0;
        for (int i = 0; i < box.size(); i++) {
            wanted.add(plot.x(box.get(i).doubleValue()));
            double width = Math.max(NAME.width(names.get(i)), VALUE.width(values.get(i)));
            widths.add(width);
            all += width;
        }
        double scale = Math.min(1, (Canvas.WIDTH - GAP * (box.size() - 1)) / all);
        Lettering value = VALUE.sized(Math.max(SMALLEST, VALUE.size() * scale));
        Lettering name = NAME.sized(Math.max(SMALLEST, NAME.size() * scale));
        double[] middles =
                middles(wanted, widths.stream().map(width -> width * scale).toList());
        double bottom = area.getMaxY();
        for (int i = 0; i < box.size(); i++) {
            boolean end = i == 0 || i == box.size() - 1;
            leader(wanted.get(i), end ? area.getCenterY() + 12 : bottom + 2, bottom + 10, middles[i], bottom + 22);
            canvas.text(middles[i], bottom + 33, values.get(i), value);
            canvas.text(middles[i], bottom + 50, names.get(i), name);
        }
    }

    /** The figures of the points between the ends, above them, as many as there is room for; the table has them all. */
    void outliers(List<Map.Entry<BigDecimal, Integer>> outliers) {
        List<Double> wanted = new ArrayList<>();
        List<Double> widths = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        double free = Canvas.WIDTH;
        for (Map.Entry<BigDecimal, Integer> each : outliers) {
            String times = each.getValue() > 1 ? " ×" + each.getValue() : "";
            String label = Estimates.withUnit(words.figures().value(each.getKey()), words) + times;
            free -= OUTLIER.width(label) + GAP;
            if (free < 0) {
                break;
            }
            labels.add(label);
            wanted.add(plot.x(each.getKey().doubleValue()));
            widths.add(OUTLIER.width(label));
        }
        double[] middles = middles(wanted, widths);
        double top = area.getMinY();
        for (int i = 0; i < labels.size(); i++) {
            canvas.text(middles[i], top - 42, labels.get(i), OUTLIER);
            leader(wanted.get(i), area.getCenterY() - 7, top - 14, middles[i], top - 32);
        }
    }

    private static double[] middles(List<Double> wanted, List<Double> widths) {
        List<Double> spaced = widths.stream().map(width -> width + GAP).toList();
        return Spread.of(wanted, spaced, -GAP / 2, Canvas.WIDTH + GAP / 2);
    }

    /** A thin line from a mark to its label. */
    private void leader(double x, double from, double bend, double labelX, double to) {
        canvas.line(x, from, x, bend, Palette.SOFT, 0.8);
        canvas.line(x, bend, labelX, to, Palette.SOFT, 0.8);
    }
}
