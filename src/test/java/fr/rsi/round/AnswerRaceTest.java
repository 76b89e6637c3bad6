package fr.rsi.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.rsi.testing.Api;
import fr.rsi.testing.RunningApplication;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers over HTTP that meet each other, and the deadline. */
@RunningApplication
class AnswerRaceTest {

    private static final int THREADS = 32;
    private static final int QUESTIONS = 5;
    private static final int PEOPLE = 200;
    private static final int TIMES = 3;

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aThousandTasksEachSubmittedSeveralTimesAreCountedOnce() throws Exception {
        List<String> people = api.demoCompany().subList(0, PEOPLE);
        List<Runnable> submissions = new ArrayList<>();
        Map<String, Collection<String>> receipts = new ConcurrentHashMap<>();
        Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            String id = ask(people, Duration.ofDays(1));
            questions.add(id);
            for (String person : people) {
                for (int time = 0; time < TIMES; time++) {
                    submissions.add(() -> {
                        Api.Answer answer = answer(id, person);
                        statuses.merge(answer.status(), 1, Integer::sum);
                        receipts.computeIfAbsent(id + person, key -> new ConcurrentLinkedQueue<>())
                                .add(answer.body().path("receipt").asText());
                    });
                }
            }
        }
        // neighbours are the same person's, so that they meet
        inParallel(submissions);

        int tasks = QUESTIONS * PEOPLE;
        assertThat(statuses).isEqualTo(Map.of(201, tasks, 409, tasks * (TIMES - 1)));
        assertThat(receipts).hasSize(tasks).allSatisfy((task, given) -> assertThat(given)
                .hasSize(TIMES)
                .containsOnly(given.iterator().next())
                .doesNotContain(""));
        assertThat(questions)
                .allSatisfy(id ->
                        assertThat(decided(id).at("/rounds/0/answered").asInt()).isEqualTo(PEOPLE));
    }

    @Test
    void replyBallotAndTallyAgreeAtTheDeadline() throws Exception {
        int rounds = 8;
        List<String> people = api.demoCompany().subList(PEOPLE, PEOPLE + 24);
        var random = new Random(5);
        Map<String, Instant> deadlines = new ConcurrentHashMap<>();
        for (int i = 0; i < rounds; i++) {
            Duration time = Duration.ofMillis(3000 + 400L * i);
            Instant before = Instant.now();
            deadlines.put(ask(people, time), before.plus(time));
        }
        Map<String, List<Integer>> statuses = new ConcurrentHashMap<>();
        List<Map.Entry<Instant, Runnable>> timed = new ArrayList<>();
        deadlines.forEach((id, deadline) -> people.forEach(person ->
                timed.add(Map.entry(deadline.plusMillis(random.nextInt(120) - 80), () -> statuses.computeIfAbsent(
                                id, key -> Collections.synchronizedList(new ArrayList<>()))
                        .add(answer(id, person).status())))));
        inParallel(timed.stream()
                .sorted(Map.Entry.comparingByKey())
                .<Runnable>map(entry -> () -> {
                    sleepUntil(entry.getKey());
                    entry.getValue().run();
                })
                .toList());

        for (String id : deadlines.keySet()) {
            assertThat(statuses.get(id)).hasSize(people.size()).containsAnyOf(201, 410);
            assertThat(statuses.get(id)).isSubsetOf(201, 410);
            int accepted = (int)
                    statuses.get(id).stream().filter(status -> status == 201).count();
            JsonNode question = decided(id);
            assertThat(question.at("/rounds/0/answered").asInt()).isEqualTo(accepted);
            Api.Answer tally = api.get(Api.ASKER, "/api/questions/" + id + "/tally");
            // of a round that nobody has answered in time nothing is shown, as it may go on
            assertThat(tally.status()).isEqualTo(accepted == 0 ? 403 : 200);
            assertThat(tally.body().path("answered").asInt()).isEqualTo(accepted);
            assertThat(jdbc.sql("""
                            select count(*) from rsi.ballot b join rsi.round r on r.id = b.round_id where r.question_id = ?
                            """).param(id).query(Integer.class).single()).isEqualTo(accepted);
        }
        assertThat(statuses.values().stream().flatMap(List::stream).collect(Collectors.toSet()))
                .as("the deadline fell among the answers")
                .containsExactlyInAnyOrder(201, 410);
        assertThat(jdbc.sql("""
                        select count(*) from act_ru_authorization a
                        where resource_type_ = 7 and resource_id_ <> '*' and not exists (select 1 from act_ru_task t where t.id_ = a.resource_id_)
                        """).query(Integer.class).single())
                .as("rights on tasks that are no more")
                .isZero();
    }

    @Test
    void theLastChangeThatWasAcknowledgedCountsWhateverTheDeadlineDoes() throws Exception {
        List<String> people = api.demoCompany().subList(PEOPLE + 24, PEOPLE + 36);
        for (int round = 0; round < 3; round++) {
            Map<String, Object> question = api.question("circuit-survey", people, Duration.ofSeconds(3));
            question.put("settings", Map.of("mayChange", true));
            String id = api.ask(question);
            // one never answers, so that the deadline closes the round
            List<String> answering = people.subList(1, people.size());
            Map<String, String> acknowledged = new ConcurrentHashMap<>();
            inParallel(answering.stream()
                    .<Runnable>map(person -> () -> {
                        for (int time = 0; ; time++) {
                            String choice = time % 2 == 0 ? "yes" : "no";
                            Api.Answer reply =
                                    api.post(person, "/api/questions/" + id + "/answers", Map.of("choice", choice));
                            if (reply.status() != 201) {
                                assertThat(reply.status()).isIn(409, 410);
                                return;
                            }
                            acknowledged.put(person, choice);
                        }
                    })
                    .toList());

            decided(id);
            Map<String, String> stored = new ConcurrentHashMap<>();
            jdbc.sql("""
                            select b.person_id, b.answer ->> 'choice' as choice
                            from rsi.ballot b join rsi.round r on r.id = b.round_id where r.question_id = ?
                            """)
                    .param(id)
                    .query()
                    .listOfRows()
                    .forEach(
                            row -> stored.put(String.valueOf(row.get("person_id")), String.valueOf(row.get("choice"))));
            assertThat(stored).isEqualTo(acknowledged).hasSameSizeAs(answering);
        }
    }

    @Test
    void anEditNeverLeavesAnAnswerToWhatIsNoLongerAsked() throws Exception {
        List<String> people = api.demoCompany().subList(PEOPLE + 28, PEOPLE + 36);
        Map<Integer, Integer> edits = new ConcurrentHashMap<>();
        for (int round = 0; round < 12; round++) {
            Map<String, Object> question = api.question("circuit-survey", people, Duration.ofDays(1));
            question.put("type", "single-choice");
            question.put("options", List.of("Boat", "Tram"));
            String id = api.ask(question);
            List<Runnable> acts = new ArrayList<>();
            people.forEach(person ->
                    acts.add(() -> api.post(person, "/api/questions/" + id + "/answers", Map.of("choice", "o1"))));
            acts.add(
                    round % people.size(),
                    () -> edits.merge(
                            api.send(
                                            Api.ASKER,
                                            HttpRequest.newBuilder(URI.create(api.url() + "/api/questions/" + id))
                                                    .header("Content-Type", "application/json")
                                                    .method(
                                                            "PATCH",
                                                            HttpRequest.BodyPublishers.ofString(
                                                                    "{\"options\": [\"Bus\", \"Tram\"]}")))
                                    .status(),
                            1,
                            Integer::sum));
            inParallel(acts);

            assertThat(jdbc.sql("""
                            select count(*) from rsi.ballot b join rsi.round r on r.id = b.round_id
                            join rsi.question q on q.id = r.question_id
                            where q.id = ? and not q.options @> jsonb_build_array(jsonb_build_object('id', b.answer ->> 'choice'))
                            """).param(id).query(Integer.class).single())
                    .as("answers to options that are gone")
                    .isZero();
        }
        assertThat(edits.keySet()).isSubsetOf(200, 409);
    }

    private String ask(List<String> people, Duration time) {
        return api.ask(api.question("circuit-majority", people, time));
    }

    private Api.Answer answer(String id, String person) {
        return api.post(person, "/api/questions/" + id + "/answers", Map.of("choice", "yes"));
    }

    private JsonNode decided(String id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !api.get(Api.ASKER, "/api/questions/" + id)
                .body()
                .at("/rounds/0/closedAt")
                .isNull());
        return api.get(Api.ASKER, "/api/questions/" + id).body();
    }

    private static void sleepUntil(Instant moment) {
        try {
            TimeUnit.MILLISECONDS.sleep(
                    Math.max(0, Duration.between(Instant.now(), moment).toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void inParallel(List<Runnable> parts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> done = new ArrayList<>();
            parts.forEach(part -> done.add(threads.submit(part)));
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
