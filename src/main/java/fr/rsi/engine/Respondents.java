package fr.rsi.engine;

import fr.rsi.engine.multiinstance.RespondentsCommand;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is asked in an ask task that is open: some come in, some go. To be called in a transaction. */
@Component
public class Respondents {

    private static final String BODY = "#multiInstanceBody";

    private final RuntimeService runtimeService;
    private final ProcessEngineConfigurationImpl configuration;
    private final JdbcClient jdbc;

    Respondents(RuntimeService runtimeService, ProcessEngineConfigurationImpl configuration, JdbcClient jdbc) {
        this.runtimeService = runtimeService;
        this.configuration = configuration;
        this.jdbc = jdbc;
    }

    /** Waits for what these people submit at this moment, then lets none of them submit anything until the transaction ends. */
    public void hold(String processInstanceId, String activityId, Collection<String> people) {
        jdbc.sql("""
                        select count(*) from (select 1 from act_ru_task
                          where proc_inst_id_ = ? and task_def_key_ = ? and assignee_ = any (?)
                          order by id_ for update) locked
                        """)
                .params(processInstanceId, activityId, people.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /**
     * Gives those who join a task each, soon, and takes the open tasks of those who leave away.
     *
     * @return false where the ask task is not open; nothing was done then
     */
    public boolean change(
            String processInstanceId, String activityId, List<String> joining, Collection<String> leaving) {
        boolean changed = configuration
                .getCommandExecutorTxRequired()
                .execute(new RespondentsCommand(processInstanceId, activityId, joining, leaving));
        return changed || joinInTheEnginesOwnWay(processInstanceId, activityId, joining);
    }

    private boolean joinInTheEnginesOwnWay(String processInstanceId, String activityId, List<String> joining) {
        List<ActivityInstance> bodies = Stream.ofNullable(runtimeService.getActivityInstance(processInstanceId))
                .flatMap(instance -> Arrays.stream(instance.getActivityInstances(activityId + BODY)))
                .toList();
        if (bodies.isEmpty() || joining.isEmpty()) {
            return !bodies.isEmpty();
        }
        var modification = runtimeService.createProcessInstanceModification(processInstanceId);
        joining.forEach(person -> modification
                .startBeforeActivity(activityId, bodies.get(0).getId())
                .setVariableLocal(AskTask.RESPONDENT, person));
        modification.execute();
        return true;
    }
}
