package fr.rsi.population.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.testing.Api;
import fr.rsi.testing.DemoCompanyAlone;
import fr.rsi.testing.RunningApplication;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningApplication
@DemoCompanyAlone
class PopulationsApiTest {

    private static final String OWNER = "claire.martin";
    private static final String OTHER = "paul.nguyen";
    private static final String MANAGER = "sophie.bernard";
    private static final String ADMINISTRATOR = "admin";

    @Autowired
    private Api api;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anOwnerKeepsARule() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name", Map.of("en", "Engineers in Lyon", "fr", "Ingénieurs à Lyon"),
                "description", "Those who build",
                "rule", "department = \"R&D\" and site in (\"Lyon\", \"Nantes\")"));
        Api.Answer created = put(OWNER, "a-rule", body);
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        assertThat(created.body().get("name").asText()).isEqualTo("Engineers in Lyon");
        assertThat(created.body().get("names").get("fr").asText()).isEqualTo("Ingénieurs à Lyon");
        assertThat(created.body().get("owner").asText()).isEqualTo(OWNER);
        assertThat(created.body().get("kind").asText()).isEqualTo("rule");
        assertThat(created.body().get("definition").get("rule").asText()).startsWith("department");
        int size = created.body().get("size").asInt();

        body.put("rule", "department = \"R&D\" and site in (\"Lyon\", \"Nantes\") and id != asker.id");
        assertThat(put(OTHER, "a-rule", body).status()).isEqualTo(403);
        Api.Answer changed = put(OWNER, "a-rule", body);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("size").asInt()).isEqualTo(size - 1);
        assertThat(put(ADMINISTRATOR, "a-rule", body).body().get("owner").asText())
                .isEqualTo(OWNER);

        assertThat(delete(OTHER, "a-rule").status()).isEqualTo(403);
        assertThat(delete(OWNER, "a-rule").status()).isEqualTo(204);
        assertThat(api.get(OWNER, "/api/populations/a-rule").status()).isEqualTo(404);
        assertThat(jdbc.sql("""
                        select c.changed_by || ':' || (v.data is null) from rsi.population_version v
                        join rsi.directory_change c using (version) where population_id = 'a-rule' order by version
                        """).query(String.class).list())
                .containsExactly("claire.martin:false", "claire.martin:false", "admin:false", "claire.martin:true");
    }

    @Test
    void aListIsReadBackAsItWasSent() {
        Map<String, Object> body =
                Map.of("name", "Three", "members", List.of("paul.nguyen", "claire.martin", "helene.roux"));
        JsonNode list = put(OWNER, "a-list", body).body();
        assertThat(list.get("definition").get("members")).hasSize(3);
        assertThat(list.get("size").asInt()).isEqualTo(3);
        JsonNode people = api.get(OTHER, "/api/populations/a-list/people").body();
        assertThat(people.get("total").asInt()).isEqualTo(3);
        assertThat(people.get("items").findValuesAsText("name"))
                .containsExactly("Claire Martin", "Paul Nguyen", "Hélène Roux");
        assertThat(people.get("items").get(0).get("department").asText()).isEqualTo("R&D");
        assertThat(api.get(OTHER, "/api/populations/a-list/people?page=1")
                        .body()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void peopleComeInPages() {
        JsonNode first = api.get(OWNER, "/api/populations/everyone/people").body();
        JsonNode last =
                api.get(OWNER, "/api/populations/everyone/people?page=4").body();
        assertThat(first.get("items")).hasSize(50);
        assertThat(last.get("items")).hasSize(40);
        assertThat(first.get("total").asInt()).isEqualTo(240);
        assertThat(api.get(OWNER, "/api/populations/panel/people").body())
                .isEqualTo(api.get(OWNER, "/api/populations/panel/people").body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "departement = \"R&D\"         | There is no attribute “departement”. Did you mean “department”?",
                "seniority > 3                 | There are: id, firstName",
                "weight > \"a\"                | “weight” is a number and “a” is a text: they can’t be compared.",
                "groups = \"managers\"         | list contains(groups",
                "manager = asker               | manager.id = asker.id",
                "weight                        | The rule gives a number; it has to be true or false",
                "department == \"R&D\"         | from line 1, character 12 on: == \"R&D\".",
                "activeFrom.jahr = 2020        | “activeFrom.jahr” does not exist",
                "contain(job, \"eng\")         | There is no function “contain” for rules. Did you mean “contains”?",
                "for i in [1] return i         | A rule can’t have this: for.",
                "department = \"RD\"           | Nobody is in it now. Nobody has department “RD”. Did you mean “R&D”?",
                "site = \"lyon\"               | Did you mean “Lyon”?",
                "id = lower case(weight)       | “weight” is a number, but a text is needed there.",
                "''                            | The rule is empty"
            })
    void aRuleThatCannotBeRightIsRefused(String rule, String sentence) {
        Api.Answer answer = put(OWNER, "refused", Map.of("name", "Refused", "rule", rule));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors").get(0).get("field").asText()).isEqualTo("rule");
        assertThat(answer.body().get("errors").get(0).get("message").asText()).contains(sentence);
        assertThat(api.get(OWNER, "/api/populations/refused").status()).isEqualTo(404);
    }

    @Test
    void saysTheSameInFrench() throws JsonProcessingException {
        String body = json.writeValueAsString(Map.of("name", "x", "rule", "departement = \"R&D\""));
        Api.Answer answer = api.send(
                OWNER,
                HttpRequest.newBuilder(URI.create(api.url() + "/api/populations/refused"))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "fr")
                        .PUT(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.body().get("errors").get(0).get("message").asText())
                .startsWith("Il n’y a pas d’attribut « departement ». Vouliez-vous dire « department » ?");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Map<String, Object> body = Map.of(
                "name",
                "x".repeat(101),
                "usableBy",
                List.of("knights"),
                "members",
                List.of("nobody.1", "claire.martin"));
        Api.Answer answer = put(OWNER, "Bad_Id", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors").findValuesAsText("field"))
                .containsExactly("id", "name", "usableBy", "members");
        assertThat(answer.body().get("detail").asText())
                .contains("There is no group “knights”")
                .contains("One of the members is not in the directory: nobody.1.");
    }

    @Test
    void unknownMembersAreNamedTenAtMost() {
        List<String> unknown =
                IntStream.range(10, 25).mapToObj(i -> "nobody." + i).toList();
        String detail = put(OWNER, "x", Map.of("name", "x", "members", unknown))
                .body()
                .get("detail")
                .asText();
        assertThat(detail).contains("15 of the members", "nobody.19, …").doesNotContain("nobody.20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "'{\"of\": \"everyone\"}'                                        | sample.size     | either a size or a percent",
                "'{\"of\": \"everyone\", \"size\": 5, \"percent\": 5}'           | sample.size     | either a size or a percent",
                "'{\"of\": \"everyone\", \"size\": 0}'                           | sample.size     | at least one",
                "'{\"of\": \"everyone\", \"size\": 241}'                         | sample.size     | 241 people can’t be drawn from “everyone”: there are 240",
                "'{\"of\": \"everyone\", \"percent\": 101}'                      | sample.percent  | from 1 to 100",
                "'{\"of\": \"nowhere\", \"size\": 5}'                            | sample.of       | There is no population nowhere",
                "'{\"size\": 5}'                                                 | sample.of       | drawn from",
                "'{\"of\": \"everyone\", \"size\": 5, \"stratify\": \"sites\"}'  | sample.stratify | Did you mean “site”?",
                "'{\"of\": \"everyone\", \"size\": 5, \"stratify\": \"manager\"}'| sample.stratify | There is no attribute"
            })
    void aSampleThatCannotBeDrawnIsRefused(String sample, String field, String sentence)
            throws JsonProcessingException {
        Api.Answer answer = put(OWNER, "refused", Map.of("name", "x", "sample", json.readTree(sample)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors").findValuesAsText("field")).contains(field);
        assertThat(answer.body().get("detail").asText()).contains(sentence);
    }

    @Test
    void aDefinitionIsOfOneKind() {
        assertThat(put(OWNER, "x", Map.of("name", "x")).body().get("detail").asText())
                .contains("Say who is in it");
        assertThat(put(OWNER, "x", Map.of("name", "x", "rule", "true", "members", List.of(OWNER)))
                        .body()
                        .get("detail")
                        .asText())
                .contains("in one way only");
        assertThat(put(OWNER, "asker", Map.of("name", "x", "rule", "true"))
                        .body()
                        .get("detail")
                        .asText())
                .contains("stands for somebody in circuits");
        assertThat(put(OWNER, "x", Map.of("name", "x", "union", List.of("everyone")))
                        .body()
                        .get("detail")
                        .asText())
                .contains("at least two");
    }

    @Test
    void whoIsInNobodyIsSavedOnlyOnDemand() {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Later", "rule", "site = \"Brest\""));
        assertThat(put(OWNER, "later", body).body().get("detail").asText())
                .startsWith("Nobody is in it now. Nobody has site “Brest”.");
        body.put("allowEmpty", true);
        assertThat(put(OWNER, "later", body).status()).isEqualTo(201);
    }

    @Test
    void combinationsAreNeitherCyclesNorBroken() {
        put(OWNER, "part", Map.of("name", "Part", "members", List.of(OWNER, OTHER)));
        assertThat(put(OWNER, "whole", Map.of("name", "Whole", "union", List.of("part", "experts")))
                        .status())
                .isEqualTo(201);
        Api.Answer cycle = put(OWNER, "part", Map.of("name", "Part", "intersection", List.of("everyone", "whole")));
        assertThat(cycle.status()).isEqualTo(400);
        assertThat(cycle.body().get("detail").asText()).contains("“part” would be made of itself");
        Api.Answer needed = delete(OWNER, "part");
        assertThat(needed.status()).isEqualTo(409);
        assertThat(needed.body().get("detail").asText()).isEqualTo("The population “whole” is made of it.");
    }

    @Test
    void whatAnOpenQuestionAsksIsKept() {
        put(OWNER, "asked", Map.of("name", "Asked", "members", List.of(OWNER, OTHER, MANAGER)));
        Map<String, Object> question = api.question("circuit-majority", List.of(OTHER), Duration.ofHours(1));
        question.put("populations", List.of("asked"));
        String id = api.ask(question);
        Api.Answer needed = delete(OWNER, "asked");
        assertThat(needed.status()).isEqualTo(409);
        assertThat(needed.body().get("detail").asText()).contains(id);
        api.post(OWNER, "/api/questions/" + id + "/withdraw", Map.of("reason", "test"));
        assertThat(delete(OWNER, "asked").status()).isEqualTo(204);
        assertThat(delete(ADMINISTRATOR, "innovation-committee")
                        .body()
                        .get("detail")
                        .asText())
                .isEqualTo("The circuit “circuit-escalation” asks it.");
    }

    @Test
    void someGroupsOnlyMayUseIt() {
        Map<String, Object> body = new HashMap<>(
                Map.of("name", "For managers", "usableBy", List.of("managers"), "members", List.of(OWNER, OTHER)));
        assertThat(put(OWNER, "restricted", body).status()).isEqualTo(201);
        assertThat(List.of(usable(OWNER), usable(MANAGER), usable(ADMINISTRATOR), usable(OTHER)))
                .containsExactly(true, true, true, false);
        assertThat(api.get(OTHER, "/api/populations/restricted").status()).isEqualTo(403);
        assertThat(api.get(OTHER, "/api/populations/restricted/people").status())
                .isEqualTo(403);
        assertThat(api.get(MANAGER, "/api/populations/restricted/people").status())
                .isEqualTo(200);
        assertThat(put(OTHER, "around", Map.of("name", "x", "union", List.of("restricted", "everyone")))
                        .body()
                        .get("detail")
                        .asText())
                .contains("“restricted” can be used by some groups only");

        Map<String, Object> question = api.question("circuit-majority", List.of(OTHER), Duration.ofHours(1));
        question.put("populations", List.of("restricted"));
        Api.Answer refused = api.post(OTHER, "/api/questions", question);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("detail").asText()).contains("“restricted” can be used by some groups only");
        assertThat(api.post(MANAGER, "/api/questions", question).status()).isEqualTo(201);
    }

    private boolean usable(String person) {
        return StreamSupport.stream(api.get(person, "/api/populations").body().spliterator(), false)
                .anyMatch(each -> each.get("id").asText().equals("restricted")
                        && each.get("usableBy").get(0).asText().equals("managers"));
    }

    @Test
    void previewsWithoutSaving() {
        JsonNode preview = api.post("thomas.leroy", "/api/populations/preview", Map.of("rule", "manager.id = asker.id"))
                .body();
        assertThat(preview.get("size").asInt()).isPositive();
        assertThat(preview.get("people").findValuesAsText("id")).contains(OWNER);
        assertThat(preview.get("byDepartment").get("R&D").asInt())
                .isEqualTo(preview.get("size").asInt());
        assertThat(preview.get("warnings").get(0).asText()).contains("depends on who asks");

        JsonNode all = api.post(OWNER, "/api/populations/preview", Map.of("rule", "site != \"Brest\""))
                .body();
        assertThat(all.get("people")).hasSize(20);
        assertThat(all.get("size").asInt()).isEqualTo(240);
        assertThat(all.get("warnings").get(0).asText()).isEqualTo("Nobody has site “Brest”.");

        Map<String, Object> sample = Map.of("sample", Map.of("of", "everyone", "percent", 5, "stratify", "department"));
        assertThat(api.post(OWNER, "/api/populations/preview", sample)
                        .body()
                        .get("size")
                        .asInt())
                .isEqualTo(12);
        assertThat(api.post(OWNER, "/api/populations/preview", Map.of("rule", "1 +"))
                        .status())
                .isEqualTo(400);
    }

    private Api.Answer put(String person, String id, Object body) {
        try {
            return api.send(
                    person,
                    HttpRequest.newBuilder(URI.create(api.url() + "/api/populations/" + id))
                            .header("Content-Type", "application/json")
                            .header("Accept-Language", "en")
                            .PUT(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Api.Answer delete(String person, String id) {
        return api.send(
                person,
                HttpRequest.newBuilder(URI.create(api.url() + "/api/populations/" + id))
                        .header("Accept-Language", "en")
                        .DELETE());
    }
}
