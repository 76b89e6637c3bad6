package fr.rsi.electorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.rsi.directory.DirectoryState;
import fr.rsi.electorate.NotAsked.Cause;
import fr.rsi.population.Populations;
import fr.rsi.tally.Fingerprint;
import fr.rsi.testing.Api;
import fr.rsi.testing.Colleagues;
import fr.rsi.testing.RunningApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom questions ask, through the API and the job executor of a running application. */
@RunningApplication
class ElectorateTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Api api;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TaskService taskService;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Populations populations;

    @Autowired
    private Computed computed;

    @Autowired
    private DirectoryState directory;

    @Autowired
    private Interests interests;

    @AfterEach
    void nobodyStays() {
        colleagues.allLeave();
    }

    @Test
    void theUnionIsFrozenWithReasonsWeightsAndSubstitutes() {
        List<String> people = colleagues.join(colleagues.department(), 5);
        colleagues.weight(people.get(0), 7);
        colleagues.absent(people.get(1), people.get(4));
        colleagues.absent(people.get(2), people.get(3));
        String board = api.population(people.subList(0, 2));
        String staff = api.population(people.subList(0, 4));
        String id = ask(Map.of(), board, staff);

        JsonNode electorate = electorate(id);
        assertThat(texts(electorate.at("/people"), "person"))
                .containsExactly(people.get(0), people.get(3), people.get(4));
        assertThat(electorate.at("/people/0/weight").asInt()).isEqualTo(7);
        assertThat(electorate.at("/people/0/populations").toString())
                .isEqualTo("[\"%s\",\"%s\"]".formatted(board, staff));
        assertThat(electorate.at("/people/1/own").asBoolean()).isTrue();
        assertThat(electorate.at("/people/1/inPlaceOf").toString()).contains(people.get(2));
        assertThat(electorate.at("/people/2/own").asBoolean()).isFalse();
        assertThat(texts(electorate.at("/notAsked"), "person")).containsExactly(people.get(1), people.get(2));

        String list = text(id, "electorate.txt");
        assertThat(Fingerprint.of(list)).isEqualTo(electorate.at("/fingerprint").asText());
        assertThat(list.lines())
                .hasSize(3)
                .anyMatch(line -> line.equals(people.get(0) + ";7;own;;" + board + "," + staff));
        answer(id, people.get(0), people.get(3), people.get(4));
        assertThat(api.awaitDecided(id).at("/rounds/0/invited").asInt()).isEqualTo(3);
    }

    @Test
    void theElectorateCanBeMadeAgainAfterTheDirectoryHasChanged() {
        List<String> people = colleagues.join(colleagues.department(), 4);
        colleagues.absent(people.get(3), people.get(2));
        String id = ask(Map.of(), api.population(people));
        colleagues.back(people.get(3));
        colleagues.weight(people.get(0), 9);
        colleagues.leave(List.of(people.get(1)));

        JsonNode verification =
                api.get(Api.ASKER, path(id, "electorate/verification")).body();
        assertThat(verification.at("/reproduced").asBoolean()).isTrue();
        assertThat(verification.at("/intact").asBoolean()).isTrue();

        jdbc.sql("update rsi.electorate set weight = 100 where person_id = ?")
                .param(people.get(0))
                .update();
        assertThat(api.get(Api.ASKER, path(id, "electorate/verification"))
                        .body()
                        .at("/intact")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aFrozenElectorateStaysWhoeverComesOrGoes() {
        String department = colleagues.department();
        List<String> people = colleagues.join(department, 3);
        String id = ask(Map.of(), rule(department));
        colleagues.leave(people.subList(0, 1));
        List<String> news = colleagues.join(department, 1);
        answer(id, people.get(1), people.get(2));
        assertThat(api.post(news.get(0), "/api/questions/" + id + "/answers", Map.of("choice", "yes"))
                        .status())
                .isEqualTo(403);
        JsonNode round = question(id).at("/rounds/0");
        assertThat(round.at("/invited").asInt()).isEqualTo(3);
        assertThat(round.at("/joined").asInt() + round.at("/left").asInt()).isZero();
    }

    @Test
    void anElectorateThatFollowsCountsJoinersAndForgetsLeaversWhoHaveNotAnswered() {
        String department = colleagues.department();
        List<String> people = colleagues.join(department, 4);
        String id = ask(Map.of("electorate", "until-close"), rule(department));
        answer(id, people.get(0), people.get(1));

        colleagues.leave(List.of(people.get(0), people.get(2)));
        List<String> news = colleagues.join(department, 2);
        await().atMost(SOON).until(() -> question(id).at("/rounds/0/joined").asInt() == 2);

        JsonNode round = question(id).at("/rounds/0");
        assertThat(round.at("/invited").asInt()).as("4 + 2 - 1").isEqualTo(5);
        assertThat(round.at("/left").asInt()).isOne();
        assertThat(tasks(id, people.get(2))).isZero();
        answer(id, people.get(3), news.get(0));
        answer(id, news.get(1));
        JsonNode decided = api.awaitDecided(id);
        assertThat(decided.at("/rounds/0/answered").asInt()).isEqualTo(5);
        assertThat(decided.at("/rounds/0/closeReason").asText()).isEqualTo("ALL_ANSWERED");
        assertThat(electorate(id).at("/changes").size()).isPositive();
        assertThat(api.get(Api.ASKER, path(id, "electorate/verification"))
                        .body()
                        .at("/reproduced")
                        .asBoolean())
                .as("the opening can still be made again")
                .isTrue();
    }

    @Test
    void anElectorateThatFollowsUntilTheFirstAnswerIsFrozenThen() {
        String department = colleagues.department();
        List<String> people = colleagues.join(department, 3);
        String id = ask(Map.of("electorate", "until-first-answer"), rule(department));
        List<String> news = colleagues.join(department, 1);
        await().atMost(SOON).until(() -> question(id).at("/rounds/0/invited").asInt() == 4);
        answer(id, news.get(0));

        colleagues.join(department, 1);
        colleagues.leave(List.of(people.get(0)));
        await().atMost(SOON).until(() -> settled(id));
        assertThat(question(id).at("/rounds/0/invited").asInt()).isEqualTo(4);
        answer(id, people.get(1), people.get(2));
    }

    @Test
    void absencesAreFollowedAndNobodySpeaksTwice() {
        String department = colleagues.department();
        List<String> people = colleagues.join(department, 3);
        String substitute = colleagues.join(colleagues.department(), 1).get(0);
        colleagues.absent(people.get(0), substitute);
        String id = ask(Map.of("electorate", "until-close"), rule(department));
        answer(id, substitute);

        colleagues.back(people.get(0));
        colleagues.absent(people.get(1), substitute);
        await().atMost(SOON).until(() -> question(id).at("/rounds/0/left").asInt() == 1);

        assertThat(texts(electorate(id).at("/people"), "person"))
                .as("the substitute has answered for one, and stands for the other without being counted again")
                .containsExactlyInAnyOrder(people.get(2), substitute);
        answer(id, people.get(2));
        assertThat(api.awaitDecided(id).at("/rounds/0/invited").asInt()).isEqualTo(2);
    }

    @Test
    void everyoneLeavingIsAnOutcome() {
        String department = colleagues.department();
        List<String> people = colleagues.join(department, 2);
        String id = ask(Map.of("electorate", "until-close"), rule(department));
        colleagues.leave(people);
        assertThat(api.awaitDecided(id).at("/decision/outcome").asText()).isEqualTo("NO_ELECTORATE");
    }

    @Test
    void anInterestThatIsDeclaredTakesAPersonOutOfTheCommitteeAndTheQuorumFollows() {
        List<String> crowd = colleagues.join(colleagues.department(), 3);
        String id = askEscalation(crowd);
        String member = committee(id).get(0);
        int asked = committee(id).size();
        assertThat(committee(id)).doesNotContain(Api.ASKER);

        assertThat(api.post(member, "/api/questions/" + id + "/interests", Map.of("reason", ""))
                        .status())
                .isEqualTo(400);
        assertThat(api.post(member, "/api/questions/" + id + "/interests", Map.of("reason", "My sister sells it."))
                        .status())
                .isEqualTo(201);
        assertThat(committee(id)).hasSize(asked - 1).doesNotContain(member);
        assertThat(api.post(member, "/api/questions/" + id + "/answers", Map.of("choice", "yes"))
                        .status())
                .isEqualTo(403);
        assertThat(api.get(Api.ASKER, path(id, "electorate/verification").replace("/1/", "/2/"))
                        .body()
                        .at("/reproduced")
                        .asBoolean())
                .as("who was asked first, before the interest was known")
                .isTrue();
        String other = committee(id).get(0);
        api.answer(other, id, Map.of("choice", "yes"));
        assertThat(api.post(other, "/api/questions/" + id + "/interests", Map.of("reason", "Too late."))
                        .status())
                .isEqualTo(409);
        assertThat(api.get(Api.ASKER, "/api/questions/" + id + "/interests")
                        .body()
                        .toString())
                .contains("My sister sells it.")
                .doesNotContain("Too late.");
    }

    @Test
    void whoHasBeenAskedEnoughIsSparedAndItIsSaid() {
        List<String> people = colleagues.join(colleagues.department(), 3);
        String id = ask(Map.of(), api.population(people.subList(0, 1)));
        var strict = electorates(new BudgetProperties(1, 0));

        Terms terms = terms(List.of(api.population(people)), true);
        Electorate electorate = strict.compose(terms);
        assertThat(electorate.people()).containsExactly(people.get(1), people.get(2));
        assertThat(electorate.composition().notAsked())
                .containsExactly(new NotAsked(people.get(0), Cause.BUDGET, null));
        assertThat(strict.compose(terms(terms.populations(), false)).people()).isEqualTo(people);

        answer(id, people.get(0));
        assertThat(strict.compose(terms).people())
                .as("nothing waits for an answer any more")
                .isEqualTo(people);
        assertThat(electorates(new BudgetProperties(0, 1)).compose(terms).people())
                .as("but it was new this week")
                .containsExactly(people.get(1), people.get(2));
    }

    @Test
    void circuitsCanAskThePeopleAroundTheQuestion() {
        List<String> people = colleagues.join(colleagues.department(), 5);
        colleagues.manager(people.get(0), people.get(3));
        colleagues.manager(people.get(1), people.get(4));
        colleagues.manager(people.get(2), people.get(4));
        String id = ask(Map.of(), api.population(people.subList(0, 3)));
        Electorate around = electorates(new BudgetProperties(0, 0))
                .compose(new Terms(
                        id,
                        people.get(0),
                        List.of(Computed.MANAGERS_OF_THOSE_ASKED, Computed.MANAGER_OF_ASKER, Computed.ASKER),
                        List.of(),
                        null,
                        Set.of(),
                        false,
                        Follow.FREEZE));

        assertThat(around.people()).containsExactly(people.get(0), people.get(3), people.get(4));
        assertThat(around.composition().seats().get(1).populations())
                .containsExactly(Computed.MANAGER_OF_ASKER, Computed.MANAGERS_OF_THOSE_ASKED);
    }

    @Test
    void whoIsAskedIsShownToTheAskerAndManagersOnly() {
        List<String> people = colleagues.join(colleagues.department(), 2);
        String id = ask(Map.of(), api.population(people));
        assertThat(api.get(people.get(0), path(id, "electorate")).status()).isEqualTo(403);
        assertThat(api.get("sophie.bernard", path(id, "electorate")).status()).isEqualTo(200);
        assertThat(api.get(Api.ASKER, path(id, "electorate").replace("/1/", "/2/"))
                        .status())
                .isEqualTo(404);
    }

    private Electorates electorates(BudgetProperties budget) {
        return new Electorates(populations, computed, directory, new Workload(jdbc, budget), interests);
    }

    private static Terms terms(List<String> populationIds, boolean budget) {
        return new Terms("none", Api.ASKER, populationIds, List.of(), null, Set.of(), budget, Follow.FREEZE);
    }

    private String rule(String department) {
        return api.rule("department = \"" + department + "\"");
    }

    private String ask(Map<String, Object> settings, String... populationIds) {
        Map<String, Object> body = new HashMap<>(api.question("circuit-majority", List.of(), Duration.ofDays(1)));
        body.put("populations", List.of(populationIds));
        body.put("settings", settings);
        return api.ask(body);
    }

    /** A question that the population is not clear about, so that it is before the committee. */
    private String askEscalation(List<String> crowd) {
        Map<String, Object> body = new HashMap<>(api.question("circuit-escalation", crowd, Duration.ofDays(1)));
        body.put("deadline", Instant.now().plus(Duration.ofDays(1)).toString());
        String id = api.ask(body);
        api.answer(crowd.get(0), id, Map.of("choice", "yes"));
        api.answer(crowd.get(1), id, Map.of("choice", "no"));
        api.answer(crowd.get(2), id, Map.of("choice", "abstain"));
        await().atMost(SOON).until(() -> question(id).at("/rounds").size() == 2);
        return id;
    }

    private List<String> committee(String id) {
        return texts(
                api.get(Api.ASKER, "/api/questions/" + id + "/rounds/2/electorate")
                        .body()
                        .at("/people"),
                "person");
    }

    private void answer(String id, String... people) {
        for (String person : people) {
            await().atMost(SOON).until(() -> tasks(id, person) == 1);
            api.answer(person, id, Map.of("choice", "yes"));
        }
    }

    private long tasks(String id, String person) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(id)
                .taskAssignee(person)
                .count();
    }

    private boolean settled(String id) {
        return jdbc.sql("""
                        select x.settled from rsi.electorate_record x join rsi.round r on r.id = x.round_id
                        where r.question_id = ?
                        """).param(id).query(Boolean.class).single();
    }

    private JsonNode question(String id) {
        return api.get(Api.ASKER, "/api/questions/" + id).body();
    }

    private JsonNode electorate(String id) {
        return api.get(Api.ASKER, path(id, "electorate")).body();
    }

    private String text(String id, String file) {
        return api.get(Api.ASKER, path(id, file)).body().asText();
    }

    private static String path(String id, String what) {
        return "/api/questions/" + id + "/rounds/1/" + what;
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        StreamSupport.stream(array.spliterator(), false)
                .forEach(each -> texts.add(each.get(field).asText()));
        return texts;
    }
}
