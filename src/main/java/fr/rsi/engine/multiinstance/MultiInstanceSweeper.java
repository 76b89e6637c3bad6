package fr.rsi.engine.multiinstance;

import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
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
    private final Duration conditionInterval;

    MultiInstanceSweeper(
            ProcessEngineConfigurationImpl configuration,
            @Value("${rsi.engine.condition-interval:PT1M}") Duration conditionInterval) {
        this.configuration = configuration;
        this.conditionInterval = conditionInterval;
    }

    @Scheduled(fixedDelay = PAUSE_MILLIS)
    void sweep() {
        configuration.getCommandExecutorTxRequired().execute(new Sweep(conditionInterval));
    }
}
