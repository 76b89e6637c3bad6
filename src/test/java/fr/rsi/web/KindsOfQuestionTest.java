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
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@RunningApplication
class KindsOfQuestionTest {

    private static final int PEOPLE = 30;
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<String> OPTIONS = List.of("Boat", "Tram", "Bicycle");

    @Autowired
    private Api api;

    @Autowired
    private Populations populations;

    /**
     * A question put to thirty people.
     *
     * @param answers what the person with this number answers
     * @param expected what the tally has, by JSON pointer
     */
    record Kind(
            String type,
            @Nullable List<?> options,
            Map<String, Object> settings,
            IntFunction<Map<String, Object>> answers,
            Map<String, Object> expected) {

        @Override
        public String toString() {
            return type + " " + settings;
        }
    }

    static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(List.of(
                new Kind(
                        "yes-no",
                        null,
                        Map.of("base", "cast"),
                        i -> Map.of("choice", i < 18 ? "yes" : i < 24 ? "no" : "abstain"),
                        Map.of("/options/0/count", 18, "/options/0/share", 0.6, "/winners/0", "yes", "/abstained", 6)),
                new Kind(
                        "consent",
                        null,
                        Map.of(),
                        i -> i == 0 ? Map.of("choice", "object", "reason", "Too dear.") : Map.of("choice", "agree"),
                        Map.of("/method", "consent", "/options/1/count", 1, "/options/0/count", 29)),
                new Kind(
                        "single-choice",
                        OPTIONS,
                        Map.of("base", "eligible"),
                        i -> Map.of("choice", i < 15 ? "o2" : "o1"),
                        Map.of("/options/0/count", 15, "/options/1/share", 0.5, "/tied/0", "o1", "/tied/1", "o2")),
                new Kind(
                        "multiple-choice",
                        OPTIONS,
                        Map.of("maxChoices", 2, "noneOfTheAbove", true),
                        i -> Map.of("choices", i < 20 ? List.of("o1", "o3") : i < 29 ? List.of("o1") : List.of("none")),
                        Map.of("/options/0/count", 29, "/options/2/count", 20, "/winners/0", "o1", "/abstained", 0)),
                score("score-mean", Map.of("/options/0/mean", 4, "/options/1/mean", 2.5, "/winners/0", "o1")),
                score("score-sum", Map.of("/options/0/count", 80, "/options/1/count", 75, "/winners/0", "o1")),
                score("score-median", Map.of("/options/0/count", 4, "/options/1/count", 2.5)),
                score("majority-judgment", Map.of("/options/1/count", 0, "/options/0/distribution/4", 20)),
                new Kind(
                        "dots",
                        OPTIONS,
                        Map.of("budget", 10),
                        i -> Map.of("points", i < 10 ? Map.of("o1", 10) : Map.of("o2", 4, "o3", 6)),
                        Map.of("/options/0/count", 100, "/options/2/count", 120, "/winners/0", "o3"))));
        kinds.addAll(List.of(
                ranking("borda", Map.of("/options/0/count", 24, "/options/2/count", 28, "/winners/0", "o2")),
                ranking("irv", Map.of("/winners/0", "o3", "/rounds/0/excluded", "o2")),
                ranking("stv-scottish", Map.of("/winners/0", "o1", "/rounds/0/quota", 11)),
                ranking("stv-meek", Map.of("/winners/0", "o1")),
                ranking("schulze", Map.of("/winners/0", "o2", "/pairwise/o2/o1", 18, "/pairwise/o2/o3", 20)),
                new Kind(
                        "estimate",
                        null,
                        Map.of("unit", "days", "minValue", 0),
                        i -> i == 29 ? Map.of("value", 3_000_000_000L) : Map.of("value", 10 + i % 5),
                        Map.of("/statistics/median", 12, "/statistics/outliers/0", 3_000_000_000L)),
                new Kind(
                        "availability",
                        List.of("Monday", "Tuesday"),
                        Map.of(),
                        i -> Map.of("slots", Map.of("o1", i < 20 ? 2 : 0, "o2", 1)),
                        Map.of("/options/0/yes", 20, "/options/1/ifNeeded", 30, "/winners/0", "o1")),
                new Kind(
                        "idea",
                        null,
                        Map.of("maxIdeas", 2),
                        i -> Map.of("ideas", i < 20 ? List.of("A garden on the roof") : List.of("Quiet rooms")),
                        Map.of("/options/0/count", 20, "/options/1/count", 10)),
                new Kind("text", null, Map.of(), i -> Map.of("text", "Person " + i), Map.of("/answered", 30))));
        return kinds;
    }

    private static Kind score(String method, Map<String, Object> expected) {
        return new Kind(
                "score",
                OPTIONS,
                Map.of("method", method, "maxScore", 5),
                i -> Map.of(
                        "scores", i < 20 ? Map.of("o1", 4, "o2", i < 15 ? 5 : 0, "o3", 1) : Map.of("o2", 0, "o3", 1)),
                expected);
    }

    /** Twelve prefer the boat, ten the bicycle, eight the tram, which is everybody else's second. */
    private static Kind ranking(String method, Map<String, Object> expected) {
        return new Kind(
                "ranking",
                OPTIONS,
                Map.of("method", method, "seats", 2, "ties", "lot"),
                i -> Map.of(
                        "ranking",
                        i < 12
                                ? List.of("o1", "o2", "o3")
                                : i < 22 ? List.of("o3", "o2", "o1") : List.of("o2", "o3", "o1")),
                expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @DisplayName("Trente personnes répondent, le résultat est publié et juste")
    void thirtyPeopleAnswerAndTheResultIsPublished(Kind kind) {
        List<String> people = people();
        Map<String, Object> body = api.question("circuit-survey", people, DAY);
        body.put("title", "A question of the kind " + kind.type());
        body.put("type", kind.type());
        body.put("settings", kind.settings());
        if (kind.options() != null) {
            body.put("options", kind.options());
        }
        String id = api.ask(body);
        for (int i = 0; i < PEOPLE; i++) {
            Api.Answer answer = api.post(
                    people.get(i),
                    "/api/questions/" + id + "/answers",
                    kind.answers().apply(i));
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        }

        JsonNode question = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> api.get(Api.ASKER, "/api/questions/" + id).body(),
                        body1 -> body1.get("status").asText().equals("DECIDED"));
        assertThat(question.at("/decision/outcome").asText()).isEqualTo("PUBLISHED");
        assertThat(question.at("/decision/reason").asText()).contains("30 of 30 people answered");
        JsonNode tally =
                api.get(people.get(0), "/api/questions/" + id + "/tally").body();
        assertThat(tally.get("invited").asInt()).isEqualTo(PEOPLE);
        kind.expected().forEach((pointer, value) -> assertThat(tally.at(pointer).asText())
                .as(pointer + " of " + tally)
                .isEqualTo(String.valueOf(value)));
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        assertWrong(
                "multiple-choice", OPTIONS, Map.of("maxChoices", 1), Map.of("choices", List.of("o1", "o9")), "choices");
        assertWrong("score", OPTIONS, Map.of(), Map.of("scores", Map.of("o1", 6)), "scores");
        assertWrong("dots", OPTIONS, Map.of("budget", 5), Map.of("points", Map.of("o1", 3, "o2", 3)), "points");
        assertWrong("ranking", OPTIONS, Map.of("ranked", 2), Map.of("ranking", List.of("o1")), "ranking");
        assertWrong("estimate", null, Map.of("maxValue", 5), Map.of("value", 6), "value");
        assertWrong("availability", OPTIONS, Map.of(), Map.of("slots", Map.of("o1", 2)), "slots");
        assertWrong("estimate", null, Map.of(), Map.of("value", "1e2147483647"), "value");
        assertWrong("idea", null, Map.of("maxIdeas", 1), Map.of("ideas", List.of("a", "b")), "ideas");
        assertWrong("text", null, Map.of(), Map.of("text", " "), "text");
        assertWrong("yes-no", null, Map.of("reason", "always"), Map.of("choice", "yes"), "reason");
    }

    private void assertWrong(
            String type,
            @Nullable List<?> options,
            Map<String, Object> settings,
            Map<String, Object> answer,
            String field) {
        List<String> people = people();
        Map<String, Object> body = api.question("circuit-survey", people, DAY);
        body.put("type", type);
        body.put("settings", settings);
        if (options != null) {
            body.put("options", options);
        }
        String path = "/api/questions/" + api.ask(body) + "/answers";
        Api.Answer refused = api.post(people.get(0), path, answer);
        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
        assertThat(refused.body().get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsOnly(field);
    }

    @Test
    void aFormsRowsAreReadLikeTheFieldsOfTheApi() {
        List<String> people = people();
        Map<String, Object> body = api.question("circuit-survey", people, DAY);
        body.put("type", "score");
        body.put("options", OPTIONS);
        String path = "/api/questions/" + api.ask(body) + "/answers";
        List<Map<String, Object>> rows = List.of(
                Map.of("label", "Boat", "score", "3"),
                Map.of("label", "Tram", "score", 0),
                new HashMap<>(Map.of("label", "Bicycle")));
        assertThat(api.post(people.get(0), path, Map.of("scores", rows)).status())
                .isEqualTo(201);
        assertThat(api.post(people.get(1), path, Map.of("scores", rows, "abstain", true))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void settingsThatCannotWorkAreRefusedFieldByField() {
        Map<String, Object> body = api.question("circuit-survey", people(), DAY);
        body.put("type", "ranking");
        body.put("options", OPTIONS);
        body.put(
                "settings",
                Map.of(
                        "maxScore",
                        200_000_000,
                        "closeEarly",
                        true,
                        "mayChange",
                        true,
                        "method",
                        "dots",
                        "seats",
                        9,
                        "base",
                        "all",
                        "ties",
                        "coin",
                        "reason",
                        "sometimes",
                        "minimumOpen",
                        "1 day"));
        Api.Answer refused = api.post(Api.ASKER, "/api/questions", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactlyInAnyOrder(
                        "settings.method",
                        "settings.seats",
                        "settings.base",
                        "settings.ties",
                        "settings.reason",
                        "settings.minimumOpen",
                        "settings.maxScore",
                        "settings.closeEarly");
    }

    private List<String> people() {
        return populations.members(List.of("department-production")).subList(0, PEOPLE);
    }
}
