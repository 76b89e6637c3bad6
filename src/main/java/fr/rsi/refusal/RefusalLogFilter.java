package fr.rsi.refusal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Keeps refusals out of the log: they are answers to people, while the engine's REST API logs each as a fault, with its stack
 * trace as the message.
 */
public class RefusalLogFilter extends TurboFilter {

    private static final String REST_EXCEPTIONS = "org.camunda.bpm.engine.rest.exception";
    private static final String REFUSED = Refused.class.getName();

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        boolean refusal = logger.getName().equals(REST_EXCEPTIONS) && format != null && format.contains(REFUSED);
        return refusal ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
