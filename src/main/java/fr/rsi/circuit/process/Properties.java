package fr.rsi.circuit.process;

import fr.rsi.engine.ExtensionProperties;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Extension properties whose value may be the name of a variable, so that a parameter of the circuit can settle it. */
final class Properties {
    private Properties() {}

    /** What the property says, or the variable of that name holds; the default where there is no such property. */
    static String value(DelegateExecution execution, String property, String standard) {
        String value = ExtensionProperties.of(execution).getOrDefault(property, standard);
        Object variable = value.isEmpty() ? null : execution.getVariable(value);
        return variable == null ? value : variable.toString();
    }
}
