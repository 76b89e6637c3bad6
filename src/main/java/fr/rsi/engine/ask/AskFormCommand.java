package fr.rsi.engine.ask;

import fr.rsi.engine.Rounds;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** What the form of a task shows because it is an ask task; nothing for any other task. */
class AskFormCommand implements Command<Map<String, Object>> {

    private final String taskId;
    private final Supplier<Rounds> rounds;

    AskFormCommand(String taskId, Supplier<Rounds> rounds) {
        this.taskId = taskId;
        this.rounds = rounds;
    }

    @Override
    public Map<String, Object> execute(CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        return task != null && AnswerFormHandler.handles(task)
                ? rounds.get()
                        .formVariables(
                                task.getProcessInstanceId(),
                                task.getTaskDefinitionKey(),
                                String.valueOf(task.getAssignee()))
                : Map.of();
    }
}
