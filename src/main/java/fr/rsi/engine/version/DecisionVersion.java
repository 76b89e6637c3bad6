package fr.rsi.engine.version;

import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** The version of a decision that was the latest at the moment of the process instance, or its first if there was none then. */
class DecisionVersion implements ParameterValueProvider {

    private final ParameterValueProvider key;

    DecisionVersion(ParameterValueProvider key) {
        this.key = key;
    }

    @Override
    public Object getValue(VariableScope scope) {
        String decision = String.valueOf(key.getValue(scope));
        CommandContext context = Context.getCommandContext();
        Date moment = VersionMoment.of(((ExecutionEntity) scope).getProcessInstance());
        return context.runWithoutAuthorization(() -> version(context, decision, moment));
    }

    private static int version(CommandContext context, String key, Date moment) {
        var repository = context.getProcessEngineConfiguration().getRepositoryService();
        DecisionDefinition next = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .deployedAfter(moment)
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
