package fr.rsi.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import fr.rsi.decision.Decisions;
import fr.rsi.refusal.Refused;
import fr.rsi.round.CloseReason;
import fr.rsi.round.RoundHistory;
import fr.rsi.security.Roles;
import fr.rsi.testing.Circuits;
import fr.rsi.testing.ProcessTest;
import fr.rsi.testing.Processes;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("question")
class QuestionProcessTest {

    @Autowired
    private Processes processes;

    @Autowired
    private Circuits circuits;

    @Autowired
    private Questions questions;

    @Autowired
    private Withdrawing withdrawing;

    @Autowired
    private Decisions decisions;

    @Autowired
    private RoundHistory rounds;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @BeforeEach
    void assertOnThisEngine(@Autowired ProcessEngine engine) {
        ProcessEngineTests.init(engine);
    }

    @Test
    void anEmployeePreparesChangesAndLaunches() {
        ProcessInstance instance = start(Map.of("title", " Boats? ", "context", "", "type", "single-choice"));
        assertThat(instance).isWaitingAt("UserTask_Prepare");
        complete(instance, prepared("Boats\n\nTrams\n"));
        assertThat(instance).isWaitingAt("UserTask_Check");
        Task check = processes.task(instance);
        assertThat(String.valueOf(taskService.getVariable(check.getId(), "summary")))
                .contains("3 people")
                .contains("Boats · Trams")
                .contains("Majority vote");

        complete(instance, Map.of("action", "change"));
        assertThat(instance).isWaitingAt("UserTask_Prepare");
        assertThat(taskService.getVariable(processes.task(instance).getId(), "optionLines"))
                .isEqualTo("Boats\nTrams");
        complete(instance, prepared("Boats\nTrams\nTrains"));
        complete(instance, Map.of("action", "launch"));

        Question question = questions.get(instance.getBusinessKey());
        assertThat(question.status()).isEqualTo(QuestionStatus.OPEN);
        assertThat(question.title()).isEqualTo("Boats?");
        assertThat(question.asker()).isEqualTo(Circuits.ASKER);
        assertThat(question.options()).extracting(Option::id).containsExactly("o1", "o2", "o3");
        assertThat(rounds.ofQuestion(question.id()).get(0).invited()).isEqualTo(3);

        Circuits.PEOPLE.forEach(person -> circuits.answer(question.id(), person, "o3"));
        circuits.runAll(question.id());
        assertThat(instance)
                .hasPassed("ServiceTask_RecordDecision", "SendTask_Announce", "EndEvent_Decided")
                .isEnded();
        assertThat(questions.get(question.id()).status()).isEqualTo(QuestionStatus.DECIDED);
        assertThat(decisions.find(question.id()).orElseThrow().winner()).isEqualTo("o3");
    }

    @Test
    void aRefusedPreparationLosesNothing() {
        ProcessInstance instance = start(Map.of("title", "Boats?", "type", "single-choice"));
        Map<String, Object> wrong = prepared("Boats\nboats");
        wrong.put("deadline", "2020-01-01T12:00+01:00");
        wrong.put("populations", Spin.JSON("[]"));

        assertThatThrownBy(() -> complete(instance, wrong))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("twice")
                .hasMessageContaining("The deadline has passed")
                .hasMessageContaining("at least one population");
        assertThat(instance).isWaitingAt("UserTask_Prepare");
        assertThat(questions.get(instance.getBusinessKey()).options()).isEmpty();
    }

    @Test
    void aStartWithoutATitleIsRefused() {
        long before = runtimeService.createProcessInstanceQuery().count();

        assertThatThrownBy(() -> start(Map.of("title", " ", "type", "poetry")))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("A question needs a title. Choose the kind of answer: yes-no, consent,");
        assertThat(runtimeService.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void theAskerIsWhoeverIsSignedIn() {
        ProcessInstance instance =
                start(Map.of("title", "Boats?", "type", "yes-no", "asker", "helene.roux", "ready", true));

        assertThat(instance).isWaitingAt("UserTask_Prepare");
        assertThat(questions.get(instance.getBusinessKey()).asker()).isEqualTo(Circuits.ASKER);
        assertThat(processes.task(instance).getAssignee()).isEqualTo(Circuits.ASKER);
    }

    @Test
    void aDraftCanBeDiscarded() {
        ProcessInstance instance = start(Map.of("title", "Boats?", "type", "yes-no"));
        String id = instance.getBusinessKey();
        complete(instance, prepared(""));
        complete(instance, Map.of("action", "discard"));

        assertThat(instance)
                .hasPassed("ServiceTask_Discard", "EndEvent_Discarded")
                .isEnded();
        assertThat(questions.find(id)).isEmpty();
    }

    @Test
    void theAskerWithdrawsAQuestionWhoseRoundIsOpen() {
        String id = circuits.ask("circuit-majority", "yes-no", 0);

        assertThatThrownBy(() -> withdrawing.withdraw(id, "paul.nguyen", List.of(Roles.EMPLOYEES), "No."))
                .isInstanceOf(Refused.class)
                .hasMessage("Only the asker or a manager can withdraw a question.");
        assertThatThrownBy(() -> withdrawing.withdraw(id, Circuits.ASKER, List.of(), " "))
                .isInstanceOf(Refused.class);
        withdrawing.withdraw(id, Circuits.ASKER, List.of(), "Settled otherwise.");

        assertThat(circuits.ended(id)).isTrue();
        assertThat(circuits.passed(id)).contains("ServiceTask_RecordWithdrawal", "EndEvent_Withdrawn");
        assertThat(questions.get(id).status()).isEqualTo(QuestionStatus.WITHDRAWN);
        assertThat(questions.get(id).withdrawalReason()).isEqualTo("Settled otherwise.");
        assertThat(rounds.ofQuestion(id).get(0).closeReason()).isEqualTo(CloseReason.WITHDRAWN);
        assertThat(decisions.find(id)).isEmpty();
        assertThatThrownBy(() -> withdrawing.withdraw(id, Circuits.ASKER, List.of(), "Again."))
                .isInstanceOf(Refused.class)
                .hasMessage("The question has ended.");
    }

    @Test
    void answersAreNeverProcessVariables() {
        String id = circuits.ask("circuit-majority", "yes-no", 0);
        circuits.complete(id, Circuits.PEOPLE.get(0), Map.of("choice", "yes", "comment", "gladly"));

        assertThat(runtimeService.createVariableInstanceQuery().list())
                .extracting(VariableInstance::getName)
                .doesNotContain("choice", "comment", "reason", "respondents");
        assertThatThrownBy(() ->
                        circuits.complete(id, Circuits.PEOPLE.get(1), Map.of("choice", "yes", "quorumReached", true)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no field “quorumReached”");
    }

    private ProcessInstance start(Map<String, Object> form) {
        return processes.start("question", Circuits.ASKER, form);
    }

    private Map<String, Object> prepared(String options) {
        circuits.ensureTrio();
        Map<String, Object> values = new HashMap<>();
        values.put("populations", Spin.JSON("[\"trio\"]"));
        values.put("circuit", "circuit-majority");
        values.put("optionLines", options);
        values.put("deadline", OffsetDateTime.now().plusDays(2).toString());
        values.put("quorum", 0);
        values.put("castingVote", "managers");
        return values;
    }

    private void complete(ProcessInstance instance, Map<String, Object> values) {
        processes.submit(instance, Circuits.ASKER, values);
    }
}
