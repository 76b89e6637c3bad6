package fr.rsi.engine.decision;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** The version of a decision that was the latest when the process instance started, or its first if there was none then. */
class VersionAtStart implements ParameterValueProvider {

    private final ParameterValueProvider key;

    VersionAtStart(ParameterValueProvider key) {
        this.key = key;
    }

    @Override
    public Object getValue(VariableScope scope) {
        String decision = String.valueOf(key.getValue(scope));
        CommandContext context = Context.getCommandContext();
        return context.runWithoutAuthorization(
                () -> version(context, decision, ((ExecutionEntity) scope).getProcessInstanceId()));
    }

    private static int version(CommandContext context, String key, String processInstanceId) {
        var repository = context.getProcessEngineConfiguration().getRepositoryService();
        Date start = context.getHistoricProcessInstanceManager()
                .findHistoricProcessInstance(processInstanceId)
                .getStartTime();
        DecisionDefinition next = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .deployedAfter(start)
                .orderByDecisionDefinitionVersion()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElseGet(() -> null);
        if (next != null) {
            return Math.max(1, next.getVersion() - 1);
        }
        return context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedLatestDecisionDefinitionByKey(key)
                .getVersion();
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
