package fr.rsi.electorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.rsi.testing.Api;
import fr.rsi.testing.Colleagues;
import fr.rsi.testing.RunningApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoeverGotAReceiptIsCountedAndNobodyElse(boolean anonymous) throws Exception {
        String department = colleagues.department();
        List<String> people = colleagues.join(department, PEOPLE);
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

        await().atMost(Duration.ofSeconds(30))
                .until(() -> round(id).at("/joined").asInt() == joined.size());
        joined.forEach(person -> await().atMost(Duration.ofSeconds(20)).until(() -> answer(person, id) == 201));
        JsonNode round = api.awaitDecided(id).at("/rounds/0");

        assertThat(statuses.values()).allSatisfy(status -> assertThat(status).isIn(201, 401, 403, 404, 410));
        var counted = new TreeSet<>(joined);
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

    private static void race(List<Runnable> runners) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(runners.size());
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
        threads.shutdown();
    }
}
