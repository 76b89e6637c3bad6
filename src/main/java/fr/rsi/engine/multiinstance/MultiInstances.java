package fr.rsi.engine.multiinstance;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The open multi-instance activities, and those of their instances that have no task yet. */
class MultiInstances {

    private final Supplier<JdbcClient> jdbc;

    MultiInstances(Supplier<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    /** Instances that get their tasks together; the elements are null where the activity has a cardinality only. */
    record Chunk(int first, List<@Nullable String> elements) {}

    void open(String executionId, boolean conditional) {
        jdbc.get()
                .sql("insert into rsi.multi_instance (execution_id, conditional) values (?, ?)")
                .params(executionId, conditional)
                .update();
    }

    void add(String executionId, int first, List<@Nullable String> elements) {
        jdbc.get()
                .sql("insert into rsi.multi_instance_chunk (execution_id, first, elements) values (?, ?, ?)")
                .params(executionId, first, elements.toArray(String[]::new))
                .update();
    }

    /** Removes the next chunk and gives it, empty where there is none. */
    Optional<Chunk> take(String executionId) {
        return jdbc.get()
                .sql("""
                        delete from rsi.multi_instance_chunk where execution_id = ? and first =
                          (select min(first) from rsi.multi_instance_chunk where execution_id = ?)
                        returning first, elements
                        """)
                .params(executionId, executionId)
                .query(MultiInstances::chunk)
                .optional();
    }

    /** Whether instances wait for their tasks. */
    boolean creating(String executionId) {
        return jdbc.get()
                .sql("select exists (select 1 from rsi.multi_instance_chunk where execution_id = ?)")
                .param(executionId)
                .query(Boolean.class)
                .single();
    }

    /** The open activity of this id in a process instance, held as {@link #hold} does; empty where it is not open in our way. */
    Optional<String> holdIn(String processInstanceId, String activityId) {
        return jdbc.get()
                .sql("""
                        select m.execution_id from rsi.multi_instance m join act_ru_execution e on e.id_ = m.execution_id
                        where e.proc_inst_id_ = ? and e.act_id_ = ? for update of m
                        """)
                .params(processInstanceId, activityId)
                .query(String.class)
                .optional();
    }

    /** The place after the last of the instances that wait for their tasks, zero where none does. */
    int end(String executionId) {
        return jdbc.get()
                .sql(
                        "select coalesce(max(first + cardinality(elements)), 0) from rsi.multi_instance_chunk where execution_id = ?")
                .param(executionId)
                .query(Integer.class)
                .single();
    }

    /** Takes these elements out of those that wait for their tasks, and gives their number. */
    int forget(String executionId, Collection<String> elements) {
        return jdbc.get()
                .sql("""
                        with shorter as (
                          select first, array(select e from unnest(elements) with ordinality as u(e, place)
                                              where e <> all (cast(:gone as text[])) or e is null order by place) as rest
                          from rsi.multi_instance_chunk where execution_id = :execution and elements && cast(:gone as text[])),
                        changed as (
                          update rsi.multi_instance_chunk c set elements = s.rest from shorter s
                          where c.execution_id = :execution and c.first = s.first
                          returning (select cardinality(o.elements) from rsi.multi_instance_chunk o
                                     where o.execution_id = c.execution_id and o.first = c.first) - cardinality(c.elements) as less)
                        select coalesce(sum(less), 0) from changed
                        """)
                .param("execution", executionId)
                .param("gone", elements.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** Keeps everybody else from adding, closing and checking until the transaction ends; false where it is closed. */
    boolean hold(String executionId) {
        return jdbc.get()
                .sql("select 1 from rsi.multi_instance where execution_id = ? for update")
                .param(executionId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void checked(String executionId, int open) {
        jdbc.get()
                .sql(
                        "update rsi.multi_instance set open_at_check = ?, checked_at = clock_timestamp() where execution_id = ?")
                .params(open, executionId)
                .update();
    }

    void close(String executionId) {
        jdbc.get()
                .sql("delete from rsi.multi_instance where execution_id = ?")
                .param(executionId)
                .update();
    }

    /**
     * The executions to check: no task is open any more, or there is a condition, and tasks were completed since the last
     * check or it was so long ago, as conditions may depend on the time. They are held; those that another node holds, that wait for a check already or are suspended are left out.
     */
    List<String> due(Duration longAgo) {
        return jdbc.get()
                .sql("""
                        select m.execution_id
                        from rsi.multi_instance m join act_ru_execution e on e.id_ = m.execution_id
                        where e.suspension_state_ = 1
                          and not exists (select 1 from rsi.multi_instance_chunk c where c.execution_id = m.execution_id)
                          and (not exists (select 1 from act_ru_task t where t.execution_id_ = m.execution_id)
                               or m.conditional and
                                  (m.checked_at < clock_timestamp() - make_interval(secs => ?)
                                   or m.open_at_check is distinct from
                                     (select count(*) from act_ru_task t where t.execution_id_ = m.execution_id)))
                          and not exists (select 1 from act_ru_job j
                                          where j.execution_id_ = m.execution_id and j.handler_type_ = ?)
                        for update of m skip locked
                        """)
                .params(longAgo.toSeconds(), MultiInstanceJobHandler.CHECK)
                .query(String.class)
                .list();
    }

    private static Chunk chunk(ResultSet row, int number) throws SQLException {
        Array array = row.getArray("elements");
        List<@Nullable String> elements = new ArrayList<>(Arrays.asList((String[]) array.getArray()));
        return new Chunk(row.getInt("first"), Collections.unmodifiableList(elements));
    }
}
