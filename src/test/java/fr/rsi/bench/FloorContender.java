package fr.rsi.bench;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a task costs at the least: each person has a process instance with one bare user task, on Camunda as it comes. */
class FloorContender implements Contender {

    private final StockContender stock;

    FloorContender(StockContender stock) {
        this.stock = stock;
    }

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public ProcessEngine engine() {
        return stock.engine();
    }

    @Override
    public JdbcClient jdbc() {
        return stock.jdbc();
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
