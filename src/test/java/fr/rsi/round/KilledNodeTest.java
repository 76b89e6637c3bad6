package fr.rsi.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.RsiApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application in a JVM of its own, killed while people answer. How often is set by {@code rsi.race.kills}. */
class KilledNodeTest {

    private static final int KILLS = Integer.getInteger("rsi.race.kills", 1);
    private static final int THREADS = 8;
    private static final String EVERYONE = "everyone";

    private static EmbeddedPostgres server;
    private static JdbcClient jdbc;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private int port;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .start();
        jdbc = JdbcClient.create(server.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void everyAcknowledgedAnswerIsThereOnce() throws Exception {
        var random = new Random(17);
        Process node = node();
        List<String> questions = List.of(ask(false), ask(true));
        List<String> people = jdbc.sql("select id from rsi.person where left_at is null order by id")
                .query(String.class)
                .list();
        var waiting = new ConcurrentLinkedQueue<>(people);
        for (int kill = 0; kill < KILLS; kill++) {
            Process running = node;
            Thread killer = new Thread(() -> {
                sleep(150 + random.nextInt(250));
                running.destroyForcibly();
            });
            killer.start();
            answer(questions, waiting, people.size() / (KILLS + 1) + 1);
            running.destroyForcibly().waitFor();
            killer.join();
            node = node();
        }
        try {
            List<String> again = people.stream()
                    .filter(person -> questions.stream().anyMatch(id -> !receipts.containsKey(id + person)))
                    .toList();
            answer(questions, new ConcurrentLinkedQueue<>(again), people.size());

            Map<String, String> stored = new ConcurrentHashMap<>();
            jdbc.sql("""
                            select r.question_id || p.person_id as answer, p.receipt
                            from rsi.participation p join rsi.round r on r.id = p.round_id
                            """)
                    .query()
                    .listOfRows()
                    .forEach(row -> stored.put(String.valueOf(row.get("answer")), String.valueOf(row.get("receipt"))));
            assertThat(stored).hasSize(2 * people.size()).containsAllEntriesOf(receipts);
            await().atMost(Duration.ofSeconds(90)).until(() -> count("select count(*) from rsi.decision") == 2);
            assertThat(count("select count(*) from rsi.ballot")).isEqualTo(people.size());
            assertThat(count("select count(*) from rsi.anonymous_ballot")).isEqualTo(people.size());
        } finally {
            node.destroyForcibly();
        }
    }

    private String ask(boolean anonymous) throws IOException {
        return send(
                        "claire.martin",
                        "/api/questions",
                        Map.of(
                                "title", "Does it survive?",
                                "context", "",
                                "type", "yes-no",
                                "circuit", "circuit-majority",
                                "anonymous", anonymous,
                                "populations", List.of(EVERYONE),
                                "deadline",
                                        Instant.now().plus(Duration.ofDays(1)).toString()))
                .body()
                .get("id")
                .asText();
    }

    private static int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    /** Several people at a time answer all questions, until nobody is left, so many have been tried or the node is gone. */
    private void answer(List<String> questions, ConcurrentLinkedQueue<String> people, int most)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < most; i++) {
            threads.execute(() -> {
                String person = people.poll();
                if (person == null) {
                    return;
                }
                try {
                    for (String question : questions) {
                        Answer answer =
                                send(person, "/api/questions/" + question + "/answers", Map.of("choice", "yes"));
                        if (answer.status() == 201 || answer.status() == 409) {
                            receipts.put(
                                    question + person,
                                    answer.body().get("receipt").asText());
                        }
                    }
                } catch (IOException e) {
                    // killed: nobody has been told anything
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private record Answer(int status, JsonNode body) {}

    private Answer send(String person, String path, Object body) throws IOException {
        try {
            var response = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Content-Type", "application/json")
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString(
                                                            (person + ":demo").getBytes(StandardCharsets.UTF_8)))
                            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), json.readTree(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts the application and waits until it answers. */
    private Process node() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RsiApplication.class.getName(),
                        "--server.port=" + port,
                        "--rsi.language=en",
                        "--rsi.demo.enabled=true",
                        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            assertThat(process.isAlive()).as("the node runs").isTrue();
            return up();
        });
        return process;
    }

    private boolean up() {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
