package fr.rsi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.rsi.population.Populations;
import fr.rsi.testing.Api;
import fr.rsi.testing.RunningApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningApplication
class QuestionApiTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private Api api;

    @Autowired
    private Populations populations;

    @Test
    @DisplayName("Vingt-cinq personnes interrogées, vingt répondent au même instant, le résultat est juste")
    void twentyOfTwentyFiveAnswerAtOnce() throws Exception {
        List<String> people = people(25);
        Map<String, Object> question = api.question("circuit-majority", people, Duration.ofSeconds(12));
        question.put("quorum", 50);
        String id = ask(question);

        List<Callable<Api.Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String person = people.get(i);
            String choice = i < 11 ? "yes" : i < 18 ? "no" : "abstain";
            answers.add(() -> api.post(person, "/api/questions/" + id + "/answers", Map.of("choice", choice)));
        }
        Set<String> receipts = new HashSet<>();
        for (Api.Answer answer : atOnce(answers)) {
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
            receipts.add(answer.body().get("receipt").asText());
        }
        assertThat(receipts).hasSize(20).allSatisfy(receipt -> assertThat(receipt)
                .hasSize(26));
        assertThat(api.get(Api.ASKER, "/api/questions/" + id + "/tally").status())
                .isEqualTo(403);

        JsonNode decided = awaitEnd(id);
        assertThat(decided.at("/status").asText()).isEqualTo("DECIDED");
        assertThat(decided.at("/rounds/0/closeReason").asText()).isEqualTo("DEADLINE");
        assertThat(decided.at("/rounds/0/answered").asInt()).isEqualTo(20);
        assertThat(decided.at("/decision/outcome").asText()).isEqualTo("ADOPTED");

        JsonNode tally =
                api.get(people.get(0), "/api/questions/" + id + "/tally").body();
        assertThat(tally.get("invited").asInt()).isEqualTo(25);
        assertThat(tally.get("abstained").asInt()).isEqualTo(2);
        assertThat(tally.at("/options/0/count").asInt()).isEqualTo(11);
        assertThat(tally.at("/options/1/count").asInt()).isEqualTo(7);
        assertThat(tally.at("/winners/0").asText()).isEqualTo("yes");
        Api.Answer late = api.post(people.get(24), "/api/questions/" + id + "/answers", Map.of("choice", "yes"));
        assertThat(late.status()).isEqualTo(410);
    }

    @Test
    void aSecondAnswerIsRefusedWithTheSameReceiptAlsoAtTheSameInstant() throws Exception {
        List<String> people = people(3);
        String id = ask(api.question("circuit-majority", people, DAY));
        String path = "/api/questions/" + id + "/answers";
        Callable<Api.Answer> answer = () -> api.post(people.get(0), path, Map.of("choice", "yes"));

        List<Api.Answer> replies = atOnce(List.of(answer, answer, answer, answer, answer, answer, answer, answer));

        assertThat(replies).extracting(Api.Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(replies)
                .extracting(reply -> reply.body().get("receipt").asText())
                .containsOnly(replies.get(0).body().get("receipt").asText());
        assertThat(api.post(people.get(0), path, Map.of("choice", "no")).status())
                .isEqualTo(409);
    }

    @Test
    void wrongAnswersAreRefusedWithTheirStatus() {
        List<String> people = people(3);
        String id = ask(api.question("circuit-majority", people, DAY));
        String path = "/api/questions/" + id + "/answers";

        Api.Answer unknown = api.post(people.get(0), path, Map.of("choice", "perhaps", "mood", "good"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.type()).startsWith("application/problem+json");
        assertThat(unknown.body().get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly("mood", "choice");
        assertThat(api.post(people.get(0), path, Map.of()).status()).isEqualTo(400);
        assertThat(api.post(people.get(0), path, "{oops").status()).isEqualTo(400);
        assertThat(api.post("paul.nguyen", path, Map.of("choice", "yes")).status())
                .isEqualTo(403);
        assertThat(api.post("", path, Map.of("choice", "yes")).status()).isEqualTo(401);
        assertThat(api.post(people.get(0), "/api/questions/Q-0/answers", Map.of("choice", "yes"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotWorkIsRefusedFieldByFieldAndNothingIsLeftBehind() {
        long before = api.get("admin", "/api/questions").body().get("total").asLong();
        Map<String, Object> body = new HashMap<>();
        body.put("title", "x".repeat(201));
        body.put("context", "x".repeat(4001));
        body.put("type", "single-choice");
        body.put("options", List.of("Boats", " boats "));
        body.put("populations", List.of("nobody"));
        body.put("circuit", "circuit-consent");
        body.put("deadline", "2020-01-01T00:00:00Z");
        body.put("quorum", 101);
        body.put("settings", Map.of("visibility", "maybe", "castingVote", "nobody"));

        Api.Answer refused = api.post(Api.ASKER, "/api/questions", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly(
                        "title",
                        "context",
                        "options",
                        "populations",
                        "circuit",
                        "deadline",
                        "quorum",
                        "settings.visibility",
                        "settings.castingVote");
        assertThat(api.get("admin", "/api/questions").body().get("total").asLong())
                .isEqualTo(before);
    }

    @Test
    void misspeltAndMalformedBodiesAreRefusedInASentence() {
        Api.Answer misspelt = api.post(Api.ASKER, "/api/questions", Map.of("titel", "x"));
        assertThat(misspelt.status()).isEqualTo(400);
        assertThat(misspelt.body().get("detail").asText()).startsWith("There is no field \"titel\"; there are [");

        Api.Answer malformed = api.post(Api.ASKER, "/api/questions", Map.of("deadline", "tomorrow"));
        assertThat(malformed.body().get("detail").asText())
                .isEqualTo("\"deadline\" is \"tomorrow\", which is not a moment such as 2027-03-31T16:00:00Z.");
    }

    @Test
    void aPopulationOfNobodyAndAnAnonymousQuestionAreRefused() {
        Map<String, Object> empty = api.question("circuit-majority", List.of(), DAY);
        assertThat(api.post(Api.ASKER, "/api/questions", empty)
                        .body()
                        .get("detail")
                        .asText())
                .isEqualTo("Nobody is in the chosen populations.");
        Map<String, Object> anonymous = api.question("circuit-majority", people(3), DAY);
        anonymous.put("anonymous", true);
        assertThat(api.post(Api.ASKER, "/api/questions", anonymous).status()).isEqualTo(400);
    }

    @Test
    void someoneInSeveralPopulationsIsAskedOnce() {
        List<String> people = people(4);
        Map<String, Object> body = api.question("circuit-majority", people.subList(0, 3), DAY);
        body.put("populations", List.of(api.population(people.subList(0, 3)), api.population(people.subList(1, 4))));
        JsonNode question = api.get(Api.ASKER, "/api/questions/" + ask(body)).body();

        assertThat(question.at("/rounds/0/invited").asInt()).isEqualTo(4);
    }

    @Test
    void onlyThoseConcernedReadAQuestion() {
        List<String> people = people(3);
        String id = ask(api.question("circuit-majority", people, DAY));

        assertThat(api.get(people.get(0), "/api/questions/" + id).status()).isEqualTo(200);
        assertThat(api.get("sophie.bernard", "/api/questions/" + id).status()).isEqualTo(200);
        assertThat(api.get("paul.nguyen", "/api/questions/" + id).status()).isEqualTo(403);
        assertThat(listed(people.get(0), "?waitingForMe=true")).contains(id);
        api.post(people.get(0), "/api/questions/" + id + "/answers", Map.of("choice", "no"));
        assertThat(listed(people.get(0), "?waitingForMe=true")).doesNotContain(id);
        assertThat(listed(people.get(0), "?status=OPEN&q=SHALL")).contains(id);
        assertThat(listed("paul.nguyen", "")).doesNotContain(id);
        assertThat(listed(Api.ASKER, "?mine=true")).contains(id);
    }

    @Test
    void theTallyIsSeenWhenTheQuestionSaysSo() {
        List<String> people = people(3);
        Map<String, Object> live = api.question("circuit-majority", people, DAY);
        live.put("settings", Map.of("visibility", "live"));
        assertThat(api.get(people.get(0), "/api/questions/" + ask(live) + "/tally")
                        .status())
                .isEqualTo(200);

        Map<String, Object> afterAnswer = api.question("circuit-majority", people, DAY);
        afterAnswer.put("settings", Map.of("visibility", "after-answer"));
        String id = ask(afterAnswer);
        assertThat(api.get(people.get(0), "/api/questions/" + id + "/tally").status())
                .isEqualTo(403);
        api.post(people.get(0), "/api/questions/" + id + "/answers", Map.of("choice", "no"));
        assertThat(api.get(people.get(0), "/api/questions/" + id + "/tally").status())
                .isEqualTo(200);
        assertThat(api.get(people.get(1), "/api/questions/" + id + "/tally").status())
                .isEqualTo(403);
    }

    @Test
    void aManagerWithdrawsAQuestion() {
        List<String> people = people(3);
        Map<String, Object> body = api.question("circuit-consent", people, DAY);
        body.put("type", "consent");
        String id = ask(body);
        String path = "/api/questions/" + id + "/withdraw";

        assertThat(api.post(people.get(0), path, Map.of("reason", "No.")).status())
                .isEqualTo(403);
        assertThat(api.post("sophie.bernard", path, Map.of("reason", "")).status())
                .isEqualTo(400);
        assertThat(api.post("sophie.bernard", path, Map.of("reason", "Settled."))
                        .status())
                .isEqualTo(200);
        JsonNode question = api.get(Api.ASKER, "/api/questions/" + id).body();
        assertThat(question.get("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(question.get("withdrawalReason").asText()).isEqualTo("Settled.");
        assertThat(api.post(people.get(0), "/api/questions/" + id + "/answers", Map.of("choice", "agree"))
                        .status())
                .isEqualTo(410);
        assertThat(api.post("sophie.bernard", path, Map.of("reason", "Again.")).status())
                .isEqualTo(409);
    }

    @Test
    void theRegisterKeepsTheDecision() {
        List<String> people = people(2);
        Map<String, Object> body = api.question("circuit-majority", people, DAY);
        body.put("title", "Shall the register remember?");
        String id = ask(body);
        people.forEach(person -> api.post(person, "/api/questions/" + id + "/answers", Map.of("choice", "no")));
        awaitEnd(id);

        JsonNode found = api.get(people.get(0), "/api/decisions?q=remember&outcome=REJECTED")
                .body();
        assertThat(found.get("total").asInt()).isOne();
        assertThat(found.at("/items/0/questionId").asText()).isEqualTo(id);
        assertThat(api.get("paul.nguyen", "/api/decisions?q=remember")
                        .body()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(api.get("sophie.bernard", "/api/decisions?q=remember&to=2020-01-01T00:00:00Z")
                        .body()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void whatCanBeChosenIsListedInTheCallersLanguage() {
        assertThat(api.get(Api.ASKER, "/api/circuits").body())
                .extracting(circuit -> circuit.get("name").asText())
                .contains("Vote à la majorité", "Consentement", "Escalade");
        assertThat(api.get("elena.popescu", "/api/circuits").body())
                .extracting(circuit -> circuit.get("name").asText())
                .contains("Majority vote", "Consent", "Escalation");
        assertThat(api.get(Api.ASKER, "/api/populations").body())
                .extracting(population -> population.get("name").asText())
                .contains("Tout le monde", "CSE", "Site de Lyon");
        assertThat(api.get("", "/v3/api-docs").body().at("/paths").has("/api/questions/{id}/answers"))
                .isTrue();
    }

    private Set<String> listed(String person, String query) {
        Set<String> ids = new HashSet<>();
        api.get(person, "/api/questions" + query)
                .body()
                .get("items")
                .forEach(line -> ids.add(line.get("id").asText()));
        return ids;
    }

    private List<String> people(int count) {
        return populations.members(List.of("department-production")).subList(0, count);
    }

    private String ask(Map<String, Object> body) {
        Api.Answer asked = api.post(Api.ASKER, "/api/questions", body);
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        assertThat(asked.body().get("status").asText()).isEqualTo("OPEN");
        return asked.body().get("id").asText();
    }

    private JsonNode awaitEnd(String id) {
        return await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> api.get(Api.ASKER, "/api/questions/" + id).body(),
                        question -> !question.get("status").asText().equals("OPEN"));
    }

    private static List<Api.Answer> atOnce(List<Callable<Api.Answer>> requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            List<Api.Answer> answers = new ArrayList<>();
            for (Future<Api.Answer> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
