package fr.rsi.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.rsi.testing.Api;
import fr.rsi.testing.RunningApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningApplication
class PeopleApiTest {

    private static final String ADMIN = "admin";
    private static final String EVE = "eve.single";

    @Autowired
    private Api api;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountSync accounts;

    @Autowired
    private IdentityService identityService;

    @AfterEach
    void nobodyStays() {
        jdbc.sql(
                        "update rsi.person set left_at = now(), manager_id = null, substitute_id = null where id like '%single%'")
                .update();
        jdbc.sql(
                        "update rsi.person set absent_from = null, absent_until = null, substitute_id = null where id = 'claire.martin'")
                .update();
        accounts.followCalendar();
        jdbc.sql("delete from rsi.person where id like '%single%'").update();
        jdbc.sql("delete from rsi.person_version where person_id like '%single%'")
                .update();
    }

    @Test
    void employeesFindEachOtherAndSeeWhatEveryoneMayKnow() {
        JsonNode page = api.get(Api.ASKER, "/api/people?q=ROUX%20helene").body();
        assertThat(page.get("total").asInt()).isOne();
        assertThat(page.get("page").asInt()).isZero();
        assertThat(page.get("size").asInt()).isEqualTo(20);
        JsonNode helene = page.get("items").get(0);
        assertThat(helene.get("name").asText()).isEqualTo("Hélène Roux");
        assertThat(names(helene)).containsExactlyInAnyOrder("id", "name", "department", "site", "job", "manager");
        assertThat(names(api.get(Api.ASKER, "/api/people/helene.roux").body()))
                .containsExactlyInAnyOrder("id", "name", "department", "site", "job", "manager");

        assertThat(api.get(Api.ASKER, "/api/people?q=roux%25")
                        .body()
                        .get("total")
                        .asInt())
                .isZero();
        JsonNode lyon =
                api.get(Api.ASKER, "/api/people?department=r%26d&site=LYON").body();
        assertThat(lyon.get("total").asInt()).isPositive();
        assertThat(lyon.get("items"))
                .allSatisfy(one -> assertThat(one.get("site").asText()).isEqualTo("Lyon"));
        assertThat(api.get("", "/api/people").status()).isEqualTo(401);
    }

    @Test
    void onesOwnEntryAndAdministratorsSeeTheWhole() {
        assertThat(names(api.get(Api.ASKER, "/api/people/" + Api.ASKER).body()))
                .contains("email", "language", "weight", "groups", "absence", "attributes");
        assertThat(api.get(ADMIN, "/api/people/" + Api.ASKER)
                        .body()
                        .get("email")
                        .asText())
                .isEqualTo("claire.martin@aubrac.example");
        assertThat(api.get(ADMIN, "/api/people?q=claire.martin")
                        .body()
                        .at("/items/0/email")
                        .asText())
                .isEqualTo("claire.martin@aubrac.example");
        assertThat(api.get(Api.ASKER, "/api/people/nobody").status()).isEqualTo(404);
    }

    @Test
    void onlyAdministratorsChangePeople() {
        assertThat(put(Api.ASKER, "/api/people/" + EVE, eve()).status()).isEqualTo(403);
        assertThat(delete(Api.ASKER, "/api/people/helene.roux").status()).isEqualTo(403);
        assertThat(api.get(Api.ASKER, "/api/people/claire.martin/changes").status())
                .isEqualTo(403);
        assertThat(api.get(Api.ASKER, "/api/directory/changes").status()).isEqualTo(403);
        assertThat(put(Api.ASKER, "/api/people/helene.roux/absence", Map.of("from", "2027-01-01"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aPersonComesChangesAndLeavesAndEachStepIsKept() {
        Api.Answer created = put(ADMIN, "/api/people/" + EVE, eve());
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        assertThat(created.body().get("manager").asText()).isEqualTo("thomas.leroy");
        assertThat(created.body().at("/attributes/seniority").asInt()).isEqualTo(12);
        assertThat(created.body().at("/attributes/badge").asText()).isEqualTo("0042");
        assertThat(identityService.createUserQuery().userId(EVE).count()).isOne();

        ObjectNode read = (ObjectNode) api.get(ADMIN, "/api/people/" + EVE).body();
        int versions = versions();
        assertThat(put(ADMIN, "/api/people/" + EVE, read).status())
                .as("what was read can be put again")
                .isEqualTo(200);
        assertThat(versions()).as("nothing is written where nothing changes").isEqualTo(versions);

        read.put("site", "Nantes").remove("job");
        ((ObjectNode) read.get("attributes")).put("seniority", 13).remove("badge");
        assertThat(put(ADMIN, "/api/people/" + EVE, read).body().get("site").asText())
                .isEqualTo("Nantes");
        assertThat(delete(ADMIN, "/api/people/" + EVE).status()).isEqualTo(204);
        assertThat(delete(ADMIN, "/api/people/" + EVE).status()).isEqualTo(404);
        assertThat(identityService.createUserQuery().userId(EVE).count()).isZero();
        assertThat(api.get(Api.ASKER, "/api/people/" + EVE).status()).isEqualTo(404);
        assertThat(api.get(ADMIN, "/api/people/" + EVE).body().get("left").asBoolean())
                .isTrue();

        JsonNode changes = api.get(ADMIN, "/api/people/" + EVE + "/changes").body();
        assertThat(texts(changes, "kind")).containsExactly("LEFT", "CHANGED", "CREATED");
        assertThat(texts(changes, "changedBy")).containsOnly(ADMIN);
        assertThat(texts(changes, "source")).containsOnly("API");
        JsonNode changed = changes.get(1).get("fields");
        assertThat(texts(changed, "field")).containsExactly("attributes.badge", "attributes.seniority", "job", "site");
        assertThat(changed.get(1).get("before").asInt()).isEqualTo(12);
        assertThat(changed.get(1).get("after").asInt()).isEqualTo(13);
        assertThat(changed.get(0).get("after").isNull()).isTrue();
        assertThat(texts(changes.get(0).get("fields"), "field")).containsExactly("leftAt");

        JsonNode latest = api.get(ADMIN, "/api/directory/changes").body().get("items");
        assertThat(latest.get(0).get("left").asInt()).isOne();
        assertThat(latest.get(1).get("changed").asInt()).isOne();
        assertThat(latest.get(2).get("created").asInt()).isOne();
        assertThat(latest.get(0).get("created").asInt()).isZero();

        assertThat(put(ADMIN, "/api/people/" + EVE, eve()).status())
                .as("comes back")
                .isEqualTo(201);
        assertThat(texts(api.get(ADMIN, "/api/people/" + EVE + "/changes").body(), "kind"))
                .startsWith("RETURNED");
    }

    @Test
    void idsThatLookLikeAddressesWorkInThePath() {
        String id = "eve+lyon@single.example";
        String path = "/api/people/" + id;
        Map<String, Object> body = eve();
        body.put("email", id);
        assertThat(put(ADMIN, path, body).status()).isEqualTo(201);
        assertThat(api.get(ADMIN, path).body().get("id").asText()).isEqualTo(id);
        assertThat(api.get(ADMIN, "/api/people/eve%2Blyon%40single.example")
                        .body()
                        .get("id")
                        .asText())
                .isEqualTo(id);
        assertThat(put(ADMIN, path + "/absence", Map.of("from", "2027-01-01")).status())
                .isEqualTo(200);
        assertThat(delete(ADMIN, path + "/absence").status()).isEqualTo(204);
        assertThat(api.get(ADMIN, path + "/changes").body()).hasSize(3);
        assertThat(delete(ADMIN, path).status()).isEqualTo(204);
    }

    @Test
    void everyWrongFieldIsNamedAndNothingIsDone() {
        Map<String, Object> body = eve();
        body.put("email", "claire.martin@AUBRAC.example");
        body.put("firstName", "");
        body.put("lastName", " ");
        body.put("manager", "nobody.at.all");
        body.put("language", "de");
        body.put("weight", -1);
        body.put("groups", List.of("no-such-group"));
        body.put("activeFrom", "2027-02-30");
        body.put("absence", Map.of("from", "2027-03-01", "until", "2027-02-01"));
        body.put("attributes", Map.of("1st", "x", "list", List.of(1)));
        Api.Answer refused = put(ADMIN, "/api/people/" + EVE, body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(texts(refused.body().get("errors"), "field"))
                .containsExactlyInAnyOrder(
                        "email",
                        "lastName",
                        "manager",
                        "language",
                        "weight",
                        "groups",
                        "activeFrom",
                        "absence.until",
                        "attributes.1st",
                        "attributes.list");
        assertThat(refused.body().get("detail").asText()).contains("is the address of Claire Martin (claire.martin)");
        assertThat(api.get(ADMIN, "/api/people/" + EVE).status()).isEqualTo(404);

        assertThat(field(put(ADMIN, "/api/people/" + EVE, Map.of("id", "other.single", "lastName", "x"))))
                .isEqualTo("id");
        assertThat(field(put(ADMIN, "/api/people/CLAIRE.martin", eve()))).isEqualTo("id");
        assertThat(field(put(ADMIN, "/api/people/rsi", eve()))).isEqualTo("id");
        assertThat(field(put(ADMIN, "/api/people/" + EVE, "{\"departement\": 1}")))
                .isEqualTo("departement");
        Map<String, Object> administrator = eve();
        administrator.put("groups", List.of("camunda-admin"));
        assertThat(field(put(ADMIN, "/api/people/" + EVE, administrator))).isEqualTo("groups");
    }

    @Test
    void managersDoNotGoRoundInACircle() {
        assertThat(put(ADMIN, "/api/people/" + EVE, eve()).status()).isEqualTo(201);
        ObjectNode thomas =
                (ObjectNode) api.get(ADMIN, "/api/people/thomas.leroy").body();
        thomas.put("manager", EVE);
        Api.Answer refused = put(ADMIN, "/api/people/thomas.leroy", thomas);
        assertThat(field(refused)).isEqualTo("manager");
        assertThat(refused.body().get("detail").asText()).contains("thomas.leroy → " + EVE + " → thomas.leroy");
        thomas.put("manager", "thomas.leroy");
        assertThat(field(put(ADMIN, "/api/people/thomas.leroy", thomas))).isEqualTo("manager");
    }

    @Test
    void nobodyLeavesWhoManagesOrReplacesSomebody() {
        Api.Answer refused = delete(ADMIN, "/api/people/thomas.leroy");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("detail").asText())
                .contains("is the manager of")
                .contains("Give them another");
        put(ADMIN, "/api/people/" + EVE, eve());
        put(Api.ASKER, "/api/people/claire.martin/absence", Map.of("from", "2027-01-01", "substitute", EVE));
        assertThat(delete(ADMIN, "/api/people/" + EVE).body().get("detail").asText())
                .contains("is the substitute of claire.martin");
        assertThat(delete(ADMIN, "/api/people/admin").status()).isEqualTo(404);
    }

    @Test
    void everyoneSaysWhenTheyAreAbsent() {
        Map<String, Object> absence =
                Map.of("from", "2027-08-01", "until", "2027-08-31", "substitute", "karim.haddad@aubrac.example");
        Api.Answer absent = put(Api.ASKER, "/api/people/claire.martin/absence", absence);
        assertThat(absent.status()).as(absent.body().toString()).isEqualTo(200);
        assertThat(absent.body().get("absence").toString())
                .isEqualTo("{\"from\":\"2027-08-01\",\"until\":\"2027-08-31\",\"substitute\":\"karim.haddad\"}");
        assertThat(api.get(ADMIN, "/api/people/claire.martin/changes")
                        .body()
                        .at("/0/changedBy")
                        .asText())
                .isEqualTo(Api.ASKER);
        assertThat(delete(Api.ASKER, "/api/people/claire.martin/absence").status())
                .isEqualTo(204);
        assertThat(api.get(Api.ASKER, "/api/people/claire.martin")
                        .body()
                        .get("absence")
                        .isNull())
                .isTrue();

        assertThat(field(put(Api.ASKER, "/api/people/claire.martin/absence", Map.of())))
                .isEqualTo("from");
        assertThat(field(put(Api.ASKER, "/api/people/claire.martin/absence", Map.of("from", "soon"))))
                .isEqualTo("from");
        assertThat(field(put(
                        Api.ASKER,
                        "/api/people/claire.martin/absence",
                        Map.of("from", "2027-08-02", "until", "2027-08-01"))))
                .isEqualTo("until");
        assertThat(field(put(
                        Api.ASKER,
                        "/api/people/claire.martin/absence",
                        Map.of("from", "2027-08-02", "substitute", "claire.martin"))))
                .isEqualTo("substitute");
        assertThat(put(ADMIN, "/api/people/nobody/absence", Map.of("from", "2027-08-02"))
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, Object> eve() {
        Map<String, Object> body = new HashMap<>();
        body.put("firstName", "Ève");
        body.put("lastName", "Single");
        body.put("email", "eve@single.example");
        body.put("department", "R&D");
        body.put("site", "Lyon");
        body.put("job", "Engineer");
        body.put("manager", "thomas.leroy@aubrac.example");
        body.put("language", "fr");
        body.put("attributes", Map.of("seniority", 12, "badge", "0042", "remote", true));
        return body;
    }

    private int versions() {
        return api.get(ADMIN, "/api/directory/changes").body().get("total").asInt();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(one -> one.get(field).asText())
                .toList();
    }

    private static String field(Api.Answer refused) {
        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
        return refused.body().at("/errors/0/field").asText();
    }

    private Api.Answer put(String person, String path, Object body) {
        try {
            String text = body instanceof String string ? string : json.writeValueAsString(body);
            return api.send(
                    person,
                    HttpRequest.newBuilder(URI.create(api.url() + path))
                            .header("Content-Type", "application/json")
                            .header("Accept-Language", "en")
                            .PUT(HttpRequest.BodyPublishers.ofString(text)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Api.Answer delete(String person, String path) {
        return api.send(
                person,
                HttpRequest.newBuilder(URI.create(api.url() + path))
                        .header("Accept-Language", "en")
                        .DELETE());
    }
}
