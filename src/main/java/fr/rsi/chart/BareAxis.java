package fr.rsi.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;

/** A scale without ticks: the library would measure their labels with a font of the server, even though they are not shown. */
final class BareAxis extends NumberAxis {

    private static final long serialVersionUID = 1;

    BareAxis(double from, double to) {
        setRange(from, to);
        setVisible(false);
    }

    @Override
    public List<ValueTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return List.of();
    }
}
