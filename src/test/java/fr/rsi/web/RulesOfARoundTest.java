package fr.rsi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.population.Populations;
import fr.rsi.testing.Api;
import fr.rsi.testing.RunningApplication;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningApplication
class RulesOfARoundTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final List<String> OPTIONS = List.of("Boat", "Tram", "Bicycle");

    @Autowired
    private Api api;

    @Autowired
    private Populations populations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @Test
    void anAnswerMayChangeUntilTheCloseAndEveryVersionIsKept() {
        List<String> people = people(3);
        String id = ask(people, "yes-no", Map.of("mayChange", true, "visibility", "live"));
        String receipt = api.answer(people.get(0), id, Map.of("choice", "yes", "comment", "At first."));
        assertThat(api.answer(people.get(0), id, Map.of("choice", "no"))).isEqualTo(receipt);
        assertThat(api.answer(people.get(0), id, Map.of("choice", "abstain"))).isEqualTo(receipt);

        assertThat(tally(id).at("/abstained").asInt()).isOne();
        assertThat(tally(id).at("/answered").asInt()).isOne();
        assertThat(jdbc.sql("""
                        select v.answer ->> 'choice' from rsi.ballot_version v join rsi.round r on r.id = v.round_id
                        where r.question_id = ? order by v.version
                        """).param(id).query(String.class).list()).containsExactly("yes", "no");
        api.answer(people.get(1), id, Map.of("choice", "yes"));
        api.answer(people.get(2), id, Map.of("choice", "yes"));
        api.awaitDecided(id);
        assertThat(api.post(people.get(0), path(id, "/answers"), Map.of("choice", "yes"))
                        .status())
                .as("after the close")
                .isEqualTo(409);
    }

    @Test
    void anAnswerDoesNotChangeWhereTheAskerHasNotAllowedIt() {
        List<String> people = people(2);
        String id = ask(people, "yes-no", Map.of());
        api.answer(people.get(0), id, Map.of("choice", "yes"));
        assertThat(api.post(people.get(0), path(id, "/answers"), Map.of("choice", "no"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void weightsStandBesideTheCountOfPeople() {
        List<String> people = people(3);
        jdbc.sql("update rsi.person set weight = 5 where id = ?")
                .param(people.get(2))
                .update();
        try {
            String id =
                    ask(people, "single-choice", Map.of("weighted", true, "base", "eligible", "visibility", "live"));
            api.answer(people.get(0), id, Map.of("choice", "o1"));
            api.answer(people.get(2), id, Map.of("choice", "o2"));

            JsonNode tally = tally(id);
            assertThat(tally.at("/tied").size()).isEqualTo(2);
            assertThat(tally.at("/options/1/count").asInt()).isOne();
            assertThat(tally.at("/weighted/options/1/count").asInt()).isEqualTo(5);
            assertThat(tally.at("/weighted/options/1/share").asDouble()).isEqualTo(0.7142857);
            assertThat(tally.at("/weighted/winners/0").asText()).isEqualTo("o2");
            assertThat(tally.at("/weighted/invited").asInt()).isEqualTo(7);
        } finally {
            jdbc.sql("update rsi.person set weight = 1").update();
        }
    }

    @Test
    void aTieIsReportedOrBrokenByALotThatAnyoneCanDrawAgain() {
        List<String> people = people(2);
        String reported = ask(people, "single-choice", Map.of());
        api.answer(people.get(0), reported, Map.of("choice", "o1"));
        api.answer(people.get(1), reported, Map.of("choice", "o3"));
        api.awaitDecided(reported);
        assertThat(tally(reported).at("/winners")).isEmpty();
        assertThat(tally(reported).at("/tied").toString()).isEqualTo("[\"o1\",\"o3\"]");

        String drawn = ask(people, "single-choice", Map.of("ties", "lot"));
        api.answer(people.get(0), drawn, Map.of("choice", "o1"));
        api.answer(people.get(1), drawn, Map.of("choice", "o3"));
        api.awaitDecided(drawn);
        JsonNode tally = tally(drawn);
        assertThat(tally.at("/winners").size()).isOne();
        assertThat(tally.at("/tieBreak").asText()).isEqualTo("lot");
        assertThat(tally.at("/seed").asText()).hasSizeGreaterThan(20);
    }

    @Test
    void aSettledRoundClosesEarlyButNotBeforeItsMinimum() {
        List<String> people = people(9);
        Map<String, Object> settings = Map.of("closeEarly", true, "visibility", "live");
        String id = ask(people, "yes-no", settings);
        people.subList(0, 4).forEach(person -> api.answer(person, id, Map.of("choice", "yes")));
        assertThat(tally(id).at("/settled").asBoolean()).isFalse();
        assertThat(tally(id).at("/flips").asInt())
                .as("four more votes against make a tie")
                .isEqualTo(4);
        api.answer(people.get(4), id, Map.of("choice", "yes"));
        JsonNode closed = api.awaitDecided(id);
        assertThat(closed.at("/rounds/0/closeReason").asText()).isEqualTo("CONDITION");
        assertThat(closed.at("/rounds/0/answered").asInt()).isEqualTo(5);

        String open = ask(people, "yes-no", Map.of("closeEarly", true, "minimumOpen", "PT4S"));
        people.subList(0, 6).forEach(person -> api.answer(person, open, Map.of("choice", "yes")));
        assertThat(api.get(Api.ASKER, path(open, ""))
                        .body()
                        .at("/rounds/0/closedAt")
                        .isNull())
                .isTrue();
        JsonNode later = api.awaitDecided(open);
        Duration time = Duration.between(
                Instant.parse(later.at("/rounds/0/openedAt").asText()),
                Instant.parse(later.at("/rounds/0/closedAt").asText()));
        assertThat(time).isGreaterThanOrEqualTo(Duration.ofSeconds(4));
        assertThat(later.at("/rounds/0/answered").asInt()).isEqualTo(6);
    }

    @Test
    void whatIsSettledIsSettledByTheRuleOfTheCircuit() throws Exception {
        List<String> people = people(9);
        Map<String, Object> body = api.question("circuit-majority", people, DAY);
        body.put("type", "consent");
        body.put("settings", Map.of("closeEarly", true));
        String id = api.ask(body);
        api.answer(people.get(0), id, Map.of("choice", "object", "reason", "No."));
        Thread.sleep(3000);
        assertThat(api.get(Api.ASKER, path(id, ""))
                        .body()
                        .at("/rounds/0/closedAt")
                        .isNull())
                .as("one objection decides nothing where the majority does")
                .isTrue();
        people.subList(1, 6).forEach(person -> api.answer(person, id, Map.of("choice", "agree")));
        assertThat(api.awaitDecided(id).at("/decision/outcome").asText()).isEqualTo("ADOPTED");
    }

    @Test
    void aMissedQuorumHidesTheResultFromThoseWhoMayStillBeAsked() {
        List<String> people = people(4);
        Map<String, Object> body = api.question("circuit-majority", people, Duration.ofSeconds(3));
        body.put("quorum", 100);
        String id = api.ask(body);
        api.answer(people.get(0), id, Map.of("choice", "yes"));
        await().atMost(Duration.ofSeconds(20)).until(() -> !api.get(Api.ASKER, path(id, ""))
                .body()
                .at("/rounds/0/closedAt")
                .isNull());
        assertThat(api.get(people.get(1), path(id, "/tally")).status()).isEqualTo(403);
    }

    @Test
    void rankingsAreGivenForCountingElsewhereAndCountTheSameThere() {
        List<String> people = people(3);
        String id = ask(people, "ranking", Map.of("method", "irv"));
        api.answer(people.get(0), id, Map.of("ranking", List.of("o2", "o1")));
        assertThat(api.get(Api.ASKER, path(id, "/ballots.blt")).status()).isEqualTo(403);
        api.answer(people.get(1), id, Map.of("ranking", List.of("o2", "o1")));
        api.answer(people.get(2), id, Map.of("abstain", true));
        api.awaitDecided(id);

        String blt = api.get(people.get(2), path(id, "/ballots.blt")).body().asText();
        assertThat(blt).startsWith("3 1\n").contains("2 2 1 0\n", "\"Tram\"").doesNotContain(people.get(0));
        Api.Answer recount = api.send(
                people.get(2),
                HttpRequest.newBuilder(URI.create(api.url() + "/api/tallies?method=irv"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(blt)));
        assertThat(recount.body().at("/winners")).isEqualTo(tally(id).at("/winners"));
        assertThat(recount.body().at("/options/1/count")).isEqualTo(tally(id).at("/options/1/count"));
        String choice = ask(people, "yes-no", Map.of());
        assertThat(api.get(Api.ASKER, path(choice, "/ballots.blt")).status()).isEqualTo(404);
    }

    @Test
    void wordsAndTheDeadlineChangeAtAnyTimeAndWhatAnswersDependOnUntilTheFirstOne() {
        List<String> people = people(3);
        String id = ask(people, "single-choice", Map.of());
        Instant deadline = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        assertThat(edit(Api.ASKER, id, Map.of("options", List.of("Boat", "Bus"), "settings", Map.of("base", "cast")))
                        .status())
                .isEqualTo(200);
        assertThat(jdbc.sql("""
                        select convert_from(b.bytes_, 'UTF8') from act_ru_variable v join act_ge_bytearray b on b.id_ = v.bytearray_id_
                        join act_ru_execution e on e.id_ = v.execution_id_ where e.business_key_ = ? and v.name_ = 'options'
                        """).param(id).query(String.class).list())
                .hasSize(2)
                .allSatisfy(options -> assertThat(options).contains("Bus").doesNotContain("Tram"));
        assertThat(api.post(people.get(0), path(id, "/answers"), Map.of("choice", "o2"))
                        .status())
                .as("an answer from a form that was opened before")
                .isEqualTo(400);
        api.answer(people.get(0), id, Map.of("choice", "o4"));

        Api.Answer edited = edit(
                Api.ASKER, id, Map.of("title", "Shall we, then?", "context", "New.", "deadline", deadline.toString()));
        assertThat(edited.status()).as(edited.body().toString()).isEqualTo(200);
        assertThat(edited.body().at("/rounds/0/closesAt").asText()).isEqualTo(deadline.toString());
        JsonNode tasks = api.get(
                        people.get(1),
                        "/engine-rest/task?assignee=" + people.get(1) + "&processInstanceBusinessKey=" + id)
                .body();
        assertThat(tasks.at("/0/name").asText()).isEqualTo("Shall we, then?");
        assertThat(tasks.at("/0/due").asText()).startsWith(deadline.toString().substring(0, 10));
        assertThat(jdbc.sql("select title from rsi.question_wording where question_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("Shall we do it?");

        assertRefused(id, Map.of("options", List.of("Boat", "Train")), "options");
        assertRefused(id, Map.of("settings", Map.of("base", "eligible")), "settings");
        assertRefused(id, Map.of("settings", Map.of("visibility", "live")), "settings.visibility");
        assertRefused(id, Map.of("anonymous", true), "anonymous");
        assertThat(edit(people.get(1), id, Map.of("title", "Mine")).status()).isEqualTo(403);
        assertThat(edit(Api.ASKER, id, Map.of("deadline", "2020-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(400);
        assertThat(api.get(Api.ASKER, path(id, "")).body().at("/title").asText())
                .isEqualTo("Shall we, then?");
    }

    private void assertRefused(String id, Map<String, Object> change, String field) {
        Api.Answer refused = edit(Api.ASKER, id, change);
        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(409);
        assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo(field);
    }

    private Api.Answer edit(String person, String id, Map<String, Object> change) {
        return api.send(
                person,
                HttpRequest.newBuilder(URI.create(api.url() + path(id, "")))
                        .header("Content-Type", "application/json")
                        .method(
                                "PATCH",
                                HttpRequest.BodyPublishers.ofString(
                                        json.valueToTree(change).toString())));
    }

    @Test
    void namedResultsByGroupAreOfTheDirectory() {
        List<String> people = List.of(
                populations.members(List.of("department-production")).get(0),
                populations.members(List.of("department-production")).get(1),
                populations.members(List.of("department-quality")).get(0));
        String id = ask(people, "yes-no", Map.of("breakdown", "department", "visibility", "live"));
        people.forEach(person -> api.answer(person, id, Map.of("choice", people.indexOf(person) == 2 ? "no" : "yes")));

        JsonNode groups = tally(id).get("groups");
        assertThat(groups.at("/Production/options/0/count").asInt()).isEqualTo(2);
        assertThat(groups.at("/Quality/options/1/count").asInt()).isOne();
    }

    private JsonNode tally(String id) {
        Api.Answer tally = api.get(Api.ASKER, path(id, "/tally"));
        assertThat(tally.status()).as(tally.body().toString()).isEqualTo(200);
        return tally.body();
    }

    private String ask(List<String> people, String type, Map<String, Object> settings) {
        Map<String, Object> body = api.question("circuit-survey", people, DAY);
        body.put("type", type);
        body.put("settings", settings);
        if (type.equals("single-choice") || type.equals("ranking")) {
            body.put("options", OPTIONS);
        }
        return api.ask(body);
    }

    private static String path(String id, String rest) {
        return "/api/questions/" + id + rest;
    }

    private List<String> people(int number) {
        return populations.members(List.of("department-production")).subList(0, number);
    }
}
