package fr.rsi.engine;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changes in the engine when an open round is edited: variables, timers, and all tasks of the round as a set. */
@Component
public class RoundTasks {

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final JdbcClient jdbc;

    RoundTasks(RuntimeService runtimeService, ManagementService managementService, JdbcClient jdbc) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.jdbc = jdbc;
    }

    /** Sets variables of all running process instances with this business key. */
    public void setVariables(String businessKey, Map<String, Object> variables) {
        runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(instance -> runtimeService.setVariables(instance.getId(), variables));
    }

    /** Gives the open tasks of a round another name, the one that people read in Tasklist. */
    public void rename(String processInstanceId, String activityId, String name) {
        update("act_ru_task", "name_ = ?", name, processInstanceId, activityId);
        update("act_hi_taskinst", "name_ = ?", name, processInstanceId, activityId);
    }

    /** Moves the deadline of a round: its tasks are due and its timers fire at another moment. */
    public void move(String processInstanceId, String activityId, Date before, Date after) {
        update("act_ru_task", "due_date_ = ?", after, processInstanceId, activityId);
        update("act_hi_taskinst", "due_date_ = ?", after, processInstanceId, activityId);
        managementService.createJobQuery().processInstanceId(processInstanceId).timers().list().stream()
                .filter(job -> sameSecond(job, before))
                .forEach(job -> managementService.setJobDuedate(job.getId(), after));
    }

    private static boolean sameSecond(Job job, Date date) {
        return job.getDuedate().toInstant().getEpochSecond() == date.toInstant().getEpochSecond();
    }

    private void update(String table, String change, Object value, String processInstanceId, String activityId) {
        String open = table.equals("act_hi_taskinst") ? " and end_time_ is null" : "";
        jdbc.sql("update " + table + " set " + change + " where proc_inst_id_ = ? and task_def_key_ = ?" + open)
                .params(value, processInstanceId, activityId)
                .update();
    }
}
