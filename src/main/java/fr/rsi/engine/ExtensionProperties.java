package fr.rsi.engine;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.BpmnModelExecutionContext;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** Reads the extension properties ({@code camunda:properties}) of a model's elements. */
public final class ExtensionProperties {

    private ExtensionProperties() {}

    /** Properties of the element that is being executed. */
    public static Map<String, String> of(BpmnModelExecutionContext context) {
        return of(context.getBpmnModelElementInstance());
    }

    /** Properties of an element; a property without a value is left out. */
    public static Map<String, String> of(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return Map.of();
        }
        return element.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName() != null && property.getCamundaValue() != null)
                .flatMap(property -> Stream.of(Map.entry(property.getCamundaName(), property.getCamundaValue())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, last) -> last));
    }
}
