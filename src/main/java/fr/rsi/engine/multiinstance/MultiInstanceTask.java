package fr.rsi.engine.multiinstance;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.migration.instance.MigratingActivityInstance;
import org.camunda.bpm.engine.impl.migration.instance.parser.MigratingInstanceParseContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.task.TaskDecorator;
import org.jspecify.annotations.Nullable;

/** A user task, all instances of which hang on one execution. */
class MultiInstanceTask extends UserTaskActivityBehavior {

    private final MultiInstanceBody body;
    private final boolean keepsVariables;
    private final MultiInstances instances;
    private final OpenTasks openTasks;
    private final TaskCreation creation;
    private final Removal removal;

    MultiInstanceTask(
            TaskDecorator decorator,
            MultiInstanceBody body,
            boolean keepsVariables,
            MultiInstances instances,
            OpenTasks openTasks,
            TaskCreation creation,
            Removal removal) {
        super(decorator);
        this.body = body;
        this.keepsVariables = keepsVariables;
        this.instances = instances;
        this.openTasks = openTasks;
        this.creation = creation;
        this.removal = removal;
    }

    /** The behaviour of an execution all tasks of which hang on it; null for any other execution. */
    static @Nullable MultiInstanceTask of(@Nullable ExecutionEntity execution) {
        return execution != null
                        && !execution.isConcurrent()
                        && execution.getActivity() != null
                        && execution.getActivity().getActivityBehavior() instanceof MultiInstanceTask task
                ? task
                : null;
    }

    MultiInstanceBody body() {
        return body;
    }

    boolean keepsVariables() {
        return keepsVariables;
    }

    /** Creates the next tasks. */
    void proceed(ExecutionEntity execution) {
        creation.proceed(execution, this);
    }

    @Override
    public void performExecution(ActivityExecution activityExecution) throws Exception {
        var execution = (ExecutionEntity) activityExecution;
        if (execution.isConcurrent()) {
            super.performExecution(activityExecution);
        } else if (execution.hasVariableLocal(MultiInstanceActivityBehavior.LOOP_COUNTER)) {
            addOne(execution);
        } else {
            instances.open(execution.getId(), body.conditional());
            creation.start(execution, this, body.elements(execution));
        }
    }

    /** A modification starts one more instance; its variables are those that were given for it. */
    private void addOne(ExecutionEntity execution) {
        if (!instances.hold(execution.getId())) {
            instances.open(execution.getId(), body.conditional());
        }
        var counter = (Integer) execution.getVariableLocal(MultiInstanceActivityBehavior.LOOP_COUNTER);
        execution.removeVariableLocal(MultiInstanceActivityBehavior.LOOP_COUNTER);
        @Nullable Object element = null;
        String variable = body.getCollectionElementVariable();
        if (variable != null && execution.hasVariableLocal(variable)) {
            element = execution.getVariableLocal(variable);
            execution.removeVariableLocal(variable);
        }
        creation.create(execution, this, Collections.singletonList(element), counter);
    }

    /** Takes further elements in; they get their tasks in jobs. The execution is held. */
    void join(ExecutionEntity execution, List<String> elements) {
        int instances = (Integer) execution.getVariableLocal(MultiInstanceActivityBehavior.NUMBER_OF_INSTANCES);
        creation.add(execution, elements, Math.max(instances, this.instances.end(execution.getId())));
        body.grow(execution, elements.size());
    }

    /** Takes the elements out that wait for their tasks, and the open tasks of these assignees. The execution is held. */
    void leave(ExecutionEntity execution, Collection<String> elements) {
        List<String> tasks = openTasks.lockOf(execution.getId(), elements);
        int waiting = instances.forget(execution.getId(), elements);
        removal.removeThese(execution, getTaskDefinition(), tasks);
        body.grow(execution, -(waiting + tasks.size()));
        MultiInstanceJobs.check(execution);
    }

    /** Called when a task was completed; reads one row and writes none that others share. */
    @Override
    public void signal(ActivityExecution activityExecution, @Nullable String signalName, @Nullable Object signalData) {
        var execution = (ExecutionEntity) activityExecution;
        if (execution.isConcurrent()) {
            leave(execution);
        } else if (!othersOpen(execution)) {
            MultiInstanceJobs.check(execution);
        }
    }

    /** Closes the activity where nobody is left or the completion condition holds. */
    void check(ExecutionEntity execution) {
        if (!instances.hold(execution.getId()) || instances.creating(execution.getId())) {
            return;
        }
        int open = openTasks.count(execution.getId());
        boolean satisfied = body.conditional() && body.satisfied(execution, open);
        if (open > 0 && !satisfied) {
            instances.checked(execution.getId(), open);
            return;
        }
        if (open > 0) {
            removal.removeTasks(
                    execution,
                    getTaskDefinition(),
                    TaskEntity.DELETE_REASON_DELETED,
                    execution.isSkipCustomListeners());
        }
        leave(execution);
    }

    @Override
    public void onParseMigratingInstance(MigratingInstanceParseContext context, MigratingActivityInstance instance) {
        super.onParseMigratingInstance(context, instance);
        MultiInstanceJobs.migrate(context, instance);
    }

    private static boolean othersOpen(ExecutionEntity execution) {
        return ((MultiInstanceTaskManager) Context.getCommandContext().getTaskManager()).othersOpen(execution.getId());
    }
}
