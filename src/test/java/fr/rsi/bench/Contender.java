package fr.rsi.bench;

import java.util.List;
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

    /** How many of those tasks are open. */
    default int open(Asked asked) {
        return jdbc().sql("select count(*) from act_ru_task where " + OF_ASKED)
                .params(asked.instance(), asked.instance())
                .query(Integer.class)
                .single();
    }

    /** Those tasks that are open. */
    default List<Task> tasks(Asked asked) {
        return jdbc().sql("select id_, assignee_ from act_ru_task where " + OF_ASKED)
                .params(asked.instance(), asked.instance())
                .query((row, number) -> new Task(row.getString(1), row.getString(2)))
                .list();
    }

    /** The assignee, signed in as an employee, submits the task; gives the milliseconds that it took. */
    default double answer(Task task) {
        engine().getIdentityService().setAuthentication(task.assignee(), List.of("employees"));
        long start = System.nanoTime();
        try {
            submit(task.id());
            return (System.nanoTime() - start) / 1e6;
        } finally {
            engine().getIdentityService().clearAuthentication();
        }
    }

    @Override
    void close();

    /** An open task. */
    record Task(String id, String assignee) {}

    /**
     * What was started.
     *
     * @param instance id of the process instance, empty where there is one for each person
     */
    record Asked(String instance, int people) {}

    /** Chooses the tasks of what was started, by its process instance where there is one. */
    String OF_ASKED =
            "task_def_key_ = 'UserTask_Ask' and proc_inst_id_ = ? or task_def_key_ = 'UserTask_Floor' and ? = ''";

    /** What is submitted. */
    Map<String, Object> ANSWER = Map.of("choice", "yes", "comment", "Because it helps us.");
}
