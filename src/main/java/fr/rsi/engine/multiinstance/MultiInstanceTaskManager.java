package fr.rsi.engine.multiinstance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.jspecify.annotations.Nullable;

/** Keeps the engine from loading all tasks of an execution where it needs one of them. There is one object per command. */
class MultiInstanceTaskManager extends TaskManager {

    private final OpenTasks openTasks;
    private final Removal removal;
    private final Set<String> locked = new HashSet<>();

    MultiInstanceTaskManager(OpenTasks openTasks, Removal removal) {
        this.openTasks = openTasks;
        this.removal = removal;
    }

    /** Lets no other transaction complete or remove the task; the same command may ask again. */
    void lock(String taskId) {
        if (locked.add(taskId) && !openTasks.lock(taskId)) {
            throw new OptimisticLockingException("Task " + taskId + " was ended by another transaction");
        }
    }

    /** Whether tasks of the execution are open beside those that this command completes. */
    boolean othersOpen(String executionId) {
        return openTasks.exist(executionId, locked);
    }

    @Override
    public void deleteTask(TaskEntity task, String reason, boolean cascade, boolean skipCustomListeners) {
        if (TaskEntity.DELETE_REASON_COMPLETED.equals(reason)) {
            complete(task);
        }
        super.deleteTask(task, reason, cascade, skipCustomListeners);
    }

    private void complete(TaskEntity task) {
        if (task.getExecutionId() != null && task.getExecution() == null) {
            // it was read a moment before another transaction ended it together with its execution
            throw new OptimisticLockingException("Task " + task.getId() + " was ended by another transaction");
        }
        if (MultiInstanceTask.of(task.getExecution()) != null) {
            lock(task.getId());
        }
    }

    @Override
    public List<TaskEntity> findTasksByExecutionId(String executionId) {
        ExecutionEntity execution = getDbEntityManager().getCachedEntity(ExecutionEntity.class, executionId);
        return MultiInstanceTask.of(execution) == null
                ? super.findTasksByExecutionId(executionId)
                : new LazyTasks(() -> super.findTasksByExecutionId(executionId));
    }

    @Override
    public void deleteTasksByProcessInstanceId(
            String processInstanceId, @Nullable String reason, boolean cascade, boolean skipCustomListeners) {
        if (!cascade) {
            Context.getCommandContext()
                    .getExecutionManager()
                    .findExecutionsByProcessInstanceId(processInstanceId)
                    .forEach(execution -> removal.cancel(execution, reason, skipCustomListeners));
        }
        super.deleteTasksByProcessInstanceId(processInstanceId, reason, cascade, skipCustomListeners);
    }
}
