package fr.rsi.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.rsi.testing.Api;
import fr.rsi.testing.RunningApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;

/** What a process designer deploys from Camunda Modeler, through the engine's REST API. */
@RunningApplication
class DesignerDeploymentTest {

    private static final String DESIGNER = "paul.nguyen";
    private static final List<String> PEOPLE = List.of("thomas.leroy", "helene.roux", "karim.haddad");

    @Autowired
    private Api api;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private ApplicationContext context;

    @Test
    void aNewThresholdChangesTheNextQuestionAndNotTheRunningOnes() throws Exception {
        String running = ask("circuit-majority");
        Path file = Path.of("processes/decisions/majority-rule.dmn");
        deploy("majority-rule.dmn", Files.readString(file).replace("yes / base &gt; 1/2", "yes / base &gt; 2/3"));
        String next = ask("circuit-majority");

        for (String question : List.of(running, next)) {
            answer(question, PEOPLE.get(0), "yes");
            answer(question, PEOPLE.get(1), "yes");
            answer(question, PEOPLE.get(2), "no");
        }
        assertThat(awaitEnd(running).at("/decision/outcome").asText()).isEqualTo("ADOPTED");
        assertThat(awaitEnd(running).at("/decision/reason").asText()).contains("version 1, row 5");
        assertThat(awaitEnd(next).at("/decision/outcome").asText()).isEqualTo("REJECTED");
        assertThat(awaitEnd(next).at("/decision/reason").asText()).contains("version 2, row 7");

        restart();
        assertThat(latestVersion())
                .as("a restart leaves what the designer deployed")
                .isEqualTo(2);
    }

    @Test
    void aCircuitThatClosesWhenTheResultIsSettledDoesNotWaitForTheOthers() throws Exception {
        String model = Files.readString(Path.of("processes/circuits/circuit-majority.bpmn"))
                .replace("circuit-majority", "circuit-settled")
                .replace("answers.mayClose", "answers.settled");
        deploy("circuit-settled.bpmn", model);
        String question = ask("circuit-settled");

        answer(question, PEOPLE.get(0), "yes");
        Thread.sleep(2500);
        assertThat(api.get(Api.ASKER, "/api/questions/" + question)
                        .body()
                        .at("/rounds/0/closedAt")
                        .isNull())
                .as("one of three settles nothing")
                .isTrue();
        answer(question, PEOPLE.get(1), "yes");

        JsonNode decided = awaitEnd(question);
        assertThat(decided.at("/decision/outcome").asText()).isEqualTo("ADOPTED");
        assertThat(decided.at("/rounds/0/closeReason").asText()).isEqualTo("CONDITION");
        assertThat(decided.at("/rounds/0/answered").asInt()).isEqualTo(2);
    }

    @Test
    void silenceAndAbstentionMeanWhatTheCircuitSays() throws Exception {
        String model = Files.readString(Path.of("processes/circuits/circuit-majority.bpmn"))
                .replace("circuit-majority", "circuit-silence")
                .replace(
                        "<camunda:property name=\"method\" value=\"plurality\" />",
                        "<camunda:property name=\"silence\" value=\"consent\" /><camunda:property name=\"abstention\" value=\"none\" />");
        deploy("circuit-silence.bpmn", model);
        String question = ask("circuit-silence", Duration.ofSeconds(5));
        answer(question, PEOPLE.get(0), "abstain");

        JsonNode decided = awaitEnd(question);
        JsonNode tally =
                api.get(Api.ASKER, "/api/questions/" + question + "/tally").body();
        assertThat(tally.at("/options/0/count").asInt())
                .as("the silent ones consent")
                .isEqualTo(2);
        assertThat(tally.at("/abstained").asInt())
                .as("the abstention is left out")
                .isZero();
        assertThat(decided.at("/decision/outcome").asText()).isEqualTo("ADOPTED");
        assertThat(decided.at("/rounds/0/answered").asInt()).isOne();
    }

    @Test
    void aNewCircuitIsInTheListAtOnceAndARunningQuestionKeepsItsVersion() throws Exception {
        String model = Files.readString(Path.of("processes/circuits/circuit-majority.bpmn"))
                .replace("circuit-majority", "circuit-ours")
                .replace("name=\"Majority vote\"", "name=\"Our own vote\"");
        deploy("circuit-ours.bpmn", model);
        assertThat(api.get(DESIGNER, "/api/circuits").body())
                .extracting(circuit -> circuit.get("name").asText())
                .contains("Our own vote");

        String running = ask("circuit-ours");
        deploy("circuit-ours.bpmn", model.replace("value=\"ADOPTED\"", "value=\"REJECTED\""));
        PEOPLE.forEach(person -> answer(running, person, "yes"));
        assertThat(awaitEnd(running).at("/decision/outcome").asText()).isEqualTo("ADOPTED");
    }

    @Test
    void aCircuitThatEndsWithoutAnOutcomeBecomesAnIncidentAndKeepsTheAnswers() throws Exception {
        String model = Files.readString(Path.of("processes/circuits/circuit-majority.bpmn"))
                .replace("circuit-majority", "circuit-forgetful")
                .replaceAll("<camunda:property name=\"outcome\" value=\"[A-Z_]+\" />", "");
        deploy("circuit-forgetful.bpmn", model);
        String question = ask("circuit-forgetful");
        PEOPLE.forEach(person -> answer(question, person, "yes"));

        JsonNode incident = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get("sophie.bernard", "/engine-rest/incident?activityId=ServiceTask_RecordDecision")
                                .body(),
                        incidents -> incidents.size() == 1);
        assertThat(incident.at("/0/incidentMessage").asText()).contains("circuit-forgetful ended without an outcome");
        String instance = incident.at("/0/processInstanceId").asText();
        assertThat(api.get("claire.martin", "/api/questions/" + question)
                        .body()
                        .at("/rounds/0/answered")
                        .asInt())
                .isEqualTo(3);

        put(
                "admin",
                "/engine-rest/process-instance/" + instance + "/variables/outcome",
                "{\"value\":\"ADOPTED\",\"type\":\"String\"}");
        String job = incident.at("/0/configuration").asText();
        put("sophie.bernard", "/engine-rest/job/" + job + "/retries", "{\"retries\":1}");
        assertThat(awaitEnd(question).at("/decision/outcome").asText()).isEqualTo("ADOPTED");
    }

    private void put(String person, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(api.url() + path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        assertThat(api.send(person, request).status()).isEqualTo(204);
    }

    private void restart() throws Exception {
        for (ApplicationRunner runner :
                context.getBeansOfType(ApplicationRunner.class).values()) {
            runner.run(new DefaultApplicationArguments());
        }
    }

    private int latestVersion() {
        return repositoryService
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("majority-rule")
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private void deploy(String file, String content) throws IOException {
        String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nfrom the Modeler\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--x--\r\n";
        var request = HttpRequest.newBuilder(URI.create(api.url() + "/engine-rest/deployment/create"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        Api.Answer deployed = api.send(DESIGNER, request);
        assertThat(deployed.status()).as(deployed.body().toString()).isEqualTo(200);
    }

    private String ask(String circuit) {
        return ask(circuit, Duration.ofDays(1));
    }

    private String ask(String circuit, Duration time) {
        Api.Answer asked = api.post(Api.ASKER, "/api/questions", api.question(circuit, PEOPLE, time));
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        return asked.body().get("id").asText();
    }

    private void answer(String question, String person, String choice) {
        assertThat(api.post(person, "/api/questions/" + question + "/answers", Map.of("choice", choice))
                        .status())
                .isEqualTo(201);
    }

    private JsonNode awaitEnd(String id) {
        return await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> api.get(Api.ASKER, "/api/questions/" + id).body(),
                        question -> !question.get("status").asText().equals("OPEN"));
    }
}
