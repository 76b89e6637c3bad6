package fr.rsi.engine.multiinstance;

import java.util.List;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/** Executes a job of an open multi-instance activity; nothing is left to do where it has closed meanwhile. */
class MultiInstanceJobHandler implements JobHandler<NoConfiguration> {

    /** Creates the next tasks. */
    static final String CREATE = "multi-instance-create";

    /** Checks whether the activity closes. */
    static final String CHECK = "multi-instance-check";

    private final String type;
    private final BiConsumer<MultiInstanceTask, ExecutionEntity> act;

    private MultiInstanceJobHandler(String type, BiConsumer<MultiInstanceTask, ExecutionEntity> act) {
        this.type = type;
        this.act = act;
    }

    static List<JobHandler<?>> all() {
        return List.of(
                new MultiInstanceJobHandler(CREATE, MultiInstanceTask::proceed),
                new MultiInstanceJobHandler(CHECK, MultiInstanceTask::check));
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public void execute(
            NoConfiguration configuration,
            ExecutionEntity execution,
            CommandContext context,
            @Nullable String tenantId) {
        MultiInstanceTask task = MultiInstanceTask.of(execution);
        if (task != null) {
            act.accept(task, execution);
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
