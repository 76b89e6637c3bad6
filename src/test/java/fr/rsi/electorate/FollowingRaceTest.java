package fr.rsi.electorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.rsi.round.ElectorateFollower;
import fr.rsi.testing.Api;
import fr.rsi.testing.Colleagues;
import fr.rsi.testing.RunningApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** People answer, join and leave at the same time. */
@RunningApplication
class FollowingRaceTest {

    private static final int PEOPLE = 24;
    private static final int LEAVERS = 12;

    @Autowired
    private Api api;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService taskService;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private ElectorateFollower follower;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() {
        threads.shutdownNow();
        colleagues.allLeave();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoeverGotAReceiptIsCountedAndNobodyElse(boolean anonymous) throws Exception {
        String department = colleagues.department();
        List<String> people = colleagues.join(department, PEOPLE);
        String last = colleagues.join(department, 1).get(0);
        Map<String, Object> body = new HashMap<>(api.question("circuit-majority", List.of(), Duration.ofDays(1)));
        body.put("populations", List.of(api.rule("department = \"" + department + "\"")));
        body.put("settings", Map.of("electorate", "until-close"));
        body.put("anonymous", anonymous);
        String id = api.ask(body);

        List<String> leavers = new ArrayList<>(people);
        Collections.shuffle(leavers, new Random(7));
        Map<String, Integer> statuses = new ConcurrentHashMap<>();
        List<String> joined = Collections.synchronizedList(new ArrayList<>());
        race(List.of(
                () -> people.subList(0, PEOPLE / 2).forEach(person -> statuses.put(person, answer(person, id))),
                () -> people.subList(PEOPLE / 2, PEOPLE).forEach(person -> statuses.put(person, answer(person, id))),
                () -> leavers.subList(0, LEAVERS).forEach(person -> colleagues.leave(List.of(person))),
                () -> {
                    for (int i = 0; i < 4; i++) {
                        joined.addAll(colleagues.join(department, 1));
                    }
                }));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> round(id).at("/joined").asInt() == joined.size());
        joined.forEach(
                person -> Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> answer(person, id) == 201));
        assertThat(answer(last, id)).as("the round stays open for who joins").isEqualTo(201);
        JsonNode round = api.awaitDecided(id).at("/rounds/0");

        assertThat(statuses.values()).allSatisfy(status -> assertThat(status).isIn(201, 401, 403));
        var counted = new TreeSet<>(joined);
        counted.add(last);
        statuses.forEach((person, status) -> {
            if (status == 201) {
                counted.add(person);
            }
        });
        assertThat(participants(id)).isEqualTo(counted);
        assertThat(round.at("/answered").asInt()).isEqualTo(counted.size());
        assertThat(round.at("/invited").asInt())
                .as("nobody is left who has not answered")
                .isEqualTo(counted.size());
        assertThat(round.at("/closeReason").asText()).isEqualTo("ALL_ANSWERED");
    }

    @Test
    void anAnswerUnderWayComesFirst() throws Exception {
        List<String> people = new ArrayList<>();
        String id = ask(people, 2);
        String leaver = people.get(0);
        Task task = task(id, leaver);
        CountDownLatch answered = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> answer = threads.submit(() -> transaction.executeWithoutResult(status -> {
            identityService.setAuthenticatedUserId(leaver);
            taskService.complete(task.getId(), Map.of("choice", "yes"));
            identityService.clearAuthentication();
            answered.countDown();
            await(commit);
        }));
        answered.await();
        colleagues.leave(List.of(leaver));
        Future<?> following = threads.submit(() -> follower.follow(roundId(id)));
        assertThatThrownBy(() -> following.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        commit.countDown();
        answer.get();
        following.get();

        assertThat(participants(id)).containsExactly(leaver);
        assertThat(round(id).at("/invited").asInt()).isEqualTo(2);
        follower.followAll();
        assertThat(round(id).at("/invited").asInt())
                .as("whoever has answered stays")
                .isEqualTo(2);
    }

    @Test
    void anAnswerThatComesWhileThePersonIsTakenOutIsRefusedInWords() throws Exception {
        List<String> people = new ArrayList<>();
        String id = ask(people, 2);
        String leaver = people.get(0);
        task(id, leaver);
        jdbc.sql("update rsi.person set department = 'Elsewhere' where id = ?")
                .param(leaver)
                .update();
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<?> following = threads.submit(() -> transaction.executeWithoutResult(status -> {
            follower.follow(roundId(id));
            taken.countDown();
            await(commit);
        }));
        taken.await();
        Future<Integer> answer = threads.submit(() -> answer(leaver, id));
        assertThatThrownBy(() -> answer.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        commit.countDown();
        following.get();

        assertThat(answer.get()).isEqualTo(403);
        assertThat(participants(id)).isEmpty();
        assertThat(round(id).at("/invited").asInt()).isOne();
    }

    private String ask(List<String> people, int number) {
        String department = colleagues.department();
        people.addAll(colleagues.join(department, number));
        Map<String, Object> body = new HashMap<>(api.question("circuit-majority", List.of(), Duration.ofDays(1)));
        body.put("populations", List.of(api.rule("department = \"" + department + "\"")));
        body.put("settings", Map.of("electorate", "until-close"));
        return api.ask(body);
    }

    private Task task(String id, String person) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> taskService
                                .createTaskQuery()
                                .processInstanceBusinessKey(id)
                                .taskAssignee(person)
                                .singleResult(),
                        Objects::nonNull);
    }

    private long roundId(String id) {
        return jdbc.sql("select id from rsi.round where question_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int answer(String person, String id) {
        return api.post(person, "/api/questions/" + id + "/answers", Map.of("choice", "yes"))
                .status();
    }

    private JsonNode round(String id) {
        return api.get(Api.ASKER, "/api/questions/" + id).body().at("/rounds/0");
    }

    private TreeSet<String> participants(String id) {
        return new TreeSet<>(jdbc.sql("""
                        select p.person_id from rsi.participation p join rsi.round r on r.id = p.round_id
                        where r.question_id = ?
                        """).param(id).query(String.class).list());
    }

    private void race(List<Runnable> runners) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> ends = new ArrayList<>();
        for (Runnable runner : runners) {
            ends.add(threads.submit(() -> {
                start.await();
                runner.run();
                return null;
            }));
        }
        start.countDown();
        for (Future<?> end : ends) {
            end.get();
        }
    }
}
