package fr.rsi.engine.ask;

import fr.rsi.engine.Rounds;
import fr.rsi.engine.form.FormContents;
import fr.rsi.engine.form.OpenFormCommand;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Submits task forms; one whose task has ended is refused in words. */
public class AnsweringFormService extends FormServiceImpl {

    private final Supplier<Rounds> rounds;
    private final FormContents contents;

    /** Rounds are looked up when the first form is submitted. */
    public AnsweringFormService(Supplier<Rounds> rounds, FormContents contents) {
        this.rounds = rounds;
        this.contents = contents;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }

    @Override
    public VariableMap getTaskFormVariables(
            String taskId, @Nullable Collection<String> names, boolean deserializeValues) {
        VariableMap variables = super.getTaskFormVariables(taskId, names, deserializeValues);
        add(variables, names, commandExecutor.execute(new AskFormCommand(taskId, rounds)));
        add(variables, names, commandExecutor.execute(new OpenFormCommand(taskId, contents)));
        return variables;
    }

    private static void add(VariableMap variables, @Nullable Collection<String> names, Map<String, Object> more) {
        more.forEach((name, value) -> {
            if (names == null || names.contains(name)) {
                variables.putValue(name, value);
            }
        });
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        commandExecutor.execute(new SubmitCommand(taskId, properties, false, false, rounds));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> properties, boolean deserializeValues) {
        return commandExecutor.execute(new SubmitCommand(taskId, properties, true, deserializeValues, rounds));
    }
}
