package fr.rsi.engine.form;

import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.AbstractTypedValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Refuses submitted fields that the form does not have; those of a form with a content of its own are not stored. */
class OwnFieldsFormHandler implements TaskFormHandler {

    private final TaskFormHandler form;
    private final FormContents contents;

    OwnFieldsFormHandler(TaskFormHandler form, FormContents contents) {
        this.form = form;
        this.contents = contents;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return form.createTaskForm(task);
    }

    @Override
    public void submitFormVariables(VariableMap properties, VariableScope scope) {
        if (!properties.isEmpty()) {
            CamundaFormRef reference = form.createTaskForm((TaskEntity) scope).getCamundaFormRef();
            Set<String> fields = FormFields.of(reference);
            List<Violation> foreign = properties.keySet().stream()
                    .filter(field -> !fields.contains(field))
                    .sorted()
                    .map(field -> new Violation(field, "This form has no field “" + field + "”."))
                    .toList();
            if (!foreign.isEmpty()) {
                throw Refused.invalid(foreign);
            }
        }
        if (contents.of((TaskEntity) scope).isPresent()) {
            properties.keySet().forEach(field -> scope.setVariable(field, passing(properties.getValueTyped(field))));
        } else {
            form.submitFormVariables(properties, scope);
        }
    }

    private static TypedValue passing(TypedValue value) {
        if (value instanceof AbstractTypedValue<?> typed) {
            typed.setTransient(true);
            return typed;
        }
        return Variables.untypedValue(value.getValue(), true);
    }

    @Override
    public void parseConfiguration(
            Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        form.parseConfiguration(activity, deployment, definition, parse);
    }
}
