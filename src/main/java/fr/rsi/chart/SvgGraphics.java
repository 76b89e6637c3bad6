package fr.rsi.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Shape;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The library's SVG with what charts need of it: shapes. It asks no font of the server, and nothing is drawn outside a plot. */
final class SvgGraphics extends SVGGraphics2D {

    private SvgGraphics(SVGGeneratorContext context) {
        super(context, false);
    }

    static SvgGraphics of(Document document) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        var defaults = new SVGGeneratorContext.GraphicContextDefaults();
        defaults.setFont(new NoFont());
        context.setGraphicContextDefaults(defaults);
        context.setStyleHandler(new ShapeStyle());
        context.setPrecision(1);
        return new SvgGraphics(context);
    }

    /** The group of all that is drawn. */
    Element drawn() {
        Element group = getTopLevelGroup();
        Element all = getDOMFactory().createElementNS(group.getNamespaceURI(), "g");
        getDOMTreeManager().applyDefaultRenderingStyle(all);
        all.appendChild(group);
        return all;
    }

    /** Plots fill their areas exactly, so a clip would only take room. */
    @Override
    public void clip(Shape shape) {}

    @Override
    public void setClip(Shape shape) {}

    /** There are no texts here. */
    @Override
    public void setFont(Font font) {}

    @Override
    public FontMetrics getFontMetrics(Font font) {
        throw new UnsupportedOperationException("No text is drawn by the library");
    }
}
