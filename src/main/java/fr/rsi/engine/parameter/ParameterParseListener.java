package fr.rsi.engine.parameter;

import fr.rsi.engine.CircuitParameter;
import fr.rsi.engine.model.ParsedProperties;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.spin.json.SpinJsonNode;

/**
 * A process with extension properties {@code parameter.NAME} has these variables from its start, with the values in the variable
 * {@code parameters} (JSON, by name) where they are there and allowed, else with the defaults.
 */
public class ParameterParseListener extends AbstractBpmnParseListener {
    private static final String PARAMETERS = "parameters";

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        List<CircuitParameter> declared = CircuitParameter.of(ParsedProperties.of(process));
        if (!declared.isEmpty()) {
            definition.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) start -> set(declared, start));
        }
    }

    private static void set(List<CircuitParameter> declared, DelegateExecution start) {
        Object given = start.getVariable(PARAMETERS);
        for (CircuitParameter parameter : declared) {
            String value = given instanceof SpinJsonNode node && node.hasProp(parameter.name())
                    ? String.valueOf(node.prop(parameter.name()).value())
                    : parameter.standard();
            start.setVariable(
                    parameter.name(), parameter.typed(parameter.allows(value) ? value : parameter.standard()));
        }
    }
}
