package fr.rsi.circuit.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;

/** What the rounds to come ask about: the variables {@code options} and {@code optionCount}. */
final class Choosable {
    private Choosable() {}

    /** One of the options. */
    record Choice(String id, String label) {}

    static void set(VariableScope circuit, List<Choice> choices) {
        circuit.setVariable(
                CircuitVariables.OPTIONS,
                Spin.JSON(choices.stream()
                        .map(choice -> Map.of("value", choice.id(), "label", choice.label()))
                        .toList()));
        circuit.setVariable(CircuitVariables.OPTION_COUNT, choices.size());
    }
}
