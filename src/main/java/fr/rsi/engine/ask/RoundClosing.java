package fr.rsi.engine.ask;

import fr.rsi.engine.AskTask;
import fr.rsi.engine.Rounds;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Closes the round when its multi-instance body ends, whatever ends it. */
class RoundClosing implements ExecutionListener {

    private final AskTask task;
    private final Supplier<Rounds> rounds;

    RoundClosing(AskTask task, Supplier<Rounds> rounds) {
        this.task = task;
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateExecution execution) {
        rounds.get().close(execution, task, execution.isCanceled());
    }
}
