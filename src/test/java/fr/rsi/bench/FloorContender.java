package fr.rsi.bench;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a task costs at the least: each person has a process instance with one bare user task, on the same engine as ours. */
class FloorContender implements Contender {

    private final RsiContender rsi;

    FloorContender(RsiContender rsi) {
        this.rsi = rsi;
    }

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public ProcessEngine engine() {
        return rsi.engine();
    }

    @Override
    public JdbcClient jdbc() {
        return rsi.jdbc();
    }

    @Override
    public Asked ask(int people) {
        for (int i = 0; i < people; i++) {
            engine().getRuntimeService().startProcessInstanceByKey("bench-floor", Map.of("respondent", "p" + i));
        }
        return new Asked("", people);
    }

    @Override
    public void submit(String taskId) {
        engine().getTaskService().complete(taskId);
    }

    @Override
    public void close() {
        // the engine is the other contender's
    }
}
