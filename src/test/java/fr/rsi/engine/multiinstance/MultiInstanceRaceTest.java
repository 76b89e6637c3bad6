package fr.rsi.engine.multiinstance;

import static fr.rsi.engine.multiinstance.Models.deadline;
import static fr.rsi.engine.multiinstance.Models.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Races on two nodes and one database. How often is set by {@code rsi.race.rounds} and {@code rsi.race.kills}. */
class MultiInstanceRaceTest {

    private static final int CHUNK = 50;
    private static final int THREADS = 32;
    private static final int ROUNDS = Integer.getInteger("rsi.race.rounds", 200);
    private static final int KILLS = Integer.getInteger("rsi.race.kills", 2);
    private static final int TASKS = 1000;

    private static EmbeddedPostgres server;
    private static BareEngine one;
    private static BareEngine two;
    private static String withoutDeadline;
    private static String withDeadline;

    private final Random random = new Random(11);

    @BeforeAll
    static void start() throws IOException {
        server = BareEngine.server();
        one = BareEngine.ours(server, "race", true, CHUNK, Map.of());
        two = BareEngine.ours(server, "race", true, CHUNK, Map.of());
        withoutDeadline = new World(one, new World.Listener()).deploy(model());
        withDeadline = new World(one, new World.Listener()).deploy(deadline(model(), true));
        one.running();
        two.running();
    }

    @AfterAll
    static void stop() throws IOException {
        two.close();
        one.close();
        server.close();
    }

    @Test
    void eachTaskIsCompletedOnceHoweverOftenItIsSubmitted() throws Exception {
        String instance = ask(withoutDeadline, TASKS);
        List<Task> tasks = tasks(instance);
        var completed = new AtomicInteger();
        var beaten = new AtomicInteger();
        Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();

        inParallel(THREADS, number -> {
            for (int i = 0; i < TASKS; i++) {
                // three threads go for the same task at about the same time
                Task task = tasks.get((i + number / 3 * 90) % TASKS);
                try {
                    node(number).engine().getTaskService().complete(task.getId());
                    completed.incrementAndGet();
                } catch (OptimisticLockingException | NullValueException e) {
                    beaten.incrementAndGet();
                } catch (RuntimeException e) {
                    wrong.add(e);
                }
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(completed).hasValue(TASKS);
        assertThat(beaten).hasValue((THREADS - 1) * TASKS);
        awaitClosed(instance);
        assertThat(history(instance, "completed")).isEqualTo(TASKS);
    }

    @Test
    void roundsCloseWhereTheLastAnswersComeAtTheSameInstant() throws Exception {
        int people = 8;
        List<String> instances = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String instance = ask(withoutDeadline, people);
            instances.add(instance);
            List<Task> tasks = tasks(instance);
            var barrier = new CyclicBarrier(people);
            inParallel(people, number -> {
                barrier.await();
                node(number)
                        .engine()
                        .getTaskService()
                        .complete(tasks.get(number).getId());
            });
        }
        instances.forEach(MultiInstanceRaceTest::awaitClosed);
        assertThat(instances).hasSize(ROUNDS).allSatisfy(instance -> {
            assertThat(history(instance, "completed")).isEqualTo(people);
            assertThat(closings(instance)).isEqualTo(1);
        });
        noIncidents();
    }

    @Test
    void deadlineAndAnswersNeverBothHaveATask() throws Exception {
        int people = 120;
        for (int round = 0; round < 10; round++) {
            String instance = ask(withDeadline, people);
            List<Task> tasks = tasks(instance);
            var accepted = new AtomicInteger();
            String timer = one.engine()
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance)
                    .timers()
                    .singleResult()
                    .getId();
            inParallel(9, number -> {
                if (number == 8) {
                    Thread.sleep(20);
                    two.engine().getManagementService().executeJob(timer);
                    return;
                }
                for (int i = number; i < people; i += 8) {
                    try {
                        node(number)
                                .engine()
                                .getTaskService()
                                .complete(tasks.get(i).getId());
                        accepted.incrementAndGet();
                    } catch (OptimisticLockingException | NullValueException e) {
                        // the deadline was first
                    }
                }
            });
            assertThat(history(instance, "completed")).isEqualTo(accepted.get());
            assertThat(history(instance, "deleted")).isEqualTo(people - accepted.get());
            assertThat(one.engine().getRuntimeService().getActiveActivityIds(instance))
                    .containsExactly("late");
        }
        noIncidents();
    }

    @Test
    void twoNodesInviteAndCloseTheSameRounds() throws Exception {
        List<String> instances = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            instances.add(start(node(i), withoutDeadline, 700));
        }
        for (String instance : instances) {
            awaitInvited(instance, 700);
            assertInvitedOnce(instance, 700);
        }
        inParallel(instances.size(), number -> {
            for (Task task : tasks(instances.get(number))) {
                node(number).engine().getTaskService().complete(task.getId());
            }
        });
        instances.forEach(MultiInstanceRaceTest::awaitClosed);
        instances.forEach(instance -> assertThat(closings(instance)).isEqualTo(1));
        noIncidents();
    }

    @Test
    void cancelledWhileInvitingNothingIsLeft() throws Exception {
        for (int round = 0; round < 20; round++) {
            String instance = start(node(round), withDeadline, 500);
            Thread.sleep(random.nextInt(60));
            node(random.nextInt(2)).engine().getRuntimeService().deleteProcessInstance(instance, "withdrawn");
            for (String table : List.of("act_ru_task", "act_ru_execution", "act_ru_variable")) {
                assertThat(one.jdbc()
                                .sql("select count(*) from " + table + " where proc_inst_id_ = ?")
                                .param(instance)
                                .query(Integer.class)
                                .single())
                        .as(table)
                        .isZero();
            }
            assertThat(one.jdbc()
                            .sql("select count(*) from act_ru_job where process_instance_id_ = ?")
                            .param(instance)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
        noIncidents();
    }

    @Test
    void killedWhileInvitingEveryoneIsInvitedOnceInTheEnd() throws Exception {
        BareEngine starter = BareEngine.ours(server, "killed", true, CHUNK, Map.of());
        String url = server.getJdbcUrl("postgres", "killed");
        int people = 6000;
        String definition = new World(starter, new World.Listener()).deploy(model());
        String instance = start(starter, definition, people);
        for (int kill = 0; kill < KILLS; kill++) {
            Node.start(url, CHUNK, false).killAfter(100 + random.nextInt(400));
        }
        starter.running();
        try {
            awaitInvited(starter, instance, people);
            assertInvitedOnce(starter, instance, people);
            noIncidents();
        } finally {
            starter.close();
        }
    }

    @Test
    void killedWhileAnsweringNoAcknowledgedAnswerIsLost() throws Exception {
        BareEngine starter = BareEngine.ours(server, "answering", true, 5000, Map.of());
        String url = server.getJdbcUrl("postgres", "answering");
        int people = 4000;
        String definition = new World(starter, new World.Listener()).deploy(model());
        String instance = start(starter, definition, people);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(Node.start(url, CHUNK, true).killAfter(200 + random.nextInt(400)));
        }
        starter.running();
        try {
            assertThat(acknowledged).isNotEmpty().doesNotHaveDuplicates();
            assertThat(starter.jdbc()
                            .sql("""
                                    select count(*) from act_hi_taskinst
                                    where id_ = any (?) and delete_reason_ = 'completed' and end_time_ is not null
                                    """)
                            .param(acknowledged.toArray(String[]::new))
                            .query(Integer.class)
                            .single())
                    .isEqualTo(acknowledged.size());
            tasks(starter, instance)
                    .forEach(task -> starter.engine().getTaskService().complete(task.getId()));
            awaitClosed(starter, instance);
        } finally {
            starter.close();
        }
    }

    private interface Part {
        void play(int number) throws Exception;
    }

    private static void inParallel(int threads, Part part) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                parts.add(() -> {
                    part.play(number);
                    return null;
                });
            }
            for (Future<Void> done : executor.invokeAll(parts)) {
                done.get();
            }
        } finally {
            executor.shutdown();
        }
    }

    private static BareEngine node(int number) {
        return number % 2 == 0 ? one : two;
    }

    private static String start(BareEngine engine, String definition, int people) {
        return engine.engine()
                .getRuntimeService()
                .startProcessInstanceById(definition, Map.of("group", World.people(people)))
                .getId();
    }

    private static String ask(String definition, int people) {
        String instance = start(one, definition, people);
        awaitInvited(instance, people);
        return instance;
    }

    private static void awaitInvited(String instance, int people) {
        awaitInvited(one, instance, people);
    }

    private static void awaitInvited(BareEngine engine, String instance, int people) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(90))
                .until(() -> tasksOf(engine, instance) == people);
    }

    private static long tasksOf(BareEngine engine, String instance) {
        return engine.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .count();
    }

    private static void assertInvitedOnce(String instance, int people) {
        assertInvitedOnce(one, instance, people);
    }

    private static void assertInvitedOnce(BareEngine engine, String instance, int people) {
        assertThat(engine.jdbc()
                        .sql("select count(distinct assignee_) from act_hi_taskinst where proc_inst_id_ = ?")
                        .param(instance)
                        .query(Integer.class)
                        .single())
                .isEqualTo(people);
        assertThat(engine.jdbc()
                        .sql("select count(*) from act_hi_taskinst where proc_inst_id_ = ?")
                        .param(instance)
                        .query(Integer.class)
                        .single())
                .isEqualTo(people);
    }

    private static List<Task> tasks(String instance) {
        return tasks(one, instance);
    }

    private static List<Task> tasks(BareEngine engine, String instance) {
        return engine.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey("ask")
                .list();
    }

    private static void awaitClosed(String instance) {
        awaitClosed(one, instance);
    }

    private static void awaitClosed(BareEngine engine, String instance) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(20))
                .until(() -> engine.engine()
                                .getTaskService()
                                .createTaskQuery()
                                .processInstanceId(instance)
                                .taskDefinitionKey("after")
                                .count()
                        == 1);
    }

    private static long history(String instance, String reason) {
        return one.engine()
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceId(instance)
                .taskDefinitionKey("ask")
                .taskDeleteReason(reason)
                .count();
    }

    private static long closings(String instance) {
        return one.engine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId("after")
                .count();
    }

    private static void noIncidents() {
        assertThat(one.engine().getRuntimeService().createIncidentQuery().count())
                .isZero();
    }
}
