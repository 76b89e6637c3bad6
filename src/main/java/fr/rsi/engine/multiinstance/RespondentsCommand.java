package fr.rsi.engine.multiinstance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes elements into an open multi-instance activity and others out of it. Its result is false where the activity is not
 * open, or not in our way.
 */
public class RespondentsCommand implements Command<Boolean> {

    private final String processInstanceId;
    private final String activityId;
    private final List<String> joining;
    private final Collection<String> leaving;

    /** Takes these in and those out; whoever leaves has an open task, or waits for one. */
    public RespondentsCommand(
            String processInstanceId, String activityId, List<String> joining, Collection<String> leaving) {
        this.processInstanceId = processInstanceId;
        this.activityId = activityId;
        this.joining = joining;
        this.leaving = leaving;
    }

    @Override
    public Boolean execute(CommandContext context) {
        var instances = new MultiInstances(
                () -> JdbcClient.create(context.getProcessEngineConfiguration().getDataSource()));
        Optional<String> held = instances.holdIn(processInstanceId, activityId);
        ExecutionEntity execution =
                held.map(context.getExecutionManager()::findExecutionById).orElse(null);
        MultiInstanceTask task = MultiInstanceTask.of(execution);
        if (execution == null || task == null) {
            return false;
        }
        if (!leaving.isEmpty()) {
            task.leave(execution, leaving);
        }
        if (!joining.isEmpty()) {
            task.join(execution, joining);
        }
        return true;
    }
}
