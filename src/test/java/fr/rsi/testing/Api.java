package fr.rsi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.population.Definition;
import fr.rsi.population.Population;
import fr.rsi.population.Populations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** The REST APIs as a person uses them who knows nothing of the inside. */
@TestComponent
public class Api {

    /** Puts most questions. */
    public static final String ASKER = "claire.martin";

    private final AtomicInteger numbers = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Environment environment;
    private final ObjectMapper json;
    private final Populations populations;

    Api(Environment environment, ObjectMapper json, Populations populations) {
        this.environment = environment;
        this.json = json;
        this.populations = populations;
    }

    /** What came back. */
    public record Answer(int status, @Nullable String type, JsonNode body) {}

    /** Where the application listens. */
    public String url() {
        return "http://localhost:" + environment.getProperty("local.server.port");
    }

    /** Somebody who comes to the pages. */
    public Visitor visitor() {
        return new Visitor(url());
    }

    /** The people of the demo company, who can all sign in, in the order of their ids. */
    public List<String> demoCompany() {
        try (var file = getClass().getResourceAsStream("/demo/people.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a population of these people and gives its id. */
    public String population(List<String> people) {
        String id = "test-" + numbers.incrementAndGet();
        populations.add(new Population(id, id, id, "", "", 0), people);
        return id;
    }

    /** Makes a population of those for whom a rule is true and gives its id. */
    public String rule(String expression) {
        String id = "test-" + numbers.incrementAndGet();
        populations.add(new Population(id, id, id, "", "", 0), Definition.rule(expression));
        return id;
    }

    /** A question as it is posted, with a population of these people and the deadline so far away. */
    public Map<String, Object> question(String circuit, List<String> people, Duration time) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", "Shall we do it?");
        body.put("context", "Because **it** helps.");
        body.put("type", "yes-no");
        body.put("circuit", circuit);
        body.put("populations", List.of(population(people)));
        body.put("deadline", Instant.now().plus(time).toString());
        return body;
    }

    /** Puts a question, which has to be accepted, and gives its id. */
    public String ask(Map<String, Object> question) {
        Answer asked = post(ASKER, "/api/questions", question);
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        return asked.body().get("id").asText();
    }

    /** Answers a question, which has to be accepted, and gives the receipt. */
    public String answer(String person, String question, Map<String, Object> values) {
        Answer answered = post(person, "/api/questions/" + question + "/answers", values);
        assertThat(answered.status()).as(answered.body().toString()).isEqualTo(201);
        return answered.body().get("receipt").asText();
    }

    /** The question when it is decided; fails after 30 seconds. */
    public JsonNode awaitDecided(String question) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> get(ASKER, "/api/questions/" + question).body(),
                        body -> body.get("status").asText().equals("DECIDED"));
    }

    /** Reads as a person. */
    public Answer get(String person, String path) {
        return send(person, HttpRequest.newBuilder(URI.create(url() + path)).GET());
    }

    /** Posts as a person. */
    public Answer post(String person, String path, Object body) {
        try {
            String text = body instanceof String string ? string : json.writeValueAsString(body);
            return send(
                    person,
                    HttpRequest.newBuilder(URI.create(url() + path))
                            .header("Content-Type", "application/json")
                            .header("Accept-Language", "en")
                            .POST(HttpRequest.BodyPublishers.ofString(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request as a person, or as nobody where the name is empty. */
    public Answer send(String person, HttpRequest.Builder request) {
        if (!person.isEmpty()) {
            String credentials =
                    Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            boolean isJson = body.startsWith("{") || body.startsWith("[");
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(null),
                    isJson ? json.readTree(body) : json.getNodeFactory().textNode(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
