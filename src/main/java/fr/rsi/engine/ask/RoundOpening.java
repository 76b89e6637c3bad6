package fr.rsi.engine.ask;

import fr.rsi.engine.AskTask;
import fr.rsi.engine.Rounds;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.variable.Variables;

/** Opens the round when its multi-instance body starts, and hands the respondents over in a variable that is never stored. */
class RoundOpening implements ExecutionListener {

    private final AskTask task;
    private final Supplier<Rounds> rounds;

    RoundOpening(AskTask task, Supplier<Rounds> rounds) {
        this.task = task;
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateExecution execution) {
        List<String> respondents = rounds.get().open(execution, task);
        execution.setVariableLocal(AskTask.RESPONDENTS, Variables.untypedValue(respondents, true));
    }
}
