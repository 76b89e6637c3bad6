package fr.rsi.engine.multiinstance;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * Removes the open tasks when a multi-instance activity ends, as a set: a deadline, an event, a modification or a
 * cancellation costs a few statements. Where listeners want to hear of each deletion, the engine removes them one by one.
 */
class Removal implements ExecutionListener {

    private final MultiInstances instances;
    private final OpenTasks openTasks;

    Removal(MultiInstances instances, OpenTasks openTasks) {
        this.instances = instances;
        this.openTasks = openTasks;
    }

    /** The activity ends, in whatever way. */
    @Override
    public void notify(DelegateExecution delegate) {
        var execution = (ExecutionEntity) delegate;
        if (MultiInstanceTask.of(execution) == null) {
            return;
        }
        if (execution.isCanceled()) {
            cancel(execution, null, execution.isSkipCustomListeners());
        }
        instances.close(execution.getId());
        MultiInstanceJobs.remove(execution);
    }

    /** Removes the tasks of an execution of ours before the engine does; the reason is null where the engine gives none. */
    void cancel(ExecutionEntity execution, @Nullable String reason, boolean skipCustomListeners) {
        MultiInstanceTask task = MultiInstanceTask.of(execution);
        if (task != null) {
            instances.hold(execution.getId());
            removeTasks(
                    execution,
                    task.getTaskDefinition(),
                    reason == null || reason.isEmpty() ? TaskEntity.DELETE_REASON_DELETED : reason,
                    skipCustomListeners);
        }
    }

    /** Removes the tasks of an execution that is held. */
    void removeTasks(ExecutionEntity execution, TaskDefinition definition, String reason, boolean skipCustomListeners) {
        boolean heard = !skipCustomListeners && hasListeners(definition);
        if (heard || openTasks.withSubtasks(execution.getId())) {
            execution.getTasks().forEach(task -> task.delete(reason, false, skipCustomListeners));
            return;
        }
        openTasks.lockAll(execution.getId());
        List<TaskEntity> known = known(execution);
        known.stream()
                .filter(task -> !task.isDeleted())
                .forEach(task -> task.delete(reason, false, skipCustomListeners));
        openTasks.remove(
                execution.getId(), known.stream().map(TaskEntity::getId).toList(), reason, ClockUtil.getCurrentTime());
    }

    /** Removes some tasks of an execution that is held, which nobody else can complete any more. */
    void removeThese(ExecutionEntity execution, TaskDefinition definition, List<String> tasks) {
        if (hasListeners(definition) || openTasks.withSubtasks(execution.getId())) {
            var manager = Context.getCommandContext().getTaskManager();
            tasks.forEach(task -> manager.findTaskById(task).delete(TaskEntity.DELETE_REASON_DELETED, false, false));
        } else {
            openTasks.removeThese(
                    execution.getId(), tasks, TaskEntity.DELETE_REASON_DELETED, ClockUtil.getCurrentTime());
        }
    }

    /** What this command has read or made is left to the engine, which would otherwise miss it when it writes. */
    private static List<TaskEntity> known(ExecutionEntity execution) {
        return Context.getCommandContext().getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> execution.getId().equals(task.getExecutionId()))
                .toList();
    }

    private static boolean hasListeners(TaskDefinition definition) {
        List<TaskListener> listeners = definition.getTaskListenersForEvent(TaskListener.EVENTNAME_DELETE);
        return listeners != null && !listeners.isEmpty();
    }
}
