package fr.rsi.chart;

import java.util.Map;
import java.util.Set;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.StyleHandler;
import org.w3c.dom.Element;

/** Writes how shapes look as attributes, which a content security policy never refuses, and leaves out what they do not need. */
final class ShapeStyle implements StyleHandler {

    private static final Set<String> NEEDED =
            Set.of("fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "fill-opacity");

    @Override
    public void setStyle(Element element, @SuppressWarnings("rawtypes") Map style, SVGGeneratorContext context) {
        for (Object each : style.entrySet()) {
            var property = (Map.Entry<?, ?>) each;
            String name = String.valueOf(property.getKey());
            if (NEEDED.contains(name)) {
                element.setAttribute(name, String.valueOf(property.getValue()));
            }
        }
    }
}
