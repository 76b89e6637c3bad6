package fr.rsi.circuit.version;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.rsi.testing.Api;
import fr.rsi.testing.Designer;
import fr.rsi.testing.RunningApplication;
import fr.rsi.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A running question stays on the version of its circuit, its tables and its forms, and is moved on purpose. */
@RunningApplication
class MovingQuestionsTest {
    private static final List<String> PEOPLE = List.of("thomas.leroy", "helene.roux", "karim.haddad");
    private static final String MANAGER = "sophie.bernard";

    @Autowired
    private Api api;

    private void deploy(String key, String... replacements) throws IOException {
        String model = Files.readString(Path.of("processes/circuits/circuit-majority.bpmn"))
                .replace("circuit-majority", key);
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(model).contains(replacements[i]);
            model = model.replace(replacements[i], replacements[i + 1]);
        }
        new Designer(api).deploy(key + ".bpmn", model);
    }

    private String ask(String circuit, List<String> people) {
        return api.ask(api.question(circuit, people, Duration.ofDays(1)));
    }

    private Api.Answer move(String person, String question, boolean dryRun, Map<String, Object> target) {
        return api.post(person, "/api/questions/" + question + "/version?dryRun=" + dryRun, target);
    }

    private static List<String> sentences(JsonNode move) {
        List<String> sentences = new ArrayList<>();
        move.get("sentences").forEach(sentence -> sentences.add(sentence.asText()));
        return sentences;
    }

    @Test
    void theAnswersGoAlongAndTheNewVersionDecides() throws IOException {
        deploy("circuit-moved");
        String question = ask("circuit-moved", PEOPLE);
        api.answer(PEOPLE.get(0), question, Map.of("choice", "yes"));
        deploy(
                "circuit-moved",
                "name=\"base\" value=\"expressed\"",
                "name=\"base\" value=\"eligible\"",
                "name=\"outcome\" value=\"ADOPTED\"",
                "name=\"outcome\" value=\"PUBLISHED\"");

        Api.Answer preview = move(Designer.NAME, question, true, Map.of());
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body().get("from").asInt()).isOne();
        assertThat(preview.body().get("to").asInt()).isEqualTo(2);
        assertThat(sentences(preview.body()))
                .contains(
                        "The question is at “Ask the population” and goes on there in version 2.",
                        "Round 1 stays open: the answers so far (1) stay, and so do the tasks of those who have not answered (2).")
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("It will be counted otherwise:")
                        .contains("of all who were asked"));

        assertThat(move(Designer.NAME, question, false, Map.of())
                        .body()
                        .get("possible")
                        .asBoolean())
                .isTrue();
        api.answer(PEOPLE.get(1), question, Map.of("choice", "yes"));
        api.answer(PEOPLE.get(2), question, Map.of("choice", "yes"));
        JsonNode decided = api.awaitDecided(question);
        assertThat(decided.at("/decision/outcome").asText()).isEqualTo("PUBLISHED");
        assertThat(decided.at("/rounds/0/answered").asInt()).isEqualTo(3);
        assertThat(decided.at("/rounds/0/invited").asInt()).isEqualTo(3);
    }

    @Test
    void aVersionWithoutTheElementIsRefusedAndTheQuestionStaysWhereItIs() throws IOException {
        deploy("circuit-renamed");
        String question = ask("circuit-renamed", PEOPLE);
        deploy("circuit-renamed", "UserTask_Ask", "UserTask_AskOtherwise");

        Api.Answer refused = move(MANAGER, question, false, Map.of("version", 2));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("detail").asText())
                .contains("“Ask the population” (UserTask_Ask)")
                .contains("version 2 does not have");
        assertThat(move(MANAGER, question, true, Map.of())
                        .body()
                        .get("possible")
                        .asBoolean())
                .isFalse();
        PEOPLE.forEach(person -> api.answer(person, question, Map.of("choice", "yes")));
        assertThat(api.awaitDecided(question).at("/decision/outcome").asText()).isEqualTo("ADOPTED");
    }

    @Test
    void onTheSameVersionItTakesTheTablesOfToday() throws IOException {
        String table = Files.readString(Path.of("processes/decisions/majority-rule.dmn"))
                .replace("majority-rule", "moved-rule");
        new Designer(api).deploy("moved-rule.dmn", table);
        deploy("circuit-tables", "decisionRef=\"majority-rule\"", "decisionRef=\"moved-rule\"");
        String stays = ask("circuit-tables", PEOPLE);
        String moves = ask("circuit-tables", PEOPLE);
        new Designer(api).deploy("moved-rule.dmn", table.replace("yes / base &gt; 1/2", "yes / base &gt; 3/4"));
        assertThat(move(Designer.NAME, moves, false, Map.of()).status()).isEqualTo(200);

        for (String question : List.of(stays, moves)) {
            api.answer(PEOPLE.get(0), question, Map.of("choice", "yes"));
            api.answer(PEOPLE.get(1), question, Map.of("choice", "yes"));
            api.answer(PEOPLE.get(2), question, Map.of("choice", "no"));
        }
        assertThat(api.awaitDecided(stays).at("/decision/outcome").asText()).isEqualTo("ADOPTED");
        assertThat(api.awaitDecided(moves).at("/decision/outcome").asText()).isEqualTo("REJECTED");
    }

    @Test
    void formsToo() throws IOException {
        String form =
                Files.readString(Path.of("forms/answer-yes-no.form")).replace("\"answer-yes-no\"", "\"answer-moved\"");
        new Designer(api).deploy("answer-moved.form", form);
        deploy("circuit-forms", "formRef=\"answer-${type}\"", "formRef=\"answer-moved\"");
        String question = ask("circuit-forms", PEOPLE);
        String first = shownForm(question);
        new Designer(api)
                .deploy(
                        "answer-moved.form",
                        form.replace(
                                "\"components\": [",
                                "\"components\": [{\"type\": \"text\","
                                        + " \"id\": \"Text_New\", \"text\": \"Newly said\"},"));
        assertThat(shownForm(question)).isEqualTo(first).doesNotContain("Newly said");
        assertThat(shownForm(ask("circuit-forms", PEOPLE))).contains("Newly said");

        move(MANAGER, question, false, Map.of());
        assertThat(shownForm(question)).contains("Newly said");
        PEOPLE.forEach(person -> api.answer(person, question, Map.of("choice", "no")));
        assertThat(api.awaitDecided(question).at("/decision/outcome").asText()).isEqualTo("REJECTED");
    }

    private String shownForm(String question) {
        String person = PEOPLE.get(0);
        String task = api.get(
                        person, "/engine-rest/task?processInstanceBusinessKey=" + question + "&assignee=" + person)
                .body()
                .at("/0/id")
                .asText();
        return api.get(person, "/engine-rest/task/" + task + "/deployed-form")
                .body()
                .toString();
    }

    @Test
    void answersThatComeInDuringTheMoveAreAllKept() throws Exception {
        deploy("circuit-busy");
        List<String> people = api.demoCompany().subList(0, 60);
        String question = ask("circuit-busy", people);
        deploy("circuit-busy", "name=\"Majority vote\"", "name=\"Majority vote, again\"");
        List<String> early = people.subList(0, 56);
        var underWay = new CountDownLatch(8);
        ExecutorService executor = Executors.newFixedThreadPool(5);
        List<Callable<Integer>> parts = new ArrayList<>();
        for (int part = 0; part < 4; part++) {
            List<String> share = early.subList(part * 14, part * 14 + 14);
            parts.add(() -> {
                share.forEach(person -> {
                    api.answer(person, question, Map.of("choice", "yes"));
                    underWay.countDown();
                });
                return 201;
            });
        }
        parts.add(2, () -> {
            underWay.await();
            return move(Designer.NAME, question, false, Map.of()).status();
        });
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> part : executor.invokeAll(parts)) {
            statuses.add(part.get());
        }
        executor.shutdown();
        people.subList(56, 60).forEach(person -> api.answer(person, question, Map.of("choice", "yes")));

        assertThat(statuses).containsExactly(201, 201, 200, 201, 201);
        JsonNode decided = api.awaitDecided(question);
        assertThat(decided.at("/rounds/0/answered").asInt()).isEqualTo(60);
        assertThat(decided.at("/decision/outcome").asText()).isEqualTo("ADOPTED");
    }

    @Test
    void onlyDesignersAndManagersMoveQuestionsAndOnlyRunningOnes() throws IOException {
        deploy("circuit-guarded");
        String question = ask("circuit-guarded", PEOPLE);
        assertThat(move("nadia.ouali", question, true, Map.of()).status()).isEqualTo(403);
        assertThat(move(Designer.NAME, question, true, Map.of("version", 7)).status())
                .isEqualTo(400);
        PEOPLE.forEach(person -> api.answer(person, question, Map.of("choice", "yes")));
        api.awaitDecided(question);
        assertThat(move(Designer.NAME, question, true, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void managersMoveItOnAPage() throws Exception {
        deploy("circuit-paged");
        String question = ask("circuit-paged", PEOPLE);
        deploy("circuit-paged", "name=\"Majority vote\"", "name=\"Majority vote, again\"");
        Visitor manager = api.visitor();
        manager.signIn(MANAGER);
        String page = "/questions/" + question + "/version";
        assertThat(manager.get("/questions/" + question).body()).contains("/version");
        assertThat(manager.get(page).body())
                .contains("Ce qui se passe si elle passe de la version 1 à la version 2")
                .contains("continue là dans la version 2");
        String csrf = Visitor.csrf(manager.page(page));
        assertThat(manager.submit(page, Map.of("version", "2", "_csrf", csrf)))
                .contains("La question est maintenant sur la version 2.");
        Visitor employee = api.visitor();
        employee.signIn("nadia.ouali");
        assertThat(employee.get(page).statusCode()).isEqualTo(403);
    }
}
