package fr.rsi.engine.multiinstance;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** Checks whether a multi-instance activity closes. */
class CheckClose implements JobHandler<NoConfiguration> {

    static final String TYPE = "multi-instance-check";

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(
            NoConfiguration configuration,
            ExecutionEntity execution,
            CommandContext context,
            @Nullable String tenantId) {
        MultiInstanceTask task = MultiInstanceTask.of(execution);
        if (task != null) {
            task.check(execution);
        }
    }

    @Override
    public NoConfiguration newConfiguration(@Nullable String text) {
        return NoConfiguration.INSTANCE;
    }

    @Override
    public void onDelete(NoConfiguration configuration, JobEntity job) {
        // what waits for its tasks goes with the activity
    }
}
