package fr.rsi.bench;

import fr.rsi.engine.multiinstance.BareEngine;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Camunda as it comes, with authorizations on. */
class StockContender implements Contender {

    private final BareEngine bare;

    StockContender(EmbeddedPostgres server) {
        bare = BareEngine.stock(server, "bench_stock", Map.of());
        bare.engine()
                .getRepositoryService()
                .createDeployment()
                .addClasspathResource("bench/ask.bpmn")
                .deploy();
        bare.engine().getProcessEngineConfiguration().setAuthorizationEnabled(true);
    }

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public ProcessEngine engine() {
        return bare.engine();
    }

    @Override
    public JdbcClient jdbc() {
        return bare.jdbc();
    }

    @Override
    public Asked ask(int people) {
        List<String> respondents =
                IntStream.range(0, people).mapToObj(i -> "p" + i).toList();
        String id = engine().getRuntimeService()
                .startProcessInstanceByKey(
                        "bench-ask",
                        Variables.putValue("respondents", Variables.untypedValue(respondents, true))
                                .putValue("deadline", Date.from(Instant.now().plus(Duration.ofDays(30)))))
                .getId();
        return new Asked(id, people);
    }

    @Override
    public void submit(String taskId) {
        engine().getFormService().submitTaskForm(taskId, ANSWER);
    }

    @Override
    public void close() {
        bare.close();
    }
}
