package fr.rsi.engine.model;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Reads the extension properties of an element while its model is parsed. */
public final class ParsedProperties {

    private ParsedProperties() {}

    /** Name and value of each property; one without a value is left out. */
    public static Map<String, String> of(Element element) {
        Element extensions = element.element("extensionElements");
        Element properties =
                extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (properties == null) {
            return Map.of();
        }
        return properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream()
                .filter(property -> property.attribute("name") != null && property.attribute("value") != null)
                .collect(Collectors.toUnmodifiableMap(
                        property -> property.attribute("name"),
                        property -> property.attribute("value"),
                        (first, last) -> last));
    }
}
