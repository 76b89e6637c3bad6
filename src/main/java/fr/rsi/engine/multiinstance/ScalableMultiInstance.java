package fr.rsi.engine.multiinstance;

import fr.rsi.engine.configuration.Additions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.migration.validation.activity.SupportedActivityValidator;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/**
 * Takes over every parallel multi-instance user task. A running instance goes on in the way in which it was started, so the
 * plugin stays installed where it is switched off: new instances are then started in the engine's own way.
 */
public class ScalableMultiInstance extends AbstractProcessEnginePlugin {

    /** How many tasks are created in one transaction. */
    public static final int CHUNK = 500;

    private final boolean enabled;
    private final int chunk;

    /** Creates tasks in chunks of {@value #CHUNK}. */
    public ScalableMultiInstance(boolean enabled) {
        this(enabled, CHUNK);
    }

    /** Creates at most so many tasks in one transaction. */
    public ScalableMultiInstance(boolean enabled, int chunk) {
        this.enabled = enabled;
        this.chunk = chunk;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        Supplier<JdbcClient> jdbc = SingletonSupplier.of(() -> JdbcClient.create(configuration.getDataSource()));
        var instances = new MultiInstances(jdbc);
        var openTasks = new OpenTasks(jdbc);
        var removal = new Removal(instances, openTasks);
        Additions.parseListeners(
                configuration,
                new MultiInstanceParseListener(
                        instances, openTasks, new TaskCreation(instances, chunk), removal, enabled));
        Additions.manager(configuration, TaskManager.class, () -> new MultiInstanceTaskManager(openTasks, removal));
        configuration.setCustomJobHandlers(new ArrayList<>(MultiInstanceJobHandler.all()));
        List.of(MultiInstanceBody.class, MultiInstanceTask.class).stream()
                .filter(behavior -> !SupportedActivityValidator.SUPPORTED_ACTIVITY_BEHAVIORS.contains(behavior))
                .forEach(SupportedActivityValidator.SUPPORTED_ACTIVITY_BEHAVIORS::add);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Indexes.create(JdbcClient.create(configuration.getDataSource()));
    }
}
