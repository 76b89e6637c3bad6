package fr.rsi.engine.form;

import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Lets user tasks with a Camunda Form take the fields of that form only, so that nobody sets other variables with them. */
public class OwnFieldsParseListener extends AbstractBpmnParseListener {

    private final FormContents contents;

    /** Those forms that have a content of their own. */
    public OwnFieldsParseListener(FormContents contents) {
        this.contents = contents;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            TaskDefinition definition = behavior.getTaskDefinition();
            if (definition.getFormDefinition().getCamundaFormDefinitionKey() != null) {
                definition.setTaskFormHandler(new OwnFieldsFormHandler(definition.getTaskFormHandler(), contents));
            }
        }
    }
}
