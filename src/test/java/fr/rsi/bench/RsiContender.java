package fr.rsi.bench;

import fr.rsi.RsiApplication;
import fr.rsi.population.Populations;
import fr.rsi.question.Asking;
import fr.rsi.question.Circulation;
import fr.rsi.question.Wording;
import fr.rsi.testing.Crowd;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** RSI as it runs: answers are validated, stored as ballots and acknowledged with a receipt. */
class RsiContender implements Contender {

    private final ConfigurableApplicationContext context;

    RsiContender(EmbeddedPostgres server) {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database bench_rsi")
                .update();
        context = SpringApplication.run(
                RsiApplication.class,
                "--server.port=0",
                "--rsi.language=en",
                "--rsi.demo.enabled=false",
                "--rsi.administrator.password=bench",
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "bench_rsi"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=");
        engine().getRepositoryService()
                .createDeployment()
                .addClasspathResource("bench/ask.bpmn")
                .deploy();
    }

    Populations populations() {
        return context.getBean(Populations.class);
    }

    @Override
    public String name() {
        return "ours";
    }

    /** The running application. */
    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public ProcessEngine engine() {
        return context.getBean(ProcessEngine.class);
    }

    @Override
    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public Asked ask(int people) {
        String question = context.getBean(TransactionTemplate.class).execute(status -> draft(population(people)));
        String id = engine().getRuntimeService()
                .startProcessInstanceByKey(
                        "bench-ask",
                        Map.of(
                                "questionId",
                                question,
                                "title",
                                "Shall we do it?",
                                "type",
                                "yes-no",
                                "deadline",
                                Date.from(deadline())))
                .getId();
        return new Asked(id, people);
    }

    private static Instant deadline() {
        return Instant.now().plus(Duration.ofDays(30));
    }

    private String draft(String population) {
        return context.getBean(Asking.class)
                .draft(
                        "p0",
                        new Wording("Shall we do it?", "Because it helps.", "yes-no"),
                        new Circulation(null, List.of(population), "circuit-majority", deadline(), 0, false, null));
    }

    @Override
    public void prepare(int people) {
        population(people);
    }

    private String population(int people) {
        return Crowd.of(people, jdbc(), populations());
    }

    @Override
    public void submit(String taskId) {
        engine().getFormService().submitTaskForm(taskId, ANSWER);
    }

    @Override
    public void close() {
        context.close();
    }
}
