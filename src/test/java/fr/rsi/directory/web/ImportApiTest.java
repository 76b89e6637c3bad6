package fr.rsi.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.rsi.testing.Api;
import fr.rsi.testing.RunningApplication;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningApplication
class ImportApiTest {

    private static final String ADMIN = "admin";
    private static final String PATH = "/api/people/import?dryRun=";
    private static final Set<String> FIELDS =
            Set.of("created", "changed", "leaving", "unchanged", "errors", "warnings");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nobodyStays() {
        send(PATH + "false", everyone());
        jdbc.sql("delete from rsi.person where id like '%.imported'").update();
    }

    @Test
    void administratorsTryAFileAndImportIt() {
        String file = everyone() + "helene.imported;Hélène;Imported;h.imported@x.org\n";
        assertThat(send("/api/people/import", file).body().get("created").asInt())
                .isOne();
        assertThat(names("helene.imported")).isEmpty();

        Api.Answer done = api.send(
                ADMIN,
                request(PATH + "false", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file.getBytes(Charset.forName("windows-1252")))));
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        assertThat(fields(done.body())).isEqualTo(FIELDS);
        assertThat(done.body().get("unchanged").asInt()).isGreaterThan(200);
        assertThat(names("helene.imported")).isEqualTo("Hélène Imported");
    }

    @Test
    void aFileWithErrorsIsRefusedWithEachRow() {
        String file = everyone() + "x.imported;X;Imported;nowhere\ny.imported;;;y.imported@x.org\n";
        for (String dryRun : new String[] {"true", "false"}) {
            Api.Answer refused = send(PATH + dryRun, file);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.type()).startsWith("application/problem+json");
            assertThat(fields(refused.body())).containsAll(FIELDS).contains("title", "status", "detail");
            JsonNode errors = refused.body().get("errors");
            int last = (int) file.lines().count();
            assertThat(errors).hasSize(2);
            assertThat(errors.get(0).get("row").asInt()).isEqualTo(last - 1);
            assertThat(errors.get(0).get("column").asText()).isEqualTo("E-mail");
            assertThat(errors.get(0).get("message").asText()).startsWith("“nowhere” is not an e-mail address");
            assertThat(errors.get(1).get("row").asInt()).isEqualTo(last);
        }
        assertThat(names("x.imported")).isEmpty();
    }

    @Test
    void errorsAreInTheLanguageOfTheRequest() {
        Api.Answer refused = api.send(
                ADMIN,
                request("/api/people/import", "text/csv; charset=us-ascii")
                        .setHeader("Accept-Language", "fr-FR")
                        .POST(HttpRequest.BodyPublishers.ofString("prénom;nom\nA;B\n")));
        assertThat(refused.body().get("errors").get(0).get("message").asText())
                .startsWith("Il manque la colonne de l’identifiant");
    }

    @Test
    void aFileThatIsNotWholeIsStoppedByALimit() {
        String half = everyone().lines().limit(100).reduce("", (one, other) -> one + other + "\n");
        for (String dryRun : new String[] {"true", "false"}) {
            Api.Answer refused = send(PATH + dryRun + "&maxLeaving=10", half);
            assertThat(refused.status()).as(refused.body().toString()).isEqualTo(409);
            assertThat(refused.body().get("leaving").asInt()).isGreaterThan(100);
        }
        assertThat(send(PATH + "true&maxLeaving=101", half).status()).isEqualTo(400);
        assertThat(send(PATH + "true&maxLeaving=100", half).status()).isEqualTo(200);
    }

    @Test
    void othersMayNotAndMustSignIn() {
        var request = request(PATH + "true", "text/csv").POST(HttpRequest.BodyPublishers.ofString(everyone()));
        assertThat(api.send("sophie.bernard", request).status()).isEqualTo(403);
        assertThat(api.send("", request("/api/people/import", "text/csv").POST(HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anEmptyBodyIsAnEmptyFile() {
        Api.Answer refused = send(PATH + "false", "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors").get(0).get("message").asText()).startsWith("The file is empty.");
    }

    private Api.Answer send(String path, String file) {
        return api.send(
                ADMIN,
                request(path, "text/csv").POST(HttpRequest.BodyPublishers.ofString(file, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create(api.url() + path))
                .header("Content-Type", type)
                .header("Accept-Language", "en");
    }

    /** Everybody as they are, in the columns that each needs; the others stay as they are. */
    private String everyone() {
        var file = new StringBuilder("Identifiant;Prénom;Nom;E-mail\n");
        jdbc.sql("""
                        select concat_ws(';', id, first_name, last_name, email) from rsi.person
                        where left_at is null and id not like '%.imported' order by id
                        """).query(String.class).list().forEach(row -> file.append(row).append('\n'));
        return file.toString();
    }

    private String names(String id) {
        return jdbc.sql("select first_name || ' ' || last_name from rsi.person where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static Set<String> fields(JsonNode body) {
        Set<String> names = new TreeSet<>();
        for (Iterator<String> all = body.fieldNames(); all.hasNext(); ) {
            names.add(all.next());
        }
        return names;
    }
}
