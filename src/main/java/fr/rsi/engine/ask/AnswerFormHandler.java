package fr.rsi.engine.ask;

import fr.rsi.engine.Rounds;
import fr.rsi.engine.Submission;
import fr.rsi.engine.multiinstance.TaskLock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Takes what is submitted in an ask task as an answer: no submitted field becomes a process variable. */
class AnswerFormHandler implements TaskFormHandler {

    private final TaskFormHandler form;
    private final Supplier<Rounds> rounds;

    AnswerFormHandler(TaskFormHandler form, Supplier<Rounds> rounds) {
        this.form = form;
        this.rounds = rounds;
    }

    static boolean handles(TaskEntity task) {
        return task.getTaskDefinition() != null
                && task.getTaskDefinition().getTaskFormHandler() instanceof AnswerFormHandler;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return form.createTaskForm(task);
    }

    @Override
    public void submitFormVariables(VariableMap properties, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        rounds.get().enter(task.getProcessInstanceId(), task.getTaskDefinitionKey());
        TaskLock.take(task);
        Map<String, Object> values = new HashMap<>(properties);
        rounds.get()
                .answer(new Submission(
                        task.getId(),
                        task.getProcessInstanceId(),
                        task.getTaskDefinitionKey(),
                        task.getAssignee(),
                        Context.getCommandContext().getAuthenticatedUserId(),
                        values));
    }

    @Override
    public void parseConfiguration(
            Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        form.parseConfiguration(activity, deployment, definition, parse);
    }
}
