package fr.rsi.engine.multiinstance;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The open tasks of one execution, read and removed as a set. */
class OpenTasks {

    private static final String ALL_BUT =
            "(select id_ from act_ru_task where execution_id_ = :execution and id_ <> all (:ids))";
    private static final String THESE =
            "(select id_ from act_ru_task where execution_id_ = :execution and id_ = any (:ids))";

    private final Supplier<JdbcClient> jdbc;

    OpenTasks(Supplier<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    int count(String executionId) {
        return jdbc.get()
                .sql("select count(*) from act_ru_task where execution_id_ = ?")
                .param(executionId)
                .query(Integer.class)
                .single();
    }

    /** Whether tasks beside these are open, as far as committed transactions tell. */
    boolean exist(String executionId, Collection<String> beside) {
        return jdbc.get()
                .sql("select 1 from act_ru_task where execution_id_ = ? and id_ <> all (?) limit 1")
                .params(executionId, beside.toArray(String[]::new))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Lets no other transaction complete or remove the task; false where it is gone. */
    boolean lock(String taskId) {
        return jdbc.get()
                .sql("select 1 from act_ru_task where id_ = ? for update")
                .param(taskId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Waits for the completions that are under way, then lets no task be completed until the transaction ends. */
    void lockAll(String executionId) {
        jdbc.get()
                .sql(
                        "select count(*) from (select 1 from act_ru_task where execution_id_ = ? order by id_ for update) locked")
                .param(executionId)
                .query(Integer.class)
                .single();
    }

    /** Whether any of them has subtasks. */
    boolean withSubtasks(String executionId) {
        return jdbc.get().sql("""
                        select exists (select 1 from act_ru_task s join act_ru_task t on t.id_ = s.parent_task_id_
                                       where t.execution_id_ = ?)
                        """).param(executionId).query(Boolean.class).single();
    }

    /** Ids of the open tasks of these people; until the transaction ends none of them can be completed. */
    List<String> lockOf(String executionId, Collection<String> assignees) {
        return jdbc.get()
                .sql(
                        "select id_ from act_ru_task where execution_id_ = ? and assignee_ = any (?) order by id_ for update")
                .params(executionId, assignees.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Removes all tasks but the kept ones, with all that belongs to them, and ends them in the history. */
    void remove(String executionId, Collection<String> kept, String reason, Date now) {
        remove(ALL_BUT, executionId, kept, reason, now);
    }

    /** The same with these tasks only. */
    void removeThese(String executionId, Collection<String> tasks, String reason, Date now) {
        remove(THESE, executionId, tasks, reason, now);
    }

    private void remove(String chosen, String executionId, Collection<String> ids, String reason, Date now) {
        run("""
                with gone as (delete from act_ru_variable where task_id_ in %s returning bytearray_id_)
                delete from act_ge_bytearray where id_ in (select bytearray_id_ from gone)
                """, chosen, executionId, ids, reason, now);
        run("delete from act_ru_identitylink where task_id_ in %s", chosen, executionId, ids, reason, now);
        run(
                "delete from act_ru_authorization where resource_type_ = 7 and resource_id_ in %s",
                chosen, executionId, ids, reason, now);
        run("""
                update act_hi_taskinst set end_time_ = :now, delete_reason_ = :reason, task_state_ = 'Deleted',
                  duration_ = cast(extract(epoch from (cast(:now as timestamp) - start_time_)) * 1000 as bigint)
                where end_time_ is null and id_ in %s
                """, chosen, executionId, ids, reason, now);
        run("delete from act_ru_task where id_ in %s", chosen, executionId, ids, reason, now);
    }

    private void run(String sql, String chosen, String executionId, Collection<String> ids, String reason, Date now) {
        jdbc.get()
                .sql(sql.formatted(chosen))
                .param("execution", executionId)
                .param("ids", ids.toArray(String[]::new))
                .param("reason", reason)
                .param("now", new Timestamp(now.getTime()))
                .update();
    }
}
