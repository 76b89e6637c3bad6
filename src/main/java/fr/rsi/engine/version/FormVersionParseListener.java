package fr.rsi.engine.version;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** User tasks that ask for the latest version of a form show the one that was the latest when their process instance started. */
public class FormVersionParseListener extends AbstractBpmnParseListener {
    private final FormVersions versions;

    /** Which version that is. */
    public FormVersionParseListener(FormVersions versions) {
        this.versions = versions;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            TaskDefinition definition = behavior.getTaskDefinition();
            if (definition.getFormDefinition().getCamundaFormDefinitionKey() != null) {
                definition.setTaskFormHandler(new Versioned(definition.getTaskFormHandler(), versions));
            }
        }
    }

    private record Versioned(TaskFormHandler form, FormVersions versions) implements TaskFormHandler {
        @Override
        public TaskFormData createTaskForm(TaskEntity task) {
            return versions.fix(form.createTaskForm(task), task);
        }

        @Override
        public void submitFormVariables(VariableMap properties, VariableScope scope) {
            form.submitFormVariables(properties, scope);
        }

        @Override
        public void parseConfiguration(
                Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
            form.parseConfiguration(activity, deployment, definition, parse);
        }
    }
}
