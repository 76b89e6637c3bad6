package fr.rsi.engine.form;

import fr.rsi.engine.FormContent;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

/** The contents of the forms that have one of their own. */
public class FormContents {

    private final Supplier<Stream<FormContent>> contents;

    /** The contents are looked up when the first form is opened, as they need the engine themselves. */
    public FormContents(Supplier<Stream<FormContent>> contents) {
        this.contents = contents;
    }

    /** The content of the form of this task, where it has one. */
    public Optional<FormContent> of(TaskEntity task) {
        TaskDefinition definition = task.getTaskDefinition();
        var key = definition == null ? null : definition.getFormDefinition().getCamundaFormDefinitionKey();
        return key == null
                ? Optional.empty()
                : contents.get()
                        .filter(content -> content.form().equals(key.getExpressionText()))
                        .findFirst();
    }
}
