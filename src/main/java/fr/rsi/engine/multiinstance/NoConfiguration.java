package fr.rsi.engine.multiinstance;

import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;

/** For jobs that need to know their execution only. */
enum NoConfiguration implements JobHandlerConfiguration {
    INSTANCE;

    @Override
    public String toCanonicalString() {
        return "";
    }
}
