package fr.rsi.engine.multiinstance;

import fr.rsi.engine.AskTask;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.parser.ActivityInstanceUpdateListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replaces the behaviour of every parallel multi-instance user task that needs no execution per instance. */
class MultiInstanceParseListener extends AbstractBpmnParseListener {

    private static final Logger LOG = LoggerFactory.getLogger(MultiInstanceParseListener.class);
    private static final Set<String> AT_CREATION =
            Set.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_ASSIGNMENT);

    private final MultiInstances instances;
    private final OpenTasks openTasks;
    private final TaskCreation creation;
    private final Removal removal;
    private final boolean enabled;

    MultiInstanceParseListener(
            MultiInstances instances, OpenTasks openTasks, TaskCreation creation, Removal removal, boolean enabled) {
        this.instances = instances;
        this.openTasks = openTasks;
        this.creation = creation;
        this.removal = removal;
        this.enabled = enabled;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        if (!(scope instanceof ActivityImpl bodyActivity)
                || !(bodyActivity.getActivityBehavior() instanceof ParallelMultiInstanceActivityBehavior stock)) {
            return;
        }
        List<String> needs = ExecutionNeeds.of(userTask);
        if (!needs.isEmpty()) {
            tell(activity, needs);
            return;
        }
        var body = new MultiInstanceBody(stock, enabled);
        bodyActivity.setActivityBehavior(body);

        var behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
        TaskDefinition definition = behavior.getTaskDefinition();
        activity.setActivityBehavior(new MultiInstanceTask(
                behavior.getTaskDecorator(),
                body,
                keepsVariables(stock, definition),
                instances,
                openTasks,
                creation,
                removal));
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, removal);
        AT_CREATION.forEach(event -> leaveSharedHistoryAlone(definition, event));
    }

    /** The respondent of an ask task is its assignee; all other tasks keep the variables that the engine gives an instance. */
    private static boolean keepsVariables(ParallelMultiInstanceActivityBehavior stock, TaskDefinition definition) {
        return !AskTask.RESPONDENTS.equals(stock.getCollectionVariable())
                || !AT_CREATION.containsAll(definition.getTaskListeners().keySet());
    }

    /** The engine notes the last task and assignee on the activity's row in the history, which all tasks share here. */
    private static void leaveSharedHistoryAlone(TaskDefinition definition, String event) {
        List<TaskListener> listeners = definition.getBuiltinTaskListenersForEvent(event);
        if (listeners == null) {
            return;
        }
        for (TaskListener listener : List.copyOf(listeners)) {
            if (listener instanceof ActivityInstanceUpdateListener) {
                listeners.remove(listener);
                definition.addBuiltInTaskListener(event, ownExecutionOnly(listener));
            }
        }
    }

    private static TaskListener ownExecutionOnly(TaskListener listener) {
        return task -> {
            if (((ExecutionEntity) task.getExecution()).isConcurrent()) {
                listener.notify(task);
            }
        };
    }

    private static void tell(ActivityImpl activity, List<String> needs) {
        if (Context.getCommandInvocationContext().getCommand() instanceof DeployCmd) {
            LOG.warn(
                    "{}: user task {} keeps the engine's own multi-instance, which is slow beyond some hundred instances,"
                            + " because of its {}",
                    ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey(),
                    activity.getId(),
                    String.join(", ", needs));
        }
    }
}
