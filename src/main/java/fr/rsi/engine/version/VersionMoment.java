package fr.rsi.engine.version;

import java.util.Date;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The moment whose tables and forms a process instance uses: its start, or when it was moved to another version on purpose. */
final class VersionMoment {
    /** Variable of a process instance that was moved. */
    static final String VERSIONS_SINCE = "versionsSince";

    private VersionMoment() {}

    static Date of(ExecutionEntity instance) {
        if (instance.getVariableLocal(VERSIONS_SINCE) instanceof Date moved) {
            return moved;
        }
        CommandContext context = Context.getCommandContext();
        return context.runWithoutAuthorization(() -> context.getHistoricProcessInstanceManager()
                .findHistoricProcessInstance(instance.getId())
                .getStartTime());
    }
}
