package fr.rsi.engine.multiinstance;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps every second, on every node that executes jobs. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class MultiInstanceSweeper {

    private static final long PAUSE_MILLIS = 1000;

    private final ProcessEngineConfigurationImpl configuration;

    MultiInstanceSweeper(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Scheduled(fixedDelay = PAUSE_MILLIS)
    void sweep() {
        configuration.getCommandExecutorTxRequired().execute(new Sweep());
    }
}
