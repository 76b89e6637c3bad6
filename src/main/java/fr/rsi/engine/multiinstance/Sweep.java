package fr.rsi.engine.multiinstance;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the multi-instance activities that may close and leaves a job for each. It reads what is committed, so it sees the
 * end of a round even where the last answers came at the same instant and none of them could know that it was the last.
 */
public class Sweep implements Command<Integer> {

    private final Duration longAgo;

    /**
     * A sweep.
     *
     * @param longAgo after so long a condition is evaluated again even where no task was completed
     */
    public Sweep(Duration longAgo) {
        this.longAgo = longAgo;
    }

    /** The number of activities found. */
    @Override
    public Integer execute(CommandContext context) {
        var instances = new MultiInstances(
                () -> JdbcClient.create(context.getProcessEngineConfiguration().getDataSource()));
        List<String> due = instances.due(longAgo);
        for (String id : due) {
            ExecutionEntity execution = context.getExecutionManager().findExecutionById(id);
            if (MultiInstanceTask.of(execution) != null) {
                MultiInstanceJobs.check(execution);
            }
        }
        return due.size();
    }
}
