package fr.rsi.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.rsi.engine.multiinstance.BareEngine;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.task.Task;

/** Invites 100,000 people, cancels their round, and lists one person's tasks among 1,000,000; see {@code large-round.json}. */
public final class LargeRoundBenchmark {

    private static final Path RESULT = Path.of("target", "bench", "large-round.json");
    private static final int PEOPLE = 100_000;
    private static final int COPIES = 9;
    private static final int QUERIES = 300;
    private static final int PAGE = 15;
    private static final int MEGA = 1 << 20;

    private final RsiContender rsi;
    private final Map<String, Object> measured = new LinkedHashMap<>();
    private final Random random = new Random(3);

    private LargeRoundBenchmark(RsiContender rsi) {
        this.rsi = rsi;
    }

    /** No arguments. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedPostgres server = BareEngine.server();
                var rsi = new RsiContender(server)) {
            var benchmark = new LargeRoundBenchmark(rsi);
            benchmark.run();
            benchmark.measured.forEach((name, value) -> System.out.printf("%-40s %s%n", name, value));
            Files.createDirectories(RESULT.getParent());
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(RESULT.toFile(), benchmark.measured);
        }
    }

    private void run() {
        rsi.prepare(1000);
        rsi.prepare(PEOPLE);
        new Course(rsi, 1000).run(true);
        Contender.Asked small = rsi.ask(1000);
        Course.await(() -> rsi.open(small) == 1000);
        List<Contender.Task> tasks = rsi.tasks(small);

        long start = System.nanoTime();
        Contender.Asked large = rsi.ask(PEOPLE);
        measured.put("start call, seconds", Course.seconds(start));
        List<Double> meanwhile = new ArrayList<>();
        long peak = 0;
        while (rsi.open(large) < PEOPLE) {
            if (meanwhile.size() < tasks.size()) {
                meanwhile.add(rsi.answer(tasks.get(meanwhile.size())));
            }
            peak = Math.max(peak, used());
            pause();
        }
        measured.put("inviting 100,000, seconds", Course.seconds(start));
        measured.put("largest heap meanwhile, MiB", peak / MEGA);
        measured.put("heap limit, MiB", Runtime.getRuntime().maxMemory() / MEGA);
        measured.put("answer elsewhere meanwhile, median ms", Course.median(meanwhile));
        measured.put("answer elsewhere meanwhile, p95 ms", Course.percentile(meanwhile, 95));

        copy(large);
        measured.put(
                "open tasks",
                rsi.jdbc()
                        .sql("select count(*) from act_ru_task")
                        .query(Integer.class)
                        .single());
        list();
        List<Double> answers = new ArrayList<>();
        rsi.tasks(large).subList(0, QUERIES).forEach(task -> answers.add(rsi.answer(task)));
        measured.put("answer among 1,000,000, median ms", Course.median(answers));

        start = System.nanoTime();
        rsi.engine().getRuntimeService().deleteProcessInstance(large.instance(), "cancelled");
        measured.put("cancelling 100,000 open tasks, seconds", Course.seconds(start));
    }

    /** Tasklist's first look: the page of the filter that everyone has, and its count. */
    private void list() {
        FilterService filters = rsi.engine().getFilterService();
        String filter = filters.createFilterQuery().orderByFilterName().asc().list().stream()
                .filter(one -> one.getName().contains("me"))
                .findFirst()
                .orElseThrow()
                .getId();
        List<Double> lists = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            rsi.engine().getIdentityService().setAuthentication("p" + random.nextInt(PEOPLE), List.of("employees"));
            long start = System.nanoTime();
            List<Task> page = filters.listPage(filter, 0, PAGE);
            lists.add(Course.seconds(start) * 1000);
            start = System.nanoTime();
            long count = filters.count(filter);
            counts.add(Course.seconds(start) * 1000);
            rsi.engine().getIdentityService().clearAuthentication();
            if (page.size() != Math.min(PAGE, count) || count < COPIES) {
                throw new IllegalStateException("Wrong tasks: " + page.size() + " of " + count);
            }
        }
        measured.put("Tasklist's list, median ms", Course.median(lists));
        measured.put("Tasklist's list, p95 ms", Course.percentile(lists, 95));
        measured.put("Tasklist's count, p95 ms", Course.percentile(counts, 95));
    }

    /** More rounds with the same people, as rows: making them one after the other would take minutes and show nothing new. */
    private void copy(Contender.Asked asked) {
        for (int i = 0; i < COPIES; i++) {
            Contender.Asked other = rsi.ask(1);
            Course.await(() -> rsi.open(other) == 1);
            String task = rsi.tasks(other).get(0).id();
            rsi.jdbc().sql("""
                            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,
                              task_def_key_, assignee_, priority_, create_time_, due_date_, suspension_state_, task_state_)
                            select gen_random_uuid()::text, 1, o.execution_id_, o.proc_inst_id_, o.proc_def_id_, o.name_,
                              o.task_def_key_, t.assignee_, 50, o.create_time_, o.due_date_, 1, 'Created'
                            from act_ru_task t, act_ru_task o where t.proc_inst_id_ = ? and o.id_ = ?
                            """).params(asked.instance(), task).update();
            rsi.jdbc().sql("""
                            insert into act_ru_authorization
                              (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)
                            select gen_random_uuid()::text, 1, a.type_, t.assignee_, a.resource_type_, t.id_, a.perms_
                            from act_ru_task t, act_ru_authorization a
                            where t.proc_inst_id_ = ? and t.id_ <> ? and a.resource_type_ = 7 and a.resource_id_ = ?
                            """).params(other.instance(), task, task).update();
        }
        rsi.jdbc().sql("analyze").update();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
