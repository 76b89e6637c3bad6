package fr.rsi.engine.version;

import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement.CallableElementBinding;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.dmn.result.DecisionResultMapper;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * Business rule tasks bound to the latest version of a decision evaluate the version that was the latest when their process
 * instance started, or was moved to another version: a table deployed later changes the next question and not the running ones.
 */
public class DecisionVersionParseListener extends AbstractBpmnParseListener {

    @Override
    public void parseBusinessRuleTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        String key = camunda(task, "decisionRef");
        String binding = camunda(task, "decisionRefBinding");
        boolean latest =
                binding == null || CallableElementBinding.LATEST.getValue().equals(binding);
        if (key == null
                || !latest
                || !(activity.getActivityBehavior() instanceof DmnBusinessRuleTaskActivityBehavior)) {
            return;
        }
        var decision = new BaseCallableElement();
        ParameterValueProvider keyProvider = provider(key);
        decision.setDefinitionKeyValueProvider(keyProvider);
        decision.setBinding(CallableElementBinding.VERSION);
        decision.setVersionValueProvider(new DecisionVersion(keyProvider));
        decision.setTenantIdProvider(new ConstantValueProvider(null));
        activity.setActivityBehavior(
                new DmnBusinessRuleTaskActivityBehavior(decision, camunda(task, "resultVariable"), mapper(task)));
    }

    private static @Nullable DecisionResultMapper mapper(Element task) {
        String name = camunda(task, "mapDecisionResult");
        return DecisionEvaluationUtil.getDecisionResultMapperForName(name == null ? "resultList" : name);
    }

    private static ParameterValueProvider provider(String value) {
        ExpressionManager expressions = Context.getProcessEngineConfiguration().getExpressionManager();
        return value.contains("{")
                ? new ElValueProvider(expressions.createExpression(value))
                : new ConstantValueProvider(value);
    }

    private static @Nullable String camunda(Element element, String attribute) {
        return element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, attribute);
    }
}
