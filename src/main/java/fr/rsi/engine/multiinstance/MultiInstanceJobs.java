package fr.rsi.engine.multiinstance;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.MessageAddedNotification;
import org.camunda.bpm.engine.impl.migration.instance.MigratingActivityInstance;
import org.camunda.bpm.engine.impl.migration.instance.MigratingJobInstance;
import org.camunda.bpm.engine.impl.migration.instance.parser.MigratingInstanceParseContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.jspecify.annotations.Nullable;

/** The jobs that create tasks and check whether an activity closes; both are exclusive within the process instance. */
final class MultiInstanceJobs {

    private static final Set<String> TYPES = Set.of(MultiInstanceJobHandler.CREATE, MultiInstanceJobHandler.CHECK);

    private MultiInstanceJobs() {}

    static void create(ExecutionEntity execution) {
        MessageEntity job = job(execution, MultiInstanceJobHandler.CREATE);
        job.setExecution(execution);
        context().getJobManager().send(job);
    }

    /** Written without a note on the execution, as that row is shared by all tasks. */
    static void check(ExecutionEntity execution) {
        MessageEntity job = job(execution, MultiInstanceJobHandler.CHECK);
        job.setExecutionId(execution.getId());
        job.setProcessInstanceId(execution.getProcessInstanceId());
        job.setRootProcessInstanceId(execution.getRootProcessInstanceId());
        context().getJobManager().insertJob(job);
        JobExecutor executor = Context.getProcessEngineConfiguration().getJobExecutor();
        if (executor.isActive()) {
            context()
                    .getTransactionContext()
                    .addTransactionListener(TransactionState.COMMITTED, new MessageAddedNotification(executor));
        }
    }

    private static MessageEntity job(ExecutionEntity execution, String type) {
        ProcessDefinitionEntity definition = execution.getProcessDefinition();
        var job = new MessageEntity();
        job.setJobHandlerType(type);
        job.setJobHandlerConfiguration(NoConfiguration.INSTANCE);
        job.setExclusive(true);
        job.setProcessDefinitionId(definition.getId());
        job.setProcessDefinitionKey(definition.getKey());
        job.setDeploymentId(definition.getDeploymentId());
        job.setTenantId(execution.getTenantId());
        return job;
    }

    /** Takes the jobs along when the process instance is migrated. */
    static void migrate(MigratingInstanceParseContext migration, MigratingActivityInstance activity) {
        ours(activity.resolveRepresentativeExecution().getJobs()).forEach(job -> {
            var migrating = new MigratingJob(job, activity.getTargetScope());
            if (migrating.migrates()) {
                activity.addMigratingDependentInstance(migrating);
            } else {
                activity.addRemovingDependentInstance(migrating);
            }
            migration.submit(migrating);
            migration.consume(job);
        });
    }

    /** Removes the jobs of an activity that closes, but for the one that closes it. */
    static void remove(ExecutionEntity execution) {
        JobEntity current = context().getCurrentJob();
        ours(context().getJobManager().findJobsByExecutionId(execution.getId())).stream()
                .filter(job -> !job.equals(current))
                .forEach(JobEntity::delete);
    }

    private static List<JobEntity> ours(List<JobEntity> jobs) {
        return jobs.stream()
                .filter(job -> TYPES.contains(job.getJobHandlerType()))
                .toList();
    }

    private static CommandContext context() {
        return Context.getCommandContext();
    }

    private static final class MigratingJob extends MigratingJobInstance {

        MigratingJob(JobEntity job, @Nullable ScopeImpl target) {
            super(job, null, target);
        }

        @Override
        protected void migrateJobHandlerConfiguration() {
            // there is none
        }
    }
}
