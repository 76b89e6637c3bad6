package fr.rsi.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.directory.process.DirectoryWorkflow;
import fr.rsi.refusal.Refused;
import fr.rsi.testing.Circuits;
import fr.rsi.testing.ProcessTest;
import fr.rsi.testing.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest("update-directory")
class UpdateDirectoryProcessTest {

    private static final String ADMINISTRATOR = "admin";
    private static final String PERSON = "sophie.bernard";
    private static final String JOB = "Head of research and development";

    @Autowired
    private DirectoryWorkflow workflow;

    @Autowired
    private Uploads uploads;

    @Autowired
    private People people;

    @Autowired
    private Processes processes;

    @Autowired
    private Circuits circuits;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private FormService formService;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private RuntimeService runtimeService;

    @BeforeEach
    void assertOnThisEngine(@Autowired ProcessEngine engine) {
        ProcessEngineTests.init(engine);
    }

    @Test
    void anAdministratorUploadsReviewsAndApplies() {
        ProcessInstance instance = start();
        assertThat(instance).isWaitingAt("UserTask_Upload").task().isAssignedTo(ADMINISTRATOR);
        assertThatThrownBy(() -> complete(instance, Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("There is no file yet.");

        long upload = upload(file(text -> text.replace(JOB, "Head of inventions")));
        assertThat(instance).isWaitingAt("UserTask_Review").task().hasCandidateGroup("camunda-admin");
        JsonNode review = review(instance);
        assertThat(review.at("/errorCount").asInt()).isZero();
        assertThat(review.at("/changedText").asText()).isEqualTo("**changed:** Sophie Bernard");
        assertThat(numbers(review)).containsExactly(0, 1, 0, (int) people.count() - 1);
        assertThat(workflow.reviewTask(upload))
                .contains(processes.task(instance).getId());

        complete(instance, Map.of("action", "apply"));
        assertThat(people.find(PERSON).orElseThrow().job()).isEqualTo(JOB);
        runJob(instance);

        assertThat(instance).hasPassed("ServiceTask_Apply", "EndEvent_Updated").isEnded();
        assertThat(people.find(PERSON).orElseThrow().job()).isEqualTo("Head of inventions");
        assertThat(uploads.find(upload)).isEmpty();
        assertThat(historyService
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .extracting(HistoricVariableInstance::getName)
                .containsExactlyInAnyOrder("upload", "reviewer", "madeAnew");
        applyAtOnce(file(UnaryOperator.identity()));
    }

    @Test
    void aFileWithFaultsIsNeverAppliedAndGivesWayToABetterOne() {
        long faulty = upload(file(text ->
                text.replace("karim.haddad,Karim,Haddad,karim.haddad@aubrac.example", "thomas.leroy,,,no-address")));
        ProcessInstance instance = instance(faulty);
        assertThat(instance).isWaitingAt("UserTask_Review").hasNotPassed("UserTask_Upload");
        JsonNode review = review(instance);
        assertThat(review.at("/errorCount").asInt()).isPositive();
        assertThat(review.at("/errors")).allSatisfy(error -> {
            assertThat(error.at("/row").asInt()).isPositive();
            assertThat(error.at("/message").asText()).isNotBlank();
        });
        assertThat(review.at("/errors").toString()).contains("\"row\":5");
        assertThatThrownBy(() -> complete(instance, Map.of("action", "apply", "confirmed", true)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("to be corrected in the file before it can be applied");
        assertThat(instance).isWaitingAt("UserTask_Review");

        complete(instance, Map.of("action", "upload"));
        assertThat(uploads.find(faulty)).isEmpty();
        assertThat(instance).isWaitingAt("UserTask_Upload").task().isAssignedTo(ADMINISTRATOR);
        long better = upload(file(UnaryOperator.identity()));
        assertThat(instance).isWaitingAt("UserTask_Review");
        assertThat(numbers(review(instance))).containsExactly(0, 0, 0, (int) people.count());

        complete(instance, Map.of("action", "cancel"));
        assertThat(instance).hasPassed("EndEvent_Cancelled").isEnded();
        assertThat(uploads.find(better)).isEmpty();
    }

    @Test
    void manyWhoLeaveHaveToBeConfirmedAndADirectoryThatHasChangedIsShownAnew() {
        long count = people.count();
        long upload = upload(file(text -> text.lines().limit(101).collect(Collectors.joining("\n"))));
        ProcessInstance instance = instance(upload);
        assertThat(review(instance).at("/manyLeave").asBoolean()).isTrue();
        assertThatThrownBy(() -> complete(instance, Map.of("action", "apply")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining((count - 100) + " of " + count + " people would leave");
        complete(instance, Map.of("action", "apply", "confirmed", true));

        jdbc.sql("update rsi.person set job = 'Inventor' where id = ?")
                .param(PERSON)
                .update();
        runJob(instance);
        assertThat(instance).isWaitingAt("UserTask_Review");
        assertThat(people.count()).isEqualTo(count);
        assertThat(review(instance).at("/note").asText()).startsWith("The directory has changed since you looked");
        assertThat(review(instance).at("/changedText").asText()).contains("Sophie Bernard");

        complete(instance, Map.of("action", "cancel"));
        assertThat(instance).isEnded();
        applyAtOnce(file(UnaryOperator.identity()));
    }

    @Test
    void anAdministratorGivesUp() {
        ProcessInstance instance = start();
        complete(instance, Map.of("giveUp", true));
        assertThat(instance).hasPassed("EndEvent_GivenUp").isEnded();
    }

    @Test
    void anEmptyFileIsRefusedAndStartsNothing() {
        long before = runtimeService.createProcessInstanceQuery().count();
        assertThatThrownBy(() -> upload(new byte[0])).isInstanceOf(Refused.class);
        assertThat(runtimeService.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    private static byte[] file(UnaryOperator<String> edit) {
        try {
            String text = new ClassPathResource("demo/people.csv").getContentAsString(StandardCharsets.UTF_8);
            return edit.apply(text).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessInstance start() {
        return processes.start("update-directory", ADMINISTRATOR, Map.of());
    }

    private long upload(byte[] content) {
        return circuits.as(ADMINISTRATOR, () -> workflow.upload("people.csv", content, ADMINISTRATOR));
    }

    private void applyAtOnce(byte[] content) {
        ProcessInstance instance = instance(upload(content));
        complete(instance, Map.of("action", "apply", "confirmed", true));
        runJob(instance);
        assertThat(instance).isEnded();
    }

    private ProcessInstance instance(long upload) {
        return runtimeService
                .createProcessInstanceQuery()
                .variableValueEquals("upload", upload)
                .singleResult();
    }

    private JsonNode review(ProcessInstance instance) {
        String task = processes.task(instance).getId();
        Object review = circuits.as(
                ADMINISTRATOR, () -> formService.getTaskFormVariables(task).get("review"));
        try {
            return json.readTree(String.valueOf(review));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> numbers(JsonNode review) {
        return StreamSupport.stream(review.at("/figures").spliterator(), false)
                .map(figure -> figure.at("/number").asInt())
                .toList();
    }

    private void complete(ProcessInstance instance, Map<String, Object> values) {
        processes.submit(instance, ADMINISTRATOR, values);
    }

    private void runJob(ProcessInstance instance) {
        Job job = managementService
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        managementService.executeJob(job.getId());
    }
}
