package fr.rsi.bench;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One way of asking many people, on an engine of its own. */
interface Contender extends AutoCloseable {

    String name();

    ProcessEngine engine();

    JdbcClient jdbc();

    /** Makes so many people known, outside what is measured. */
    default void prepare(int people) {}

    /** Starts to ask {@code p0}, {@code p1} and so on. */
    Asked ask(int people);

    /** A person submits the form of the task; how a person without one does it is up to the contender. */
    void submit(String taskId);

    @Override
    void close();

    /**
     * What was started.
     *
     * @param instance id of the process instance, null where there is one for each person
     */
    record Asked(String instance, int people) {}

    /** What is submitted. */
    Map<String, Object> ANSWER = Map.of("choice", "yes", "comment", "Because it helps us.");
}
