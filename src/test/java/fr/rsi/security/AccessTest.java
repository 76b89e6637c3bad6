package fr.rsi.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.rsi.testing.Api;
import fr.rsi.testing.RunningApplication;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningApplication
class AccessTest {

    private static final List<String> PEOPLE = List.of("paul.nguyen", "thomas.leroy", "helene.roux");

    @Autowired
    private Api api;

    @Autowired
    private TaskService taskService;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/questions",
                "/api/decisions",
                "/api/circuits",
                "/api/populations",
                "/engine-rest/task",
                "/engine-rest/engine",
                "/engine-rest/deployment"
            })
    void nobodyReadsTheApisWithoutSigningIn(String path) {
        assertThat(api.get("", path).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/questions", "/questions/Q-1"})
    void pagesLeadToTheSignInPage(String path) {
        assertThat(api.get("", path).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/h2-console", "/anything", "/favicon.ico"})
    void everyOtherPathIsClosedAndMakesNoSession(String path) {
        assertThat(api.get("", path).status()).isEqualTo(404);
    }

    @Test
    void nobodyCreatesAnAdministratorFromOutside() {
        String path = "/camunda/api/admin/setup/default/user/create";
        assertThat(api.post("", path, Map.of("profile", Map.of("id", "eve"))).status())
                .isEqualTo(403);
        assertThat(api.post("admin", path, Map.of("profile", Map.of("id", "eve")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void wrongPasswordsAreRefused() {
        var request = HttpRequest.newBuilder(URI.create(api.url() + "/api/questions"))
                .header("Authorization", "Basic bHVjaWEuZ2FyY2lhOndyb25n");
        assertThat(api.send("", request).status()).isEqualTo(401);
    }

    @Test
    void aTaskIsItsAssigneesAlone() {
        String question = ask();
        String task = task(question, "paul.nguyen");
        String path = "/engine-rest/task/" + task;
        Map<String, Object> answer = Map.of("variables", Map.of("choice", Map.of("value", "yes")));

        for (String stranger : List.of("claire.martin", "rachid.belkacem")) {
            assertThat(api.get(stranger, path).status()).as("reads").isIn(403, 404);
            assertThat(api.post(stranger, path + "/complete", answer).status()).isEqualTo(403);
            assertThat(api.post(stranger, path + "/submit-form", answer).status())
                    .isEqualTo(403);
            assertThat(api.post(stranger, path + "/assignee", Map.of("userId", stranger))
                            .status())
                    .isEqualTo(403);
        }
        Api.Answer admin = api.post("admin", path + "/complete", answer);
        assertThat(admin.status()).isEqualTo(403);
        assertThat(admin.body().get("message").asText()).isEqualTo("Only the person who is asked can answer.");
        assertThat(api.post("paul.nguyen", path + "/assignee", Map.of("userId", "claire.martin"))
                        .status())
                .isEqualTo(403);
        assertThat(api.post("paul.nguyen", path + "/variables", modification()).status())
                .isEqualTo(403);
        assertThat(answered(question)).isZero();

        assertThat(api.post("paul.nguyen", path + "/complete", answer).status()).isEqualTo(204);
        assertThat(answered(question)).isOne();
    }

    private static Map<String, Object> modification() {
        return Map.of("modifications", Map.of("quorum", Map.of("value", 0)));
    }

    @Test
    void refusalsThroughTheEngineHaveTheirStatusAndOneSentence() {
        String question = ask();
        String path = "/engine-rest/task/" + task(question, "paul.nguyen");

        Api.Answer wrong = api.post("paul.nguyen", path + "/submit-form", Map.of("variables", Map.of()));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("message").asText()).isEqualTo("Choose an answer.");
        Map<String, Object> answer = Map.of("variables", Map.of("choice", Map.of("value", "no")));
        assertThat(api.post("paul.nguyen", path + "/submit-form", answer).status())
                .isEqualTo(204);
        Api.Answer again = api.post("paul.nguyen", path + "/submit-form", answer);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().get("message").asText()).isEqualTo("You have answered already; your answer counts.");
    }

    @Test
    void aFormerAssigneeLosesTheTask() {
        String question = ask();
        String path = "/engine-rest/task/" + task(question, "paul.nguyen");
        assertThat(api.get("paul.nguyen", path).status()).isEqualTo(200);
        assertThat(api.post("admin", path + "/assignee", Map.of("userId", "karim.haddad"))
                        .status())
                .isEqualTo(204);

        assertThat(api.get("paul.nguyen", path).status()).isIn(403, 404);
        Map<String, Object> answer = Map.of("variables", Map.of("choice", Map.of("value", "yes")));
        assertThat(api.post("paul.nguyen", path + "/complete", answer).status()).isEqualTo(403);
        Api.Answer notAsked = api.post("karim.haddad", path + "/complete", answer);
        assertThat(notAsked.status()).isEqualTo(403);
        assertThat(notAsked.body().get("message").asText()).isEqualTo("This question is not put to you.");
    }

    @Test
    void employeesSeeNoInstancesAndDeployNothing() {
        ask();
        assertThat(api.get("claire.martin", "/engine-rest/process-instance").body())
                .isEmpty();
        assertThat(api.get("claire.martin", "/engine-rest/variable-instance").body())
                .isEmpty();
        assertThat(api.get("sophie.bernard", "/engine-rest/process-instance").body())
                .isNotEmpty();
        assertThat(deploy("claire.martin")).isEqualTo(403);
    }

    private int deploy(String person) {
        String boundary = "x";
        var request = HttpRequest.newBuilder(URI.create(api.url() + "/engine-rest/deployment/create"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "--x\r\nContent-Disposition: form-data; name=\"deployment-name\""
                                        + "\r\n\r\nt\r\n--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.txt\"\r\n\r\na\r\n--x--\r\n"));
        return api.send(person, request).status();
    }

    private String ask() {
        Map<String, Object> body = api.question("circuit-majority", PEOPLE, Duration.ofDays(1));
        JsonNode asked = api.post(Api.ASKER, "/api/questions", body).body();
        return asked.get("id").asText();
    }

    private int answered(String question) {
        return api.get(Api.ASKER, "/api/questions/" + question)
                .body()
                .at("/rounds/0/answered")
                .asInt();
    }

    private String task(String question, String person) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(question)
                .taskAssignee(person)
                .singleResult()
                .getId();
    }
}
