package fr.rsi.chart;

import fr.rsi.tally.Tally;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A picture read back as XML. */
record Drawn(String svg, Document document) {

    record Text(double x, double y, double size, boolean bold, String anchor, String content) {}

    record Shape(String name, String fill, String stroke, double strokeWidth, Element element) {

        double number(String attribute) {
            return Double.parseDouble(element.getAttribute(attribute));
        }

        double right() {
            return number("x") + number("width");
        }
    }

    static Drawn of(Tally tally, ChartWords words) {
        return of(Charts.of(tally, words).orElseThrow());
    }

    static Drawn of(String svg) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return new Drawn(svg, factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
        } catch (Exception e) {
            throw new IllegalArgumentException("Not well-formed: " + svg, e);
        }
    }

    List<Element> elements(String name) {
        var found = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    List<Text> texts() {
        return elements("text").stream()
                .map(element -> new Text(
                        Double.parseDouble(element.getAttribute("x")),
                        Double.parseDouble(element.getAttribute("y")),
                        Double.parseDouble(inherited(element, "font-size")),
                        inherited(element, "font-weight").equals("bold"),
                        element.getAttribute("text-anchor"),
                        element.getTextContent()))
                .toList();
    }

    /** All texts, one after the other, as the lines of a label are. */
    String words() {
        return texts().stream().map(Text::content).collect(Collectors.joining(" "));
    }

    Text text(String content) {
        return texts().stream()
                .filter(text -> text.content().equals(content))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No text " + content + " in " + words()));
    }

    String title() {
        return elements("title").get(0).getTextContent();
    }

    String description() {
        return elements("desc").get(0).getTextContent();
    }

    double height() {
        return Double.parseDouble(document.getDocumentElement().getAttribute("height"));
    }

    List<Shape> rectangles(java.awt.Color fill) {
        return shapes("rect").stream()
                .filter(shape -> shape.fill().equals(name(fill)))
                .toList();
    }

    List<Shape> lines(java.awt.Color stroke) {
        return shapes("path").stream()
                .filter(shape -> shape.stroke().equals(name(stroke)))
                .toList();
    }

    private List<Shape> shapes(String name) {
        return elements(name).stream()
                .map(element -> new Shape(
                        name,
                        inherited(element, "fill"),
                        inherited(element, "stroke"),
                        Double.parseDouble("0" + inherited(element, "stroke-width")),
                        element))
                .toList();
    }

    private static String name(java.awt.Color color) {
        return "rgb(%d,%d,%d)".formatted(color.getRed(), color.getGreen(), color.getBlue());
    }

    private static String inherited(Element element, String attribute) {
        for (var node = (org.w3c.dom.Node) element; node instanceof Element at; node = node.getParentNode()) {
            if (at.hasAttribute(attribute)) {
                return at.getAttribute(attribute);
            }
        }
        return "";
    }
}
