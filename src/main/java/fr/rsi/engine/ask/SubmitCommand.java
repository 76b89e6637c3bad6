package fr.rsi.engine.ask;

import fr.rsi.engine.Rounds;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Submits a task's form; where the task is no more, says why if the application knows. */
class SubmitCommand extends SubmitTaskFormCmd {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Rounds> rounds;

    SubmitCommand(
            String taskId,
            @Nullable Map<String, Object> properties,
            boolean returnVariables,
            boolean deserializeValues,
            Supplier<Rounds> rounds) {
        super(taskId, properties == null ? Map.of() : properties, returnVariables, deserializeValues);
        this.rounds = rounds;
    }

    @Override
    public VariableMap execute(CommandContext commandContext) {
        TaskEntity task =
                taskId == null ? null : commandContext.getTaskManager().findTaskById(taskId);
        if (task == null && taskId != null) {
            throwIfEnded(commandContext);
        }
        try {
            return task != null && AnswerFormHandler.handles(task)
                    ? withoutLog(commandContext)
                    : super.execute(commandContext);
        } catch (AuthorizationException e) {
            // the rights went with the task when the same person completed it a moment ago
            throwIfEnded(commandContext);
            throw e;
        }
    }

    /** Who answered and when is in the history of the task, which only its assignee can submit: no need to log it once more. */
    private VariableMap withoutLog(CommandContext commandContext) {
        boolean logged = commandContext.isUserOperationLogEnabled();
        commandContext.disableUserOperationLog();
        try {
            return super.execute(commandContext);
        } finally {
            commandContext.setLogUserOperationEnabled(logged);
        }
    }

    private void throwIfEnded(CommandContext commandContext) {
        String user = commandContext.getAuthenticatedUserId();
        HistoricTaskInstanceEntity ended =
                commandContext.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
        if (user != null && ended != null && ended.getEndTime() != null) {
            rounds.get()
                    .refusalOfEndedTask(ended.getProcessInstanceId(), ended.getTaskDefinitionKey(), user)
                    .ifPresent(refusal -> {
                        throw refusal;
                    });
        }
    }
}
