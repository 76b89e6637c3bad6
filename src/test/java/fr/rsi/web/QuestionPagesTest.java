package fr.rsi.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rsi.testing.Api;
import fr.rsi.testing.RunningApplication;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningApplication
class QuestionPagesTest {

    private static final List<String> PEOPLE = List.of("laura.janssen", "thomas.leroy");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private Api api;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    @Test
    void aQuestionIsReadInTheReadersLanguageAndItsMarkdownCantInjectAnything() throws Exception {
        Map<String, Object> body = api.question("circuit-majority", PEOPLE, Duration.ofDays(1));
        body.put("title", "Boats <script>alert(1)</script>?");
        body.put("context", "**Bold** <img src=x onerror=alert(1)> [no](javascript:alert(1))");
        String id = ask(body);
        signIn("laura.janssen");

        String open = page("/questions/" + id);
        assertThat(open)
                .contains(
                        "lang=\"en\"",
                        "<strong>Bold</strong>",
                        "0 of 2 people have answered",
                        "once the round is closed")
                .contains("Boats &lt;script&gt;")
                .doesNotContain("<script", "<img src=x", "javascript:alert", "Withdraw the question");
        assertThat(page("/questions")).contains("waits for your answer");

        PEOPLE.forEach(person -> api.post(person, "/api/questions/" + id + "/answers", Map.of("choice", "yes")));
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> page("/questions/" + id)
                .contains("Adopted"));
        assertThat(page("/questions/" + id))
                .contains("data:image/svg+xml;base64,", "More than half of the votes expressed are in favour.")
                .contains("everyone has answered", "Decided on ");
    }

    @Test
    void theAskerChangesTheWordsAndTheDeadlineOnThePage() throws Exception {
        String id = ask(api.question("circuit-majority", PEOPLE, Duration.ofDays(1)));
        signIn(Api.ASKER);
        String before = page("/questions/" + id);
        assertThat(before).contains("Modifier les mots ou l’échéance");

        String after = submit(
                "/questions/" + id + "/edit",
                Map.of(
                        "title", "Et si on le faisait ?",
                        "context", "Une ligne.\r\nUne autre.",
                        "deadline", "2031-05-06T10:30",
                        "_csrf", csrf(before)));

        assertThat(after).contains("<h1>Et si on le faisait ?</h1>", "mardi 6 mai 2031");
        assertThat(submit(
                        "/questions/" + id + "/edit",
                        Map.of(
                                "title", "Et si on le faisait ?",
                                "context", "",
                                "deadline", "2001-05-06T10:30",
                                "_csrf", csrf(after))))
                .contains("class=\"refusal\"", "mardi 6 mai 2031");
    }

    @Test
    void theAskerWithdrawsOnThePage() throws Exception {
        String id = ask(api.question("circuit-majority", PEOPLE, Duration.ofDays(1)));
        signIn(Api.ASKER);
        String before = page("/questions/" + id);
        assertThat(before).contains("lang=\"fr\"", "Retirer la question");

        String after =
                submit("/questions/" + id + "/withdraw", Map.of("reason", "Réglé autrement.", "_csrf", csrf(before)));

        assertThat(after).contains("Retirée", "Réglé autrement.").doesNotContain("Retirer la question");
    }

    @Test
    void whatDoesNotConcernTheReaderIsRefusedOnAPage() throws Exception {
        String id = ask(api.question("circuit-majority", PEOPLE, Duration.ofDays(1)));
        signIn("rachid.belkacem");

        assertThat(page("/questions/" + id)).contains("Cette question ne vous concerne pas.");
        assertThat(page("/questions/Q-0")).contains("There is no question Q-0.");
    }

    @Test
    void aWrongPasswordIsSaidOnThePage() throws Exception {
        String page = page("/sign-in");
        assertThat(submit("/sign-in", Map.of("username", "eve", "password", "x", "_csrf", csrf(page))))
                .contains("Wrong id or password.");
    }

    private String ask(Map<String, Object> body) {
        return api.post(Api.ASKER, "/api/questions", new HashMap<>(body))
                .body()
                .get("id")
                .asText();
    }

    private void signIn(String person) throws Exception {
        String page = page("/questions");
        assertThat(submit("/sign-in", Map.of("username", person, "password", "demo", "_csrf", csrf(page))))
                .contains("<h1>Questions</h1>");
    }

    private static String csrf(String page) {
        var matcher = CSRF.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private String page(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(api.url() + path)).GET());
    }

    private String submit(String path, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(api.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
