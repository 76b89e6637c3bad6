package fr.rsi.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jfree.chart.plot.Plot;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A picture in the making: the library draws the marks, texts are elements above them whose font the reader's browser has. */
final class Canvas {

    static final double WIDTH = 600;

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String FONTS = "Arial, Helvetica, sans-serif";

    private final Document document;
    private final SvgGraphics marks;
    private final Element texts;

    Canvas() {
        try {
            document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("No XML", e);
        }
        marks = SvgGraphics.of(document);
        texts = element("g");
        texts.setAttribute("font-family", FONTS);
        texts.setAttribute("font-size", decimal(Lettering.NORMAL.size()));
        texts.setAttribute("fill", Palette.hex(Palette.INK));
    }

    /** Lets the library draw a plot into an area, which it fills. */
    void plot(Plot plot, Rectangle2D area) {
        plot.draw(marks, area, null, null, null);
    }

    Graphics2D marks() {
        return marks;
    }

    void fill(Shape shape, Color color) {
        marks.setPaint(color);
        marks.fill(shape);
    }

    void stroke(Shape shape, Color color, double width, float... dashes) {
        marks.setPaint(color);
        marks.setStroke(new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_MITER,
                10,
                dashes.length == 0 ? null : dashes,
                0));
        marks.draw(shape);
    }

    void line(double x1, double y1, double x2, double y2, Color color, double width, float... dashes) {
        stroke(new Line2D.Double(x1, y1, x2, y2), color, width, dashes);
    }

    /** A check mark, drawn because few fonts have one; it is 10 wide. */
    void check(double left, double middle) {
        Path2D path = new Path2D.Double();
        path.moveTo(left, middle);
        path.lineTo(left + 3.5, middle + 4);
        path.lineTo(left + 10, middle - 4.5);
        stroke(path, Palette.GREEN, 2.4);
    }

    /** A text whose middle is at this height. */
    void text(double x, double middle, String text, Lettering lettering) {
        Element element = element("text");
        element.setAttribute("x", decimal(x));
        element.setAttribute("y", decimal(middle + lettering.size() * 0.35));
        if (lettering.size() != Lettering.NORMAL.size()) {
            element.setAttribute("font-size", decimal(lettering.size()));
        }
        if (lettering.bold()) {
            element.setAttribute("font-weight", "bold");
        }
        if (!lettering.color().equals(Palette.INK)) {
            element.setAttribute("fill", Palette.hex(lettering.color()));
        }
        switch (lettering.anchor()) {
            case START -> {}
            case MIDDLE -> element.setAttribute("text-anchor", "middle");
            case END -> element.setAttribute("text-anchor", "end");
        }
        element.setTextContent(Characters.printable(text));
        texts.appendChild(element);
    }

    /** The picture, cut at this height, with a title and a description for those who do not see it. */
    String svg(double height, String title, String description) {
        Element root = element("svg");
        root.setAttribute("viewBox", "0 0 " + decimal(WIDTH) + " " + decimal(Math.ceil(height)));
        root.setAttribute("width", decimal(WIDTH));
        root.setAttribute("height", decimal(Math.ceil(height)));
        root.setAttribute("role", "img");
        root.appendChild(element("title")).setTextContent(Characters.printable(title));
        root.appendChild(element("desc")).setTextContent(Characters.printable(description));
        Element ground = element("path");
        ground.setAttribute("d", "M0 0H%sV%sH0z".formatted(decimal(WIDTH), decimal(Math.ceil(height))));
        ground.setAttribute("fill", "#fff");
        root.appendChild(ground);
        root.appendChild(marks.drawn());
        root.appendChild(texts);
        return serialized(root);
    }

    private static String serialized(Element root) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter written = new StringWriter();
            transformer.transform(new DOMSource(root), new StreamResult(written));
            return written.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("The picture can't be written", e);
        }
    }

    private Element element(String name) {
        return document.createElementNS(SVG, name);
    }

    private static String decimal(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
