package fr.rsi.engine.multiinstance;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes elements into an open multi-instance activity and others out of it. Its result is false where the activity is not
 * open in our way: nobody was taken in then.
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
            endTasksOfTheEnginesOwnWay(context);
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

    /** There each respondent has an execution, which goes on as if the task were completed. */
    private void endTasksOfTheEnginesOwnWay(CommandContext context) {
        context.getTaskManager().findTasksByProcessInstanceId(processInstanceId).stream()
                .filter(task -> activityId.equals(task.getTaskDefinitionKey()) && leaving.contains(task.getAssignee()))
                .forEach(task -> {
                    ExecutionEntity execution = task.getExecution();
                    task.delete(TaskEntity.DELETE_REASON_DELETED, false, false);
                    execution.signal(null, null);
                });
    }
}
