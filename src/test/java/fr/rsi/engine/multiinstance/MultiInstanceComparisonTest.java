package fr.rsi.engine.multiinstance;

import static fr.rsi.engine.multiinstance.Models.before;
import static fr.rsi.engine.multiinstance.Models.boundary;
import static fr.rsi.engine.multiinstance.Models.deadline;
import static fr.rsi.engine.multiinstance.Models.loop;
import static fr.rsi.engine.multiinstance.Models.model;
import static fr.rsi.engine.multiinstance.Models.nested;
import static fr.rsi.engine.multiinstance.Models.objecting;
import static fr.rsi.engine.multiinstance.Models.terminating;
import static fr.rsi.engine.multiinstance.Models.twoBranches;
import static fr.rsi.engine.multiinstance.Models.withEventSubprocess;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plays each scenario on Camunda as it comes and on ours, and compares what can be seen of it. */
class MultiInstanceComparisonTest {

    private static final int CHUNK = 3;

    private static final World.Listener LISTENER = new World.Listener();
    private static final Map<Object, Object> BEANS = Map.of("listener", LISTENER);
    private static EmbeddedPostgres server;
    private static BareEngine stock;
    private static BareEngine ours;
    private static BareEngine switchedOff;

    private final Map<String, Consumer<World>> scenarios = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws IOException {
        server = BareEngine.server();
        stock = BareEngine.stock(server, "stock", BEANS);
        ours = BareEngine.ours(server, "ours", true, CHUNK, BEANS);
        switchedOff = BareEngine.ours(server, "off", false, CHUNK, BEANS);
    }

    @AfterAll
    static void stop() throws IOException {
        stock.close();
        ours.close();
        switchedOff.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> sameAsStock() {
        closing();
        boundaryEvents();
        interventions();
        expressionsAndListeners();
        structures();
        return scenarios.entrySet().stream()
                .map(scenario -> dynamicTest(scenario.getKey(), () -> {
                    List<String> expected = play(stock, scenario.getValue());
                    assertThat(play(ours, scenario.getValue())).isEqualTo(expected);
                    assertThat(play(switchedOff, scenario.getValue()))
                            .as("switched off")
                            .isEqualTo(expected);
                    assertThat(leftOver(ours)).as("left over").isZero();
                }));
    }

    private static List<String> play(BareEngine engine, Consumer<World> scenario) {
        var world = new World(engine, LISTENER);
        scenario.accept(world);
        List<String> told = world.told();
        if (told.contains("running")) {
            world.engine().getRuntimeService().deleteProcessInstance(world.instance(), "end of test");
        }
        return told;
    }

    private static long leftOver(BareEngine engine) {
        return engine.jdbc().sql("""
                        select (select count(*) from rsi.multi_instance) + (select count(*) from rsi.multi_instance_chunk)
                             + (select count(*) from act_ru_task) + (select count(*) from act_ru_execution)
                             + (select count(*) from act_ru_variable) + (select count(*) from act_ru_job)
                             + (select count(*) from act_ru_identitylink)
                        """).query(Long.class).single();
    }

    private void closing() {
        scenarios.put("everyone answers", world -> {
            world.start(model(), 7);
            world.answer("p3", "p0", "p6", "p1", "p2", "p5");
            world.note("before the last: " + world.told());
            world.answer("p4");
        });
        scenarios.put("one person", world -> {
            world.start(model(), 1);
            world.answer("p0");
        });
        scenarios.put("nobody is asked", world -> world.start(model(), 0));
        scenarios.put("answers write process variables", world -> {
            world.start(model(), 4);
            world.answer(Map.of("choice", "yes"), "p0");
            world.answer(Map.of("choice", "no", "comment", "why"), "p1");
        });
        scenarios.put("condition on the number of answers", world -> {
            world.start(model(ask -> ask, "${nrOfCompletedInstances >= 2}"), 7);
            world.answer("p5");
            world.note("after one: " + world.told());
            world.answer("p1");
        });
        scenarios.put("condition on a share", world -> {
            world.start(model(ask -> ask, "${nrOfCompletedInstances / nrOfInstances >= 0.5}"), 4);
            world.answer("p0");
            world.answer("p1");
        });
        scenarios.put("condition on a variable that an answer writes", world -> {
            world.start(
                    model(ask -> ask, "${veto}"),
                    Variables.putValue("group", World.people(5)).putValue("veto", false));
            world.answer("p2");
            world.answer(Map.of("veto", true), "p4");
        });
        scenarios.put("condition that never holds", world -> {
            world.start(model(ask -> ask, "${nrOfActiveInstances < 0}"), 4);
            world.answer("p0", "p1", "p2", "p3");
        });
        scenarios.put("what follows fails behind a transaction boundary", world -> {
            world.start(
                    before().userTask("ask")
                            .camundaAssignee("${respondent}")
                            .camundaAsyncAfter()
                            .multiInstance()
                            .parallel()
                            .camundaCollection("group")
                            .camundaElementVariable("respondent")
                            .multiInstanceDone()
                            .serviceTask("count")
                            .camundaExpression("${listener.fail(broken)}")
                            .userTask("after")
                            .done(),
                    Variables.putValue("group", World.people(4)).putValue("broken", true));
            world.answer("p0", "p1", "p2", "p3");
            world.note("failed: " + world.told());
            world.engine().getRuntimeService().setVariable(world.instance(), "broken", false);
            var job = world.engine().getManagementService().createJobQuery().processInstanceId(world.instance());
            world.engine()
                    .getManagementService()
                    .setJobRetries(job.singleResult().getId(), 1);
            world.settle();
        });
    }

    private void boundaryEvents() {
        scenarios.put("deadline", world -> {
            world.start(deadline(model(), true), 7);
            world.answer("p3");
            world.fireTimer();
        });
        scenarios.put("deadline with nobody having answered", world -> {
            world.start(deadline(model(), true), 2);
            world.fireTimer();
        });
        scenarios.put("all answer before the deadline", world -> {
            world.start(deadline(model(), true), 4);
            world.answer("p0", "p1", "p2", "p3");
        });
        scenarios.put("reminder", world -> {
            world.start(deadline(model(), false), 7);
            world.answer("p0");
            world.fireTimer();
            world.answer("p1", "p2", "p3", "p4", "p5");
            world.answer("p6");
        });
        scenarios.put("message", world -> {
            world.start(
                    boundary(
                            model(),
                            ask -> ask.boundaryEvent("stop").message("stop").userTask("stopped")),
                    7);
            world.answer("p1");
            world.engine().getRuntimeService().createMessageCorrelation("stop").correlate();
            world.settle();
        });
        scenarios.put("error thrown by a listener when one answers", world -> {
            world.start(objecting("complete"), 7);
            world.answer("p0");
            world.answer("p2");
        });
        scenarios.put("error thrown by a listener when one is asked", world -> world.start(objecting("create"), 7));
        scenarios.put("error reported for a task", world -> {
            world.start(objecting("update"), 7);
            world.engine().getTaskService().handleBpmnError(world.task("p4").getId(), "objection");
            world.settle();
        });
        scenarios.put("escalation reported for a task", world -> {
            world.start(
                    boundary(model(), ask -> ask.boundaryEvent("up")
                            .cancelActivity(false)
                            .escalation("worry")
                            .userTask("worried")),
                    7);
            world.engine().getTaskService().handleEscalation(world.task("p4").getId(), "worry");
            world.answer("p0");
        });
        scenarios.put("conditional event", world -> {
            world.start(
                    boundary(model(), ask -> ask.boundaryEvent("enough")
                            .condition("${stop}")
                            .userTask("stopped")),
                    Variables.putValue("group", World.people(7)).putValue("stop", false));
            world.engine().getRuntimeService().setVariable(world.instance(), "stop", true);
            world.settle();
        });
    }

    private void interventions() {
        scenarios.put("cancellation", world -> {
            world.start(deadline(model(), true), 7);
            world.answer("p2");
            world.engine().getRuntimeService().deleteProcessInstance(world.instance(), "withdrawn by the asker");
        });
        scenarios.put("suspension", world -> {
            world.start(model(), 4);
            world.engine().getRuntimeService().suspendProcessInstanceById(world.instance());
            world.note("suspended: " + world.told());
            world.refused(() -> world.answer("p0"));
            world.engine().getRuntimeService().activateProcessInstanceById(world.instance());
            world.answer("p0", "p1", "p2", "p3");
        });
        scenarios.put("modification that cancels the activity", world -> {
            world.start(model(), 7);
            world.answer("p0");
            world.engine()
                    .getRuntimeService()
                    .createProcessInstanceModification(world.instance())
                    .cancelAllForActivity("ask")
                    .startBeforeActivity("after")
                    .execute();
            world.settle();
        });
        scenarios.put("modification that starts the activity again", world -> {
            world.start(model(), 7);
            world.answer("p0");
            world.engine()
                    .getRuntimeService()
                    .createProcessInstanceModification(world.instance())
                    .cancelAllForActivity("ask#multiInstanceBody")
                    .startBeforeActivity("ask#multiInstanceBody")
                    .execute();
            world.settle();
        });
        scenarios.put("modification that asks one more person", world -> {
            world.start(model(), 2);
            world.engine()
                    .getRuntimeService()
                    .createProcessInstanceModification(world.instance())
                    .startBeforeActivity("ask")
                    .setVariableLocal("respondent", "p9")
                    .execute();
            world.answer("p0", "p1");
            world.note("one more: " + world.told());
            world.answer("p9");
        });
        scenarios.put("migration", world -> {
            world.start(deadline(model(), true), 7);
            world.answer("p0");
            migrate(world, deadline(model(), true));
            world.answer("p1", "p2", "p3", "p4", "p5", "p6");
        });
        scenarios.put("deadline after a migration", world -> {
            world.start(deadline(model(), true), 7);
            migrate(world, deadline(model(), true));
            world.answer("p1");
            world.fireTimer();
        });
        scenarios.put("reassignment, delegation and return", world -> {
            world.start(model(), 2);
            world.engine().getTaskService().setAssignee(world.task("p0").getId(), "deputy");
            world.engine().getTaskService().delegateTask(world.task("p1").getId(), "helper");
            world.engine().getTaskService().resolveTask(world.task("helper").getId());
            world.answer("deputy", "p1");
        });
        scenarios.put("a task with subtasks", world -> {
            world.start(deadline(model(), true), 4);
            var subtask = world.engine().getTaskService().newTask("sub");
            subtask.setParentTaskId(world.task("p1").getId());
            world.engine().getTaskService().saveTask(subtask);
            world.fireTimer();
            world.note("subtasks: "
                    + world.engine()
                            .getTaskService()
                            .createTaskQuery()
                            .taskId("sub")
                            .count());
            world.engine().getTaskService().deleteTask("sub", true);
            world.engine().getHistoryService().deleteHistoricTaskInstance("sub");
        });
    }

    private static void migrate(World world, BpmnModelInstance target) {
        String from = world.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(world.instance())
                .singleResult()
                .getProcessDefinitionId();
        var plan = world.engine()
                .getRuntimeService()
                .createMigrationPlan(from, world.deploy(target))
                .mapEqualActivities()
                .build();
        world.engine()
                .getRuntimeService()
                .newMigration(plan)
                .processInstanceIds(world.instance())
                .execute();
        world.settle();
    }

    private void expressionsAndListeners() {
        scenarios.put("expressions see the respondent", world -> {
            world.start(
                    model(
                            ask -> ask.name("For ${respondent}, number ${loopCounter}")
                                    .camundaDueDate("${listener.due(respondent)}")
                                    .camundaPriority("${loopCounter}")
                                    .camundaCandidateUsers("${respondent}-deputy, all")
                                    .camundaCandidateGroups("group-of-${respondent}")
                                    .camundaFormKey("form-${respondent}"),
                            null),
                    7);
            world.note(world.candidates(world.task("p3")));
            world.note(""
                    + world.engine()
                            .getTaskService()
                            .getVariable(world.task("p3").getId(), "respondent"));
            world.note(""
                    + world.engine()
                            .getTaskService()
                            .getVariable(world.task("p3").getId(), "loopCounter"));
        });
        for (String event : List.of("create", "assignment", "complete", "delete", "update")) {
            scenarios.put("listener for " + event, world -> {
                world.start(
                        deadline(
                                model(ask -> ask.camundaTaskListenerExpression(event, "${listener.hear(task)}"), null),
                                true),
                        2);
                world.engine().getTaskService().setPriority(world.task("p0").getId(), 7);
                world.answer("p0");
                world.engine().getTaskService().setAssignee(world.task("p1").getId(), "deputy");
                world.fireTimer();
            });
        }
        scenarios.put("variables of a task are its own", world -> {
            world.start(deadline(model(), true), 4);
            world.engine().getTaskService().setVariableLocal(world.task("p1").getId(), "draft", "text");
            world.engine()
                    .getTaskService()
                    .setVariableLocal(world.task("p2").getId(), "file", Variables.byteArrayValue(new byte[] {1}));
            world.note(""
                    + world.engine()
                            .getTaskService()
                            .getVariablesLocal(world.task("p1").getId())
                            .get("draft"));
            world.fireTimer();
        });
        scenarios.put("what needs an execution for each instance", world -> {
            world.start(model(ask -> ask.camundaInputParameter("x", "constant"), null), 4);
            world.answer("p0", "p1", "p2", "p3");
        });
    }

    private void structures() {
        scenarios.put("a number of instances without a collection", world -> {
            world.start(
                    before().userTask("ask")
                            .camundaAssignee("p${loopCounter}")
                            .multiInstance()
                            .parallel()
                            .cardinality("5")
                            .multiInstanceDone()
                            .userTask("after")
                            .done(),
                    Map.of());
            world.answer("p0", "p1", "p2", "p3");
            world.answer("p4");
        });
        scenarios.put("elements that are no texts", world -> {
            world.start(
                    before().userTask("ask")
                            .camundaAssignee("p${respondent}")
                            .multiInstance()
                            .parallel()
                            .camundaCollection("group")
                            .camundaElementVariable("respondent")
                            .multiInstanceDone()
                            .userTask("after")
                            .done(),
                    Map.of("group", new ArrayList<>(List.of(4, 5, 6, 7))));
            world.answer("p4", "p5", "p6", "p7");
        });
        scenarios.put("parallel branches", world -> {
            world.start(twoBranches(), 4);
            for (String person : World.people(4)) {
                world.engine().getTaskService().createTaskQuery().taskAssignee(person).list().stream()
                        .filter(task -> task.getTaskDefinitionKey().equals("left"))
                        .forEach(task -> world.engine().getTaskService().complete(task.getId()));
            }
            world.settle();
            world.note("left is done: " + world.told());
            world.answer("p0", "p1", "p2", "p3");
        });
        scenarios.put("a branch ends everything", world -> {
            world.start(terminating(), 4);
            world.answer("p0");
            world.answer("boss");
        });
        scenarios.put("a loop", world -> {
            world.start(loop(), Variables.putValue("group", World.people(4)).putValue("again", true));
            world.answer("p0", "p1", "p2", "p3");
            world.note("again: " + world.told());
            world.answer(Map.of("again", false), "p0", "p1", "p2", "p3");
        });
        scenarios.put("inside a multi-instance subprocess", world -> {
            world.start(nested(), Map.of("teams", List.of("a", "b")));
            world.answer("a1", "b1", "a2");
            world.note("a is done: " + world.told());
            world.answer("b2");
        });
        scenarios.put("interrupted by an event subprocess", world -> {
            world.start(withEventSubprocess(), 7);
            world.answer("p1");
            world.engine()
                    .getRuntimeService()
                    .createMessageCorrelation("withdraw")
                    .correlate();
            world.settle();
        });
    }
}
