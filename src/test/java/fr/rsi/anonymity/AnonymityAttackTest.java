package fr.rsi.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.population.Population;
import fr.rsi.population.Populations;
import fr.rsi.question.Asking;
import fr.rsi.question.Circulation;
import fr.rsi.question.Option;
import fr.rsi.question.Settings;
import fr.rsi.question.Wording;
import fr.rsi.question.process.QuestionWorkflow;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.testing.RunningApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Two hundred people with known answers, and someone who holds the whole database and the log. */
@RunningApplication
class AnonymityAttackTest {

    private static final int PEOPLE = 200;
    private static final int SEEDS = Integer.getInteger("rsi.anonymity.seeds", 20);
    /** With some hundred ways of guessing, chance alone goes this far once in a thousand runs of the test. */
    private static final double TELLING = 4.8;

    private static final List<String> OPTIONS =
            List.of("option-aleph", "option-beth", "option-gimel", "option-daleth", "option-he");

    @Autowired
    private Asking asking;

    @Autowired
    private QuestionWorkflow workflow;

    @Autowired
    private Populations populations;

    @Autowired
    private RoundHistory rounds;

    @Autowired
    private TaskService taskService;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void whoeverHoldsTheDatabaseAfterTheCloseDoesNoBetterThanChance() {
        var attacker = new Attacker();
        for (int seed = 1; seed <= SEEDS; seed++) {
            List<String> people = people();
            long before = dump().now();
            String question = ask(people, seed % 2 == 0);
            Map<String, String> truth = answer(question, people, new Random(seed), seed % 2 == 0 ? PEOPLE : 180);
            close(question, seed % 2 == 0);

            List<DatabaseDump.Row> dump = dump().since(before);
            assertThat(Attacker.relations(dump, truth.keySet(), Set.copyOf(OPTIONS)))
                    .as("rows with a person and an answer")
                    .isEmpty();
            attacker.attack(dump, truth, Set.copyOf(OPTIONS));
            assertThat(jdbc.sql("select count(*) from pg_class where relname = 'urn_' || ?")
                            .param(round(question).id())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
        report(attacker);
        assertThat(attacker.scores()).hasSizeGreaterThan(50);
        assertThat(attacker.scores())
                .allSatisfy((way, score) ->
                        assertThat(Math.abs(score.advantage())).as(way).isLessThan(TELLING));
        assertThat(log.list).noneMatch(event -> OPTIONS.stream()
                .anyMatch(option -> event.getFormattedMessage().contains(option)));
    }

    /** What remains possible until the close, as users are told; and proof that the attacker finds what there is to find. */
    @Test
    void whoeverReadsTheDatabaseBeforeTheCloseCanStillFindOut() {
        var attacker = new Attacker();
        List<String> people = people();
        long before = dump().now();
        String question = ask(people, false);
        Map<String, String> truth = answer(question, people, new Random(0), 180);

        attacker.attack(dump().since(before), truth, Set.copyOf(OPTIONS));

        assertThat(attacker.scores())
                .anySatisfy((way, score) -> assertThat(score.hits()).as(way).isEqualTo(180));
        close(question, false);
    }

    private DatabaseDump dump() {
        return new DatabaseDump(jdbc, json);
    }

    private List<String> people() {
        String id = "anonymous-" + PEOPLE;
        if (populations.find(List.of(id)).isEmpty()) {
            List<String> everyone = populations.members(List.of("everyone"));
            populations.add(new Population(id, id, id, "", "", 0), everyone.subList(0, PEOPLE));
        }
        return populations.members(List.of(id));
    }

    private String ask(List<String> people, boolean untilAllHaveAnswered) {
        Duration time = untilAllHaveAnswered ? Duration.ofDays(1) : Duration.ofHours(1);
        return as(
                "claire.martin",
                () -> transaction.execute(status -> {
                    String id = asking.draft(
                            "claire.martin",
                            new Wording("Which letter?", "", "single-choice"),
                            new Circulation(
                                    OPTIONS.stream()
                                            .map(option -> new Option(option, "Letter " + option.substring(7)))
                                            .toList(),
                                    List.of("anonymous-" + PEOPLE),
                                    "circuit-survey",
                                    Instant.now().plus(time),
                                    0,
                                    true,
                                    Settings.DEFAULT));
                    workflow.start(id);
                    return id;
                }));
    }

    /** So many of the people answer, in any order, some with a remark. */
    private Map<String, String> answer(String question, List<String> people, Random random, int number) {
        List<String> order = new ArrayList<>(people);
        Collections.shuffle(order, random);
        Map<String, String> tasks = taskService.createTaskQuery().processInstanceBusinessKey(question).list().stream()
                .collect(Collectors.toMap(task -> task.getAssignee(), task -> task.getId()));
        Map<String, String> truth = new LinkedHashMap<>();
        for (String person : order.subList(0, number)) {
            String option = OPTIONS.get((int) Math.min(4, Math.abs(random.nextGaussian()) * 2));
            Map<String, Object> values = new HashMap<>(Map.of("choice", option));
            if (random.nextBoolean()) {
                values.put("comment", "remark of " + person);
            }
            as(person, () -> {
                taskService.complete(tasks.get(person), values);
                return true;
            });
            truth.put(person, option);
        }
        return truth;
    }

    private void close(String question, boolean byItself) {
        if (!byItself) {
            jdbc.sql("update rsi.round set closes_at = clock_timestamp() where question_id = ?")
                    .param(question)
                    .update();
            jdbc.sql("""
                            update act_ru_job set duedate_ = now() - interval '1 second'
                            where handler_type_ = 'timer-transition' and process_instance_id_ = ?
                            and handler_cfg_ like 'BoundaryEvent_Deadline%'
                            """).param(round(question).processInstanceId()).update();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> !round(question).open());
        await().atMost(Duration.ofSeconds(60)).until(() -> jdbc.sql("select status from rsi.question where id = ?")
                .param(question)
                .query(String.class)
                .single()
                .equals("DECIDED"));
    }

    private Round round(String question) {
        return rounds.ofQuestion(question).get(0);
    }

    private <T> T as(String person, java.util.function.Supplier<T> act) {
        identityService.setAuthentication(person, List.of("employees"));
        try {
            return act.get();
        } finally {
            identityService.clearAuthentication();
        }
    }

    @SuppressWarnings("SystemOut")
    private static void report(Attacker attacker) {
        var best = attacker.scores().entrySet().stream()
                .max(Map.Entry.comparingByValue(
                        java.util.Comparator.comparingDouble(score -> Math.abs(score.advantage()))))
                .orElseThrow();
        System.out.printf(
                "Anonymity: %d ways of guessing over %d rounds; the one furthest from chance: %s, %d of %d right, %.1f"
                        + " standard deviations from chance%n",
                attacker.scores().size(),
                SEEDS,
                best.getKey(),
                best.getValue().hits(),
                best.getValue().trials(),
                best.getValue().advantage());
    }
}
