package fr.rsi.circuit.process;

import fr.rsi.engine.ExtensionProperties;
import fr.rsi.question.Question;
import fr.rsi.question.Settings;
import fr.rsi.round.CountRule;
import fr.rsi.round.Meaning;
import fr.rsi.tally.Base;
import fr.rsi.tally.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** How a count task counts: what its extension properties say, else what the asker has settled. */
public final class CountRules {

    private static final String COUNT = "${count}";

    private CountRules() {}

    /**
     * The rule of a count task.
     *
     * @throws IllegalArgumentException if a property has a value that it can't have
     */
    static CountRule of(FlowElement task, Question question) {
        Map<String, String> properties = ExtensionProperties.of(task);
        CountRule asked = CountRule.of(question);
        List<Method> methods = question.type().methods();
        return new CountRule(
                property(task, properties, "method", Method::of, Method.codes(methods))
                        .filter(methods::contains)
                        .orElse(asked.method()),
                property(task, properties, "base", Base::of, List.of("cast", "eligible", "expressed"))
                        .orElse(asked.base()),
                property(task, properties, "silence", Meaning::of, Meaning.codes())
                        .orElse(asked.silence()),
                property(task, properties, "abstention", Meaning::of, Meaning.codes())
                        .orElse(asked.abstention()),
                property(task, properties, "ties", CountRules::lot, List.of(Settings.REPORT, Settings.LOT))
                        .orElse(asked.lot()));
    }

    /** The rule of the count task that is nearest after an ask task, else what the asker has settled. */
    public static CountRule after(FlowElement ask, Question question) {
        Deque<FlowNode> next = new ArrayDeque<>(List.of((FlowNode) ask));
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            FlowNode node = next.removeFirst();
            if (!seen.add(node.getId())) {
                continue;
            }
            if (node instanceof ServiceTask task && COUNT.equals(task.getCamundaDelegateExpression())) {
                return of(task, question);
            }
            next.addAll(Flows.after(node));
        }
        return CountRule.of(question);
    }

    private static Optional<Boolean> lot(String code) {
        return switch (code) {
            case Settings.LOT -> Optional.of(true);
            case Settings.REPORT -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static <T> Optional<T> property(
            FlowElement task,
            Map<String, String> properties,
            String name,
            Function<String, Optional<T>> known,
            List<String> codes) {
        String code = properties.get(name);
        if (code == null) {
            return Optional.empty();
        }
        Optional<T> value = known.apply(code);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("The count task " + task.getId() + " has the " + name + " \"" + code
                    + "\"; it can be " + String.join(", ", codes));
        }
        return value;
    }
}
