package fr.rsi.engine.authorization;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Grants an assignee the rights on the task, and takes them from the former one, which Camunda by itself never does. */
public class TaskAuthorizationProvider extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
            AuthorizationEntity former = getGrantAuthorization(task.getId(), oldAssignee, null, Resources.TASK);
            if (former != null) {
                Context.getCommandContext().getAuthorizationManager().delete(former);
            }
        }
        return newAssignee != null && isNew(task) && !isHistoricInstancePermissionsEnabled()
                ? new AuthorizationEntity[] {grant(task, newAssignee)}
                : super.newTaskAssignee(task, oldAssignee, newAssignee);
    }

    /** Nobody has rights on a task that is being created: no need to look for them, once for each task. */
    private static boolean isNew(Task task) {
        return Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .isTransient((TaskEntity) task);
    }

    private AuthorizationEntity grant(Task task, String assignee) {
        return createAuthorization(
                assignee,
                null,
                Resources.TASK,
                task.getId(),
                getRuntimePermissions(isEnforceSpecificVariablePermission()));
    }
}
