package fr.rsi.engine.outcome;

import fr.rsi.engine.model.ParsedProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** End events with the extension properties {@code outcome} and {@code outcomeReason} set the variables of these names. */
public class OutcomeParseListener extends AbstractBpmnParseListener {

    private static final List<String> VARIABLES = List.of("outcome", "outcomeReason");

    @Override
    public void parseEndEvent(Element endEvent, ScopeImpl scope, ActivityImpl activity) {
        Map<String, String> properties = ParsedProperties.of(endEvent);
        var expressions = Context.getProcessEngineConfiguration().getExpressionManager();
        Map<String, Expression> values = new LinkedHashMap<>();
        for (String variable : VARIABLES) {
            String value = properties.get(variable);
            if (value != null) {
                values.put(variable, expressions.createExpression(value));
            }
        }
        if (!values.isEmpty()) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) end -> set(values, end));
        }
    }

    private static void set(Map<String, Expression> values, DelegateExecution execution) {
        values.forEach((variable, value) -> execution.setVariable(variable, value.getValue(execution)));
    }
}
