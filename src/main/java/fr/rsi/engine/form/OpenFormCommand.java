package fr.rsi.engine.form;

import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** What the form of a task shows because it has a content of its own; nothing for any other form. */
public class OpenFormCommand implements Command<Map<String, Object>> {

    private final String taskId;
    private final FormContents contents;

    /** For a task that may be no more. */
    public OpenFormCommand(String taskId, FormContents contents) {
        this.taskId = taskId;
        this.contents = contents;
    }

    @Override
    public Map<String, Object> execute(CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        return task == null
                ? Map.of()
                : contents.of(task).map(content -> content.variables(task)).orElse(Map.of());
    }
}
