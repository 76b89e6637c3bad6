package fr.rsi.engine.ask;

import fr.rsi.engine.Rounds;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Completing a task goes the same way as submitting its form, so that an answer is an answer whatever brings it. */
public class AnsweringTaskService extends TaskServiceImpl {

    private final Supplier<Rounds> rounds;

    /** Rounds are looked up when the first task is completed. */
    public AnsweringTaskService(Supplier<Rounds> rounds) {
        this.rounds = rounds;
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        commandExecutor.execute(new SubmitCommand(taskId, variables, false, false, rounds));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        return commandExecutor.execute(new SubmitCommand(taskId, variables, true, deserializeValues, rounds));
    }
}
