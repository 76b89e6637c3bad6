package fr.rsi.circuit.process;

import fr.rsi.engine.CircuitBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Moments for timers: {@code ${calendar.halfway(deadline)}}, {@code ${calendar.inWeeks(weeks)}}. */
@CircuitBean("calendar")
public class CalendarBean {

    private static final int DAYS_OF_A_WEEK = 7;

    private final Clock clock;

    CalendarBean(Clock clock) {
        this.clock = clock;
    }

    /** The moment so many weeks from now. */
    public Date inWeeks(int weeks) {
        return inDays(Math.multiplyExact(weeks, DAYS_OF_A_WEEK));
    }

    /** The moment so many days from now. */
    public Date inDays(int days) {
        return Date.from(clock.instant().plus(Duration.ofDays(days)));
    }

    /** The moment half way between now and the deadline; now where the deadline has passed. */
    public Date halfway(Date deadline) {
        Instant now = clock.instant();
        Duration left = Duration.between(now, deadline.toInstant());
        return Date.from(left.isNegative() ? now : now.plus(left.dividedBy(2)));
    }
}
