package fr.rsi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.rsi.directory.DirectoryHistory;
import fr.rsi.directory.People;
import fr.rsi.testing.Api;
import fr.rsi.testing.RunningApplication;
import fr.rsi.testing.Visitor;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.annotation.DirtiesContext;

@RunningApplication
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class DirectoryPageTest {

    private static final String BOUNDARY = "----a-boundary";

    @Autowired
    private Api api;

    @Autowired
    private People people;

    @Autowired
    private DirectoryHistory history;

    @Autowired
    private TaskService taskService;

    @Autowired
    private RuntimeService runtimeService;

    private Visitor visitor;

    @BeforeEach
    void somebodyComes() {
        visitor = api.visitor();
    }

    @Test
    void aFileSentThroughTheApiWaitsForItsReviewAndIsApplied() throws Exception {
        String file = demo().replace("Head of research and development", "Head of inventions");

        Api.Answer sent = send("admin", "text/csv", file);

        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(201);
        assertThat(sent.body().at("/preview/changed").asInt()).isEqualTo(1);
        assertThat(sent.body().at("/preview/leaving").asInt()).isZero();
        assertThat(sent.body().at("/preview/changedPeople/0").asText()).isEqualTo("Sophie Bernard");
        String location = "/api/people/uploads/" + sent.body().get("id").asLong();
        assertThat(api.get("admin", location).body()).isEqualTo(sent.body());
        assertThat(api.get("claire.martin", location).status()).isEqualTo(403);

        visitor.signIn("admin");
        assertThat(visitor.page("/directory"))
                .contains("people.csv", "Sophie Bernard", "Review the changes", "/tasklist/default/#/?task=");
        String task = taskService
                .createTaskQuery()
                .processDefinitionKey("update-directory")
                .processVariableValueEquals("upload", sent.body().get("id").asLong())
                .singleResult()
                .getId();
        Api.Answer applied = api.post(
                "admin",
                "/engine-rest/task/" + task + "/submit-form",
                Map.of("variables", Map.of("action", Map.of("value", "apply"))));
        assertThat(applied.status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> people.find("sophie.bernard").orElseThrow().job().equals("Head of inventions"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> api.get("admin", location).status() == 404);
        assertThat(history.find(0, 1).get(0)).satisfies(change -> {
            assertThat(change.changedBy()).isEqualTo("admin");
            assertThat(change.source()).isEqualTo("CSV");
            assertThat(change.people()).isEqualTo(1);
        });
    }

    @Test
    void anAdministratorUploadsOnThePageAndReadsWhatIsWrong() throws Exception {
        visitor.signIn("admin");
        String before = visitor.page("/directory");
        assertThat(before).contains("The directory", people.count() + " people", "multipart/form-data");

        String after = upload(
                Visitor.csrf(before), "effectifs.csv", demo().replace("paul.nguyen@aubrac.example", "paul at home"));

        assertThat(after)
                .contains("effectifs.csv", "One fault has to be corrected", "“paul at home” is not an e-mail address");
        assertThat(upload(Visitor.csrf(after), "empty.csv", "")).contains("class=\"refusal\"", "The file is empty.");
        runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("update-directory")
                .list()
                .forEach(instance -> runtimeService.deleteProcessInstance(instance.getId(), "the test is over"));
        assertThat(visitor.page("/directory")).doesNotContain("effectifs.csv");
    }

    @Test
    void onlyAdministratorsUpdateTheDirectory() throws Exception {
        assertThat(send("claire.martin", "text/csv", demo()).status()).isEqualTo(403);
        assertThat(send("admin", "text/csv", "").status()).isEqualTo(400);
        visitor.signIn("claire.martin");
        assertThat(visitor.page("/directory"))
                .contains("Seuls les administrateurs mettent à jour l’annuaire.")
                .doesNotContain("multipart");
        assertThat(visitor.page("/questions")).doesNotContain("href=\"/directory\"");
    }

    private static String demo() throws Exception {
        return new ClassPathResource("demo/people.csv").getContentAsString(StandardCharsets.UTF_8);
    }

    private Api.Answer send(String person, String type, String file) {
        return api.send(
                person,
                HttpRequest.newBuilder(URI.create(api.url() + "/api/people/uploads"))
                        .header("Content-Type", type)
                        .header("Accept-Language", "en")
                        .POST(HttpRequest.BodyPublishers.ofString(file)));
    }

    private String upload(String csrf, String name, String file) throws Exception {
        String body = part("name=\"_csrf\"", csrf)
                + part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/csv", file)
                + "--" + BOUNDARY + "--\r\n";
        return visitor.send(
                        "/directory",
                        HttpRequest.newBuilder()
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(HttpRequest.BodyPublishers.ofString(body)))
                .body();
    }

    private static String part(String head, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
    }
}
