package fr.rsi.engine.multiinstance;

import static fr.rsi.engine.multiinstance.Models.deadline;
import static fr.rsi.engine.multiinstance.Models.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What only ours has: chunks, one execution, a switch, and a check instead of a join. */
class ScalableMultiInstanceTest {

    private static final int CHUNK = 10;
    private static final int PEOPLE = 35;

    private static EmbeddedPostgres server;
    private static BareEngine ours;
    private static BareEngine off;

    private final World world = new World(ours, new World.Listener());
    private final World offWorld = new World(off, new World.Listener());

    @BeforeAll
    static void start() throws IOException {
        server = BareEngine.server();
        ours = BareEngine.ours(server, "ours", true, CHUNK, Map.of());
        off = BareEngine.ours(server, "ours", false, CHUNK, Map.of());
    }

    @AfterAll
    static void stop() throws IOException {
        off.close();
        ours.close();
        server.close();
    }

    @AfterEach
    void cancelWhatRuns() {
        ours.engine().getRuntimeService().createProcessInstanceQuery().list().forEach(running -> ours.engine()
                .getRuntimeService()
                .deleteProcessInstance(running.getId(), "end of test"));
        assertThat(count("act_ru_task") + count("act_ru_job") + count("rsi.multi_instance"))
                .isZero();
    }

    @Test
    void createsTasksInChunksEachInItsTransaction() {
        String instance = startWithoutJobs();

        assertThat(open(instance)).isEqualTo(CHUNK);
        runOneCreation(instance);
        assertThat(open(instance)).isEqualTo(2 * CHUNK);
        runOneCreation(instance);
        runOneCreation(instance);
        assertThat(open(instance)).isEqualTo(PEOPLE);
        assertThat(jobs(instance)).isEmpty();
    }

    @Test
    void answersDuringCreationDoNotCloseTheRound() {
        String instance = startWithoutJobs();
        completeAll(instance);
        sweep();
        runChecks(instance);
        assertThat(at(instance)).containsExactly("ask");

        for (int i = 0; i < 3; i++) {
            runOneCreation(instance);
            completeAll(instance);
        }
        sweep();
        runChecks(instance);
        assertThat(at(instance)).containsExactly("after");
    }

    @Test
    void cancellationDuringCreationLeavesNothing() {
        String instance = startWithoutJobs();

        ours.engine().getRuntimeService().deleteProcessInstance(instance, "withdrawn");

        assertThat(count("rsi.multi_instance_chunk")).isZero();
        assertThat(count("act_ru_job")).isZero();
        assertThat(count("act_ru_task")).isZero();
    }

    @Test
    void deadlineDuringCreationInvitesNobodyElse() {
        String instance = startWithoutJobs();
        Job timer = management()
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .singleResult();

        management().executeJob(timer.getId());

        assertThat(at(instance)).containsExactly("late");
        assertThat(jobs(instance)).isEmpty();
        assertThat(count("rsi.multi_instance_chunk")).isZero();
    }

    @Test
    void migrationDuringCreationGoesOnInTheNewVersion() {
        String instance = startWithoutJobs();
        String target = world.deploy(deadline(model(), true));
        String source = ours.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();

        ours.engine()
                .getRuntimeService()
                .newMigration(ours.engine()
                        .getRuntimeService()
                        .createMigrationPlan(source, target)
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(instance)
                .execute();
        for (int i = 0; i < 3; i++) {
            runOneCreation(instance);
        }

        assertThat(ours.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .processDefinitionId(target)
                        .count())
                .isEqualTo(PEOPLE);
    }

    @Test
    void suspensionStopsTheCreation() {
        String instance = startWithoutJobs();
        ours.engine().getRuntimeService().suspendProcessInstanceById(instance);

        assertThat(management()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .messages()
                        .active()
                        .count())
                .isZero();
        sweep();
        ours.engine().getRuntimeService().activateProcessInstanceById(instance);
        runOneCreation(instance);
        assertThat(open(instance)).isEqualTo(2 * CHUNK);
    }

    @Test
    void isOneNodeInTheTreeOfActivities() {
        world.start(model(), PEOPLE);

        ActivityInstance tree = ours.engine().getRuntimeService().getActivityInstance(world.instance());

        assertThat(tree.getActivityInstances("ask")).hasSize(1);
        assertThat(tree.getChildActivityInstances()).hasSize(1);
    }

    @Test
    void answersWriteNothingThatIsShared() {
        world.start(model(), PEOPLE);
        long before = revisions(world.instance());

        for (Task task : tasks(world.instance()).subList(1, PEOPLE)) {
            ours.engine().getTaskService().complete(task.getId());
        }

        assertThat(revisions(world.instance())).isEqualTo(before);
        assertThat(jobs(world.instance())).isEmpty();
    }

    @Test
    void sweepClosesARoundTheEndOfWhichNobodySaw() {
        world.start(model(), 2);
        List<Task> tasks = tasks(world.instance());
        ours.configuration().getCommandExecutorTxRequired().execute(context -> {
            // both in one transaction, so that each sees the other's task
            tasks.forEach(
                    task -> context.getTaskManager().findTaskById(task.getId()).complete());
            return true;
        });
        ours.jdbc().sql("delete from act_ru_job").update();

        sweep();
        sweep();

        assertThat(jobs(world.instance()))
                .as("one check, however often is swept")
                .hasSize(1);
        runChecks(world.instance());
        assertThat(at(world.instance())).containsExactly("after");
    }

    @Test
    void failingConditionIsAnIncidentAtTheActivityAndGoesOnAfterRepair() {
        world.start(model(ask -> ask, "${enough}"), 3);
        world.answer("p0");

        var incident = ours.engine()
                .getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(world.instance())
                .singleResult();
        assertThat(incident.getActivityId()).isEqualTo("ask");
        assertThat(incident.getIncidentMessage()).contains("enough");

        ours.engine().getRuntimeService().setVariable(world.instance(), "enough", true);
        management().setJobRetries(incident.getConfiguration(), 1);
        world.settle();
        assertThat(at(world.instance())).containsExactly("after");
    }

    @Test
    void runningInstancesGoOnWhenItIsSwitchedOff() {
        world.start(model(), PEOPLE);
        completeAll(off, world.instance());
        world.settle();
        assertThat(at(world.instance())).containsExactly("after");
    }

    @Test
    void deadlineOfARunningInstanceComesWhenItIsSwitchedOff() {
        world.start(deadline(model(), true), PEOPLE);
        Job timer = management()
                .createJobQuery()
                .processInstanceId(world.instance())
                .timers()
                .singleResult();
        off.engine().getManagementService().executeJob(timer.getId());
        assertThat(at(world.instance())).containsExactly("late");
    }

    @Test
    void runningInstancesGoOnWhenItIsSwitchedOn() {
        offWorld.start(model(), PEOPLE);
        assertThat(ours.engine()
                        .getRuntimeService()
                        .getActivityInstance(offWorld.instance())
                        .getActivityInstances("ask"))
                .hasSize(PEOPLE);

        completeAll(ours, offWorld.instance());

        assertThat(at(offWorld.instance())).containsExactly("after");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void saysAtDeploymentWhatItCanNotTakeOver(CapturedOutput output) {
        world.start(model(ask -> ask.camundaInputParameter("x", "constant"), null), 1);

        assertThat(output)
                .containsOnlyOnce("compared: user task ask keeps the engine's own multi-instance")
                .contains("because of its input or output parameters");
    }

    private static String startWithoutJobs() {
        String definition = ours.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance("model.bpmn", deadline(model(), true))
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
        return ours.engine()
                .getRuntimeService()
                .startProcessInstanceById(definition, Map.of("group", World.people(PEOPLE)))
                .getId();
    }

    private static void runOneCreation(String instance) {
        management()
                .executeJob(jobs(instance).stream()
                        .filter(job -> isOf(job, MultiInstanceJobHandler.CREATE))
                        .findFirst()
                        .orElseThrow()
                        .getId());
    }

    private static void runChecks(String instance) {
        jobs(instance).stream()
                .filter(job -> isOf(job, MultiInstanceJobHandler.CHECK))
                .forEach(job -> management().executeJob(job.getId()));
    }

    private static boolean isOf(Job job, String type) {
        return ours.jdbc()
                .sql("select count(*) > 0 from act_ru_job where id_ = ? and handler_type_ = ?")
                .params(job.getId(), type)
                .query(Boolean.class)
                .single();
    }

    private static void sweep() {
        ours.configuration().getCommandExecutorTxRequired().execute(new Sweep(java.time.Duration.ofHours(1)));
    }

    private static void completeAll(String instance) {
        completeAll(ours, instance);
    }

    private static void completeAll(BareEngine engine, String instance) {
        tasks(instance).forEach(task -> engine.engine().getTaskService().complete(task.getId()));
    }

    private static List<Task> tasks(String instance) {
        return ours.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .list();
    }

    private static List<Job> jobs(String instance) {
        return management()
                .createJobQuery()
                .processInstanceId(instance)
                .messages()
                .list();
    }

    private static List<String> at(String instance) {
        return ours.engine().getRuntimeService().getActiveActivityIds(instance).stream()
                .distinct()
                .toList();
    }

    private static long open(String instance) {
        return ours.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .count();
    }

    private static long revisions(String instance) {
        return ours.jdbc()
                .sql("""
                        select (select sum(rev_) from act_ru_execution where proc_inst_id_ = :instance)
                             + (select sum(rev_) from act_ru_variable
                                where proc_inst_id_ = :instance and task_id_ is null)
                        """)
                .param("instance", instance)
                .query(Long.class)
                .single();
    }

    private static long count(String table) {
        return ours.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static ManagementService management() {
        return ours.engine().getManagementService();
    }
}
