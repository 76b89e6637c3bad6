package fr.rsi.circuit.process;

import fr.rsi.engine.AskTask;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Finds the way through a model along its sequence flows, and through its interrupting boundary events. */
final class Flows {
    private Flows() {}

    /** Where the flow goes next, out of the element or out of an event that interrupts it. */
    static List<FlowNode> after(FlowNode node) {
        List<FlowNode> next = new ArrayList<>(node.getSucceedingNodes().list());
        node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> node.equals(event.getAttachedTo()) && event.cancelActivity())
                .forEach(next::add);
        return next;
    }

    private static List<FlowNode> before(FlowNode node) {
        List<FlowNode> before = new ArrayList<>(node.getPreviousNodes().list());
        if (node instanceof BoundaryEvent event && event.getAttachedTo() != null) {
            before.add(event.getAttachedTo());
        }
        return before;
    }

    /** The ids of the ask tasks from which the flow comes to this element without passing another one. */
    static List<String> asksBefore(FlowElement element) {
        Deque<FlowNode> open = new ArrayDeque<>(before((FlowNode) element));
        Set<String> seen = new HashSet<>();
        List<String> asks = new ArrayList<>();
        while (!open.isEmpty()) {
            FlowNode node = open.removeFirst();
            if (!seen.add(node.getId())) {
                continue;
            }
            if (asks(node)) {
                asks.add(node.getId());
            } else {
                open.addAll(before(node));
            }
        }
        return asks;
    }

    private static boolean asks(FlowNode node) {
        return node instanceof UserTask task
                && task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                && AskTask.RESPONDENTS.equals(loop.getCamundaCollection());
    }

    /** The id of the sub-process that the element is in, if any. */
    static Optional<String> subProcess(FlowElement element) {
        return element.getParentElement() instanceof SubProcess parent ? Optional.of(parent.getId()) : Optional.empty();
    }
}
