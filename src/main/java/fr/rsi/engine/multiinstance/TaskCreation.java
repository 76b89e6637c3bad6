package fr.rsi.engine.multiinstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Creates the tasks of a multi-instance activity: the first at once, the others in chunks, each in a job and a transaction of
 * its own. The instances that wait for their tasks are stored when the activity starts, so that all chunks are of one mind.
 */
class TaskCreation {

    private final MultiInstances instances;
    private final int chunk;

    TaskCreation(MultiInstances instances, int chunk) {
        this.instances = instances;
        this.chunk = chunk;
    }

    /** Starts; elements that are no texts can't be stored and get their tasks at once, however many there are. */
    void start(ExecutionEntity execution, MultiInstanceTask task, List<? extends @Nullable Object> elements) {
        if (elements.size() <= chunk || !elements.stream().allMatch(e -> e == null || e instanceof String)) {
            create(execution, task, elements, 0);
            return;
        }
        List<@Nullable String> texts =
                elements.stream().map(element -> (String) element).toList();
        store(execution, texts.subList(chunk, texts.size()), chunk);
        if (create(execution, task, texts.subList(0, chunk), 0)) {
            MultiInstanceJobs.create(execution);
        }
    }

    /** Adds elements to an activity that is open; they get their tasks in jobs. */
    void add(ExecutionEntity execution, List<String> elements, int first) {
        store(execution, elements, first);
        MultiInstanceJobs.create(execution);
    }

    private void store(ExecutionEntity execution, List<? extends @Nullable String> elements, int first) {
        for (int from = 0; from < elements.size(); from += chunk) {
            List<@Nullable String> part =
                    new ArrayList<>(elements.subList(from, Math.min(from + chunk, elements.size())));
            instances.add(execution.getId(), first + from, part);
        }
    }

    /** Creates the tasks of the next chunk, and leaves a job for the one after. */
    void proceed(ExecutionEntity execution, MultiInstanceTask task) {
        if (!instances.hold(execution.getId())) {
            return;
        }
        instances
                .take(execution.getId())
                .filter(taken -> create(execution, task, taken.elements(), taken.first()))
                .filter(taken -> instances.creating(execution.getId()))
                .ifPresent(taken -> MultiInstanceJobs.create(execution));
    }

    /** Creates tasks for these elements; false where a listener ended the activity meanwhile. */
    boolean create(
            ExecutionEntity execution, MultiInstanceTask task, List<? extends @Nullable Object> elements, int first) {
        int counter = first;
        for (Object element : elements) {
            if (!create(execution, task, element, counter++)) {
                return false;
            }
        }
        return true;
    }

    private static boolean create(
            ExecutionEntity execution, MultiInstanceTask behavior, @Nullable Object element, int counter) {
        TaskEntity task = NewTasks.on(execution);
        task.insert();
        boolean kept = behavior.keepsVariables();
        String variable = behavior.body().getCollectionElementVariable();
        if (variable != null) {
            task.setVariableLocal(variable, kept ? element : Variables.untypedValue(element, true));
        }
        task.setVariableLocal(
                MultiInstanceActivityBehavior.LOOP_COUNTER, kept ? counter : Variables.integerValue(counter, true));
        behavior.getTaskDecorator().decorate(task, task);
        return task.transitionTo(TaskEntity.TaskState.STATE_CREATED)
                && Objects.equals(execution.getActivityId(), task.getTaskDefinitionKey());
    }
}
