package fr.rsi.engine.multiinstance;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * The first lock of a transaction that completes a task. Whatever ends the activity takes the same locks first, so that
 * the two never wait for each other in a circle, and never both succeed.
 */
public final class TaskLock {

    private TaskLock() {}

    /**
     * Lets no other transaction complete or remove the task until this one ends.
     *
     * @throws org.camunda.bpm.engine.OptimisticLockingException where it is gone already
     */
    public static void take(DelegateTask task) {
        if (Context.getCommandContext().getTaskManager() instanceof MultiInstanceTaskManager tasks) {
            tasks.lock(task.getId());
        }
    }
}
