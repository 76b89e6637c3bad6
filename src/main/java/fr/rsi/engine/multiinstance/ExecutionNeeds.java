package fr.rsi.engine.multiinstance;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What in a multi-instance user task needs an execution for each instance. */
final class ExecutionNeeds {

    private ExecutionNeeds() {}

    /** The reasons in words, none where one execution will do for all instances. */
    static List<String> of(Element userTask) {
        List<String> needs = new ArrayList<>();
        Element extensions = userTask.element("extensionElements");
        if (extensions != null) {
            if (extensions.element("inputOutput") != null) {
                needs.add("input or output parameters");
            }
            if (extensions.element("executionListener") != null) {
                needs.add("execution listeners");
            }
            if (extensions.elements("taskListener").stream()
                    .anyMatch(listener -> "timeout".equals(listener.attribute("event")))) {
                needs.add("timeout listeners");
            }
        }
        if (asynchronous(userTask.element("multiInstanceLoopCharacteristics"))) {
            needs.add("asynchronous continuations of single instances");
        }
        if ("true".equals(userTask.attribute("isForCompensation"))) {
            needs.add("use as a compensation handler");
        }
        return needs;
    }

    private static boolean asynchronous(Element marker) {
        return List.of("asyncBefore", "asyncAfter").stream()
                .anyMatch(name -> "true".equals(marker.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, name)));
    }
}
