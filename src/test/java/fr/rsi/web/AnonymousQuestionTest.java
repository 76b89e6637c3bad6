package fr.rsi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.rsi.population.Populations;
import fr.rsi.round.RoundHistory;
import fr.rsi.tally.Fingerprint;
import fr.rsi.testing.Api;
import fr.rsi.testing.RunningApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningApplication
class AnonymousQuestionTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private Api api;

    @Autowired
    private Populations populations;

    @Autowired
    private RoundHistory rounds;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("Chacun vérifie que son bulletin a été compté, et personne ne sait lequel c’est")
    void everyReceiptIsFoundAndEveryTouchedBallotIsNoticed() {
        List<String> people = people(20);
        String id = ask(people, Map.of());
        Map<String, String> receipts = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            Map<String, Object> answer = Map.of("choice", i < 13 ? "yes" : "no", "comment", "Comment " + i);
            receipts.put(people.get(i), api.answer(people.get(i), id, answer));
            if (i == 5) {
                assertThat(api.get(Api.ASKER, path(id, "/tally")).status()).isEqualTo(403);
                assertThat(api.get("admin", path(id, "/tally")).status()).isEqualTo(403);
                assertThat(api.get(Api.ASKER, path(id, "/ballots")).status()).isEqualTo(403);
            }
        }
        Api.Answer again = api.post(people.get(0), path(id, "/answers"), Map.of("choice", "no"));
        assertThat(again.status()).isIn(409, 410);

        JsonNode question = api.awaitDecided(id);
        assertThat(question.at("/decision/outcome").asText()).isEqualTo("ADOPTED");
        String seal = question.at("/rounds/0/seal").asText();
        String list = api.get(people.get(3), path(id, "/ballots")).body().asText();
        assertThat(Fingerprint.of(list)).isEqualTo(seal);
        assertThat(list.lines().filter(line -> line.equals("{\"choice\": \"yes\"}")))
                .hasSize(13);
        assertThat(new HashSet<>(receipts.values())).hasSize(20).allSatisfy(receipt -> {
            assertThat(list).contains(Fingerprint.of(receipt)).doesNotContain(receipt);
            JsonNode found =
                    api.get(people.get(0), path(id, "/receipts/" + receipt)).body();
            assertThat(found.get("counted").asBoolean()).isTrue();
            assertThat(found.get("intact").asBoolean()).isTrue();
        });
        assertThat(api.get(people.get(0), path(id, "/receipts/nothing"))
                        .body()
                        .get("counted")
                        .asBoolean())
                .isFalse();
        assertThat(touched(list, seal)).as("changes that nobody would notice").isZero();
        tamper(id, receipts.get(people.get(0)), people.get(0));
    }

    /** Removes, alters or adds a line in the published list in a thousand ways; how many have the same seal. */
    private static int touched(String list, String seal) {
        var random = new Random(1);
        List<String> lines = list.lines().toList();
        int unnoticed = 0;
        for (int i = 0; i < 1000; i++) {
            List<String> other = new ArrayList<>(lines);
            int place = 3 + random.nextInt(lines.size() - 3);
            switch (i % 3) {
                case 0 -> other.remove(place);
                case 1 ->
                    other.set(place, other.get(place).replace("yes", "no!").replace("1", "2") + " ");
                default -> other.add(place, "{\"choice\": \"yes\"}");
            }
            if (Fingerprint.of(String.join("\n", other) + "\n").equals(seal)) {
                unnoticed++;
            }
        }
        return unnoticed;
    }

    /** What somebody does who can write to the database. */
    private void tamper(String id, String receipt, String person) {
        for (String act : List.of(
                "insert into rsi.anonymous_ballot (round_id, answer) values (?, '{\"choice\": \"abstain\"}')",
                "update rsi.anonymous_ballot set answer = '{\"choice\": \"no\"}' where ctid = (select min(ctid) from"
                        + " rsi.anonymous_ballot where round_id = ? and answer ->> 'choice' = 'yes')",
                "delete from rsi.anonymous_ballot where ctid = (select min(ctid) from rsi.anonymous_ballot where round_id = ?"
                        + " and answer ->> 'choice' = 'yes')")) {
            jdbc.sql(act).param(roundId(id)).update();
            assertThat(api.get(person, path(id, "/receipts/" + receipt))
                            .body()
                            .get("intact")
                            .asBoolean())
                    .as(act)
                    .isFalse();
        }
    }

    @Test
    void whatCouldGiveSomebodyAwayIsRefusedWhenTheQuestionIsPut() {
        assertThat(refusal(people(4), Map.of())).contains("at least 5 people to ask; here there are 4");
        assertThat(refusal(people(6), Map.of("visibility", "live"))).contains("after the close only");
        assertThat(refusal(people(6), Map.of("mayChange", true))).contains("cannot be changed");
        assertThat(refusal(people(6), Map.of("weighted", true))).contains("weigh the same");
    }

    private String refusal(List<String> people, Map<String, Object> settings) {
        Api.Answer refused = api.post(Api.ASKER, "/api/questions", body(people, settings));
        assertThat(refused.status()).isEqualTo(400);
        return refused.body().get("detail").asText();
    }

    @Test
    void fewerThanFiveAnswersAreNeitherShownNorCountedNorKept() {
        List<String> people = people(8);
        Map<String, Object> body = body(people, Map.of());
        body.put("circuit", "circuit-survey");
        body.put("deadline", java.time.Instant.now().plusSeconds(4).toString());
        String id = api.ask(body);
        people.subList(0, 4).forEach(person -> api.answer(person, id, Map.of("choice", "yes")));

        JsonNode question = api.awaitDecided(id);
        assertThat(question.at("/decision/reason").asText()).contains("4 of 8", "not disclosed");
        assertThat(api.get(people.get(0), path(id, "/tally")).status()).isEqualTo(403);
        assertThat(api.get(people.get(0), path(id, "/ballots")).status()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from rsi.anonymous_ballot where round_id = ?")
                        .param(roundId(id))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aMissedQuorumDisclosesNothingUntilTheRoundHasGoneOn() {
        List<String> people = people(20);
        Map<String, Object> body = body(people, Map.of());
        body.put("quorum", 50);
        body.put("deadline", java.time.Instant.now().plusSeconds(4).toString());
        String id = api.ask(body);
        Set<String> receipts = new HashSet<>();
        people.subList(0, 9).forEach(person -> receipts.add(api.answer(person, id, Map.of("choice", "yes"))));
        await().atMost(Duration.ofSeconds(20)).until(() -> !api.get(Api.ASKER, path(id, ""))
                .body()
                .at("/rounds/0/closedAt")
                .isNull());
        assertThat(api.get(Api.ASKER, path(id, "/tally")).status()).isEqualTo(403);

        assertThat(api.get(Api.ASKER, path(id, "")).body().at("/rounds/0/seal").isNull())
                .as("a seal of what is not shown could be guessed open")
                .isTrue();

        extend(id);
        await().atMost(Duration.ofSeconds(20)).until(() -> api.get(Api.ASKER, path(id, ""))
                .body()
                .at("/rounds/0/closedAt")
                .isNull());
        people.subList(9, 20).forEach(person -> receipts.add(api.answer(person, id, Map.of("choice", "no"))));
        api.awaitDecided(id);
        JsonNode tally = api.get(Api.ASKER, path(id, "/tally")).body();
        assertThat(tally.at("/options/0/count").asInt()).isEqualTo(9);
        assertThat(tally.at("/options/1/count").asInt()).isEqualTo(11);
        rounds.extend(roundId(id));
        assertThat(jdbc.sql("select extended from rsi.round where id = ?")
                        .param(roundId(id))
                        .query(Boolean.class)
                        .single())
                .as("what is disclosed never goes on")
                .isFalse();
        String list = api.get(Api.ASKER, path(id, "/ballots")).body().asText();
        assertThat(receipts).hasSize(20).allSatisfy(receipt -> assertThat(list).contains(Fingerprint.of(receipt)));
        assertThat(jdbc.sql("select count(distinct xmin::text) from rsi.anonymous_ballot where round_id = ?")
                        .param(roundId(id))
                        .query(Integer.class)
                        .single())
                .as("transactions that wrote the ballots")
                .isOne();
    }

    private void extend(String id) {
        JsonNode tasks = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> api.get(
                                        Api.ASKER,
                                        "/engine-rest/task?processInstanceBusinessKey=" + id + "&assignee=" + Api.ASKER)
                                .body(),
                        found -> found.size() == 1);
        Map<String, Object> variables = Map.of(
                "ruling", Map.of("value", "EXTEND"),
                "newDeadline", Map.of("value", java.time.Instant.now().plus(DAY).toString()));
        Api.Answer done = api.post(
                Api.ASKER,
                "/engine-rest/task/" + tasks.get(0).get("id").asText() + "/submit-form",
                Map.of("variables", variables));
        assertThat(done.status()).as(done.body().toString()).isIn(200, 204);
    }

    @Test
    void groupsOfFewerThanFiveAreMerged() {
        List<String> people = new ArrayList<>(
                populations.members(List.of("department-production")).subList(0, 12));
        people.addAll(populations.members(List.of("department-rd")).subList(0, 7));
        people.addAll(populations.members(List.of("everyone")).stream()
                .filter(person -> !people.contains(person))
                .filter(person -> !populations
                        .members(List.of("department-production", "department-rd"))
                        .contains(person))
                .limit(2)
                .toList());
        Map<String, Object> body = body(people, Map.of("breakdown", "department"));
        body.put("circuit", "circuit-survey");
        String id = api.ask(body);
        people.forEach(
                person -> api.answer(person, id, Map.of("choice", people.indexOf(person) % 2 == 0 ? "yes" : "no")));
        api.awaitDecided(id);

        JsonNode groups = api.get(Api.ASKER, path(id, "/tally")).body().get("groups");
        int shown = 0;
        for (JsonNode group : groups) {
            assertThat(group.get("answered").asInt()).isGreaterThanOrEqualTo(5);
            shown += group.get("answered").asInt();
        }
        assertThat(shown).isEqualTo(21);
        assertThat(groups.has("Autres")).isTrue();
    }

    @Test
    void aTakenBackQuestionDropsItsUrn() {
        List<String> people = people(6);
        String id = ask(people, Map.of());
        api.answer(people.get(0), id, Map.of("choice", "yes"));
        assertThat(urns(id)).isOne();
        assertThat(api.post(Api.ASKER, path(id, "/withdraw"), Map.of("reason", "Settled."))
                        .status())
                .isEqualTo(200);
        assertThat(urns(id)).isZero();
        assertThat(jdbc.sql("select count(*) from rsi.anonymous_ballot where round_id = ?")
                        .param(roundId(id))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int urns(String id) {
        return jdbc.sql("select count(*) from pg_class where relname = 'urn_' || ?")
                .param(roundId(id))
                .query(Integer.class)
                .single();
    }

    private long roundId(String question) {
        return jdbc.sql("select id from rsi.round where question_id = ?")
                .param(question)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> body(List<String> people, Map<String, Object> settings) {
        Map<String, Object> body = api.question("circuit-majority", people, DAY);
        body.put("anonymous", true);
        body.put("settings", settings);
        return body;
    }

    private String ask(List<String> people, Map<String, Object> settings) {
        return api.ask(body(people, settings));
    }

    private static String path(String id, String rest) {
        return "/api/questions/" + id + rest;
    }

    private List<String> people(int number) {
        return populations.members(List.of("department-production")).subList(0, number);
    }
}
