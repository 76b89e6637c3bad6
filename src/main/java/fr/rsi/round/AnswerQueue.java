package fr.rsi.round;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the answers to one instance of a circuit through one after the other. The engine's own multi-instance writes a row
 * that all siblings share, so that of several answers at once all but one would fail and have to be tried again.
 */
@Component
class AnswerQueue {

    private final JdbcClient jdbc;

    AnswerQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for those before; the place is given up when the transaction ends. */
    void enter(String processInstanceId) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(processInstanceId)
                .query(Integer.class)
                .single();
    }
}
