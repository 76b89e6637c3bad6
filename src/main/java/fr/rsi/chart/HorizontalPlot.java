package fr.rsi.chart;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;

/** A plot of the library with rows of equal height and nothing but its marks; labels are direct, so it has no axes to read. */
final class HorizontalPlot {

    private final CategoryPlot plot;
    private final BareAxis values;
    private final CategoryAxis rows = new CategoryAxis();
    private final Rectangle2D area;
    private final int number;

    /**
     * Makes a plot.
     *
     * @param area where it is, cut to whole numbers as the library does
     * @param thickness of the marks as a part of the height of a row
     */
    HorizontalPlot(
            CategoryDataset data,
            CategoryItemRenderer renderer,
            double from,
            double to,
            double thickness,
            Rectangle2D area) {
        this.area = area.getBounds();
        number = data.getColumnCount();
        values = new BareAxis(from, to);
        rows.setVisible(false);
        double gap = (1 - thickness) / number;
        rows.setLowerMargin(gap / 2);
        rows.setUpperMargin(gap / 2);
        rows.setCategoryMargin(gap * (number - 1));
        plot = new CategoryPlot(data, rows, values, renderer);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setRangeGridlinesVisible(false);
    }

    Rectangle2D area() {
        return area;
    }

    void draw(Canvas canvas) {
        canvas.plot(plot, area);
    }

    /** Where a value is on the picture. */
    double x(double value) {
        return values.valueToJava2D(value, area, RectangleEdge.BOTTOM);
    }

    /** The middle of a row on the picture. */
    double y(int row) {
        return rows.getCategoryMiddle(row, number, area, RectangleEdge.LEFT);
    }
}
