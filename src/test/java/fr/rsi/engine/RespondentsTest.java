package fr.rsi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rsi.engine.multiinstance.BareEngine;
import fr.rsi.engine.multiinstance.Sweep;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People come into an open round and go out of it, in our multi-instance and in the engine's own. */
class RespondentsTest {

    private static final int CHUNK = 10;

    private static EmbeddedPostgres server;
    private static BareEngine ours;
    private static BareEngine stock;

    @BeforeAll
    static void start() throws IOException {
        server = BareEngine.server();
        ours = BareEngine.ours(server, "respondents", true, CHUNK, Map.of());
        stock = BareEngine.ours(server, "respondents", false, CHUNK, Map.of());
    }

    @AfterAll
    static void stop() throws IOException {
        stock.close();
        ours.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thoseWhoJoinAreAskedAndThoseWhoLeaveAreNot(boolean scalable) {
        BareEngine engine = scalable ? ours : stock;
        String instance = start(engine, 25, null);
        settle(engine, instance);

        assertThat(respondents(engine).change(instance, "ask", List.of("new1", "new2"), Set.of("p3", "p24")))
                .isTrue();
        settle(engine, instance);

        Set<String> expected = new TreeSet<>(people(25));
        expected.removeAll(Set.of("p3", "p24"));
        expected.addAll(Set.of("new1", "new2"));
        assertThat(assignees(engine, instance)).isEqualTo(expected);

        complete(engine, instance, expected);
        settle(engine, instance);
        assertThat(at(engine, instance)).containsExactly("after");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRoundClosesWhenThoseWhoHaveNotAnsweredLeave(boolean scalable) {
        BareEngine engine = scalable ? ours : stock;
        String instance = start(engine, 4, null);
        complete(engine, instance, Set.of("p0", "p1"));

        respondents(engine).change(instance, "ask", List.of(), Set.of("p2", "p3"));
        settle(engine, instance);

        assertThat(at(engine, instance)).containsExactly("after");
    }

    @Test
    void conditionsCountThoseWhoAreAskedNow() {
        BareEngine engine = ours;
        String instance = start(engine, 4, "${nrOfCompletedInstances >= 2 && nrOfInstances == 5}");
        complete(engine, instance, Set.of("p0", "p1"));
        settle(engine, instance);
        assertThat(at(engine, instance)).contains("ask");

        respondents(engine).change(instance, "ask", List.of("new1", "new2"), Set.of("p2"));
        complete(engine, instance, Set.of("p3"));
        settle(engine, instance);

        assertThat(at(engine, instance)).containsExactly("after");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void thoseWhoWaitForTheirTaskLeaveAsWell(int joining) {
        String instance = start(ours, 25, null);
        assertThat(assignees(ours, instance)).hasSize(CHUNK);

        List<String> news = IntStream.range(0, joining).mapToObj(i -> "new" + i).toList();
        respondents(ours).change(instance, "ask", news, Set.of("p2", "p12", "p24"));
        settle(ours, instance);

        Set<String> expected = new TreeSet<>(people(25));
        expected.removeAll(Set.of("p2", "p12", "p24"));
        expected.addAll(news);
        assertThat(assignees(ours, instance)).isEqualTo(expected);
        assertThat(ours.engine()
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instance)
                        .variableName("nrOfInstances")
                        .singleResult()
                        .getValue())
                .isEqualTo(expected.size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingHappensWhereTheRoundIsClosed(boolean scalable) {
        BareEngine engine = scalable ? ours : stock;
        String instance = start(engine, 1, null);
        complete(engine, instance, Set.of("p0"));
        settle(engine, instance);

        assertThat(respondents(engine).change(instance, "ask", List.of("new1"), Set.of()))
                .isFalse();
        assertThat(at(engine, instance)).containsExactly("after");
    }

    private static Respondents respondents(BareEngine engine) {
        return new Respondents(
                engine.engine().getRuntimeService(),
                (ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration(),
                engine.jdbc());
    }

    private static String start(BareEngine engine, int number, @org.jspecify.annotations.Nullable String condition) {
        String definition = engine.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance("model.bpmn", model(condition))
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
        return engine.engine()
                .getRuntimeService()
                .startProcessInstanceById(definition, Map.of("group", people(number)))
                .getId();
    }

    private static BpmnModelInstance model(@org.jspecify.annotations.Nullable String condition) {
        var ask = Bpmn.createExecutableProcess("respondents")
                .startEvent()
                .userTask("ask")
                .camundaAssignee("${respondent}")
                .multiInstance()
                .parallel()
                .camundaCollection("group")
                .camundaElementVariable("respondent");
        if (condition != null) {
            ask.completionCondition(condition);
        }
        return ask.multiInstanceDone().userTask("after").done();
    }

    private static List<String> people(int number) {
        return IntStream.range(0, number).mapToObj(i -> "p" + i).toList();
    }

    private static void settle(BareEngine engine, String instance) {
        var management = engine.engine().getManagementService();
        for (int i = 0; i < 20; i++) {
            ((ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(new Sweep(Duration.ofHours(1)));
            management.createJobQuery().processInstanceId(instance).messages().list().stream()
                    .map(Job::getId)
                    .forEach(id -> {
                        if (management.createJobQuery().jobId(id).count() > 0) {
                            management.executeJob(id);
                        }
                    });
        }
    }

    private static void complete(BareEngine engine, String instance, Set<String> people) {
        engine.engine().getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
                .filter(task -> people.contains(task.getAssignee()))
                .forEach(task -> engine.engine().getTaskService().complete(task.getId()));
    }

    private static Set<String> assignees(BareEngine engine, String instance) {
        return engine.engine().getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
                .map(Task::getAssignee)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> at(BareEngine engine, String instance) {
        return engine.engine().getRuntimeService().getActiveActivityIds(instance).stream()
                .distinct()
                .toList();
    }
}
