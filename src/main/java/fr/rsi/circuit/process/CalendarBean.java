package fr.rsi.circuit.process;

import fr.rsi.engine.CircuitBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Moments for timers: {@code ${calendar.halfway(deadline)}}. */
@CircuitBean("calendar")
public class CalendarBean {

    private final Clock clock;

    CalendarBean(Clock clock) {
        this.clock = clock;
    }

    /** The moment half way between now and the deadline; now where the deadline has passed. */
    public Date halfway(Date deadline) {
        Instant now = clock.instant();
        Duration left = Duration.between(now, deadline.toInstant());
        return Date.from(left.isNegative() ? now : now.plus(left.dividedBy(2)));
    }
}
