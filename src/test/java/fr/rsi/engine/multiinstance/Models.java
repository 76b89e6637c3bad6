package fr.rsi.engine.multiinstance;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.camunda.bpm.model.bpmn.builder.SubProcessBuilder;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** Processes in which a group is asked. */
final class Models {

    private Models() {}

    static StartEventBuilder before() {
        return Bpmn.createExecutableProcess("compared").startEvent("begin");
    }

    /** Asks everyone in the group. */
    private static UserTaskBuilder group(UserTaskBuilder task) {
        return task.camundaAssignee("${respondent}")
                .multiInstance()
                .parallel()
                .camundaCollection("group")
                .camundaElementVariable("respondent")
                .multiInstanceDone();
    }

    static BpmnModelInstance model() {
        return model(ask -> ask, null);
    }

    static BpmnModelInstance model(UnaryOperator<UserTaskBuilder> more, @Nullable String condition) {
        var task = more.apply(before().userTask("ask").camundaAssignee("${respondent}"))
                .multiInstance()
                .parallel()
                .camundaCollection("group")
                .camundaElementVariable("respondent");
        if (condition != null) {
            task.completionCondition(condition);
        }
        return task.multiInstanceDone().userTask("after").done();
    }

    static BpmnModelInstance boundary(BpmnModelInstance model, Consumer<UserTaskBuilder> event) {
        event.accept(((UserTask) model.getModelElementById("ask")).builder());
        return model;
    }

    static BpmnModelInstance deadline(BpmnModelInstance model, boolean interrupting) {
        return boundary(model, ask -> ask.boundaryEvent("deadline")
                .cancelActivity(interrupting)
                .timerWithDate("2035-01-01T00:00:00")
                .userTask("late"));
    }

    static BpmnModelInstance objecting(String event) {
        return boundary(
                model(ask -> ask.camundaTaskListenerExpression(event, "${listener.object(task)}"), null),
                ask -> ask.boundaryEvent("objection").error("objection").userTask("objected"));
    }

    static BpmnModelInstance twoBranches() {
        var joined = group(before().parallelGateway("fork").userTask("left")).parallelGateway("join");
        return group(joined.userTask("after").moveToNode("fork").userTask("right"))
                .connectTo("join")
                .done();
    }

    static BpmnModelInstance terminating() {
        BpmnModelInstance model = group(before().parallelGateway("fork").userTask("ask"))
                .userTask("after")
                .moveToNode("fork")
                .userTask("decide")
                .camundaAssignee("boss")
                .endEvent("over")
                .done();
        model.getModelElementById("over").addChildElement(model.newInstance(TerminateEventDefinition.class));
        return model;
    }

    static BpmnModelInstance loop() {
        return group(before().exclusiveGateway("merge").userTask("ask"))
                .exclusiveGateway("more")
                .condition("yes", "${again}")
                .connectTo("merge")
                .moveToNode("more")
                .condition("no", "${!again}")
                .userTask("after")
                .done();
    }

    static BpmnModelInstance nested() {
        SubProcessBuilder team = before().subProcess("team")
                .multiInstance()
                .parallel()
                .camundaCollection("teams")
                .camundaElementVariable("team")
                .multiInstanceDone();
        return team.embeddedSubProcess()
                .startEvent("beginTeam")
                .userTask("ask")
                .camundaAssignee("${team}${loopCounter + 1}")
                .multiInstance()
                .parallel()
                .cardinality("2")
                .multiInstanceDone()
                .userTask("lead")
                .subProcessDone()
                .userTask("after")
                .done();
    }

    static BpmnModelInstance withEventSubprocess() {
        BpmnModelInstance model = model();
        ((Process) model.getModelElementById("compared"))
                .builder()
                .eventSubProcess("withdrawal")
                .startEvent("withdraw")
                .message("withdraw")
                .userTask("withdrawn")
                .done();
        return model;
    }
}
