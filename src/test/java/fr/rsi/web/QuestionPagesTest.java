package fr.rsi.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rsi.testing.Api;
import fr.rsi.testing.RunningApplication;
import fr.rsi.testing.Visitor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningApplication
class QuestionPagesTest {

    private static final List<String> PEOPLE = List.of("laura.janssen", "thomas.leroy");

    @Autowired
    private Api api;

    private Visitor visitor;

    @BeforeEach
    void somebodyComes() {
        visitor = api.visitor();
    }

    @Test
    void aQuestionIsReadInTheReadersLanguageAndItsMarkdownCantInjectAnything() throws Exception {
        Map<String, Object> body = api.question("circuit-majority", PEOPLE, Duration.ofDays(1));
        body.put("title", "Boats <script>alert(1)</script>?");
        body.put("context", "**Bold** <img src=x onerror=alert(1)> [no](javascript:alert(1))");
        String id = ask(body);
        visitor.signIn("laura.janssen");

        String open = visitor.page("/questions/" + id);
        assertThat(open)
                .contains(
                        "lang=\"en\"",
                        "<strong>Bold</strong>",
                        "0 of 2 people have answered",
                        "once the round is closed")
                .contains("Boats &lt;script&gt;")
                .doesNotContain("<script", "<img src=x", "javascript:alert", "Withdraw the question");
        assertThat(visitor.page("/questions")).contains("waits for your answer");

        PEOPLE.forEach(person -> api.post(person, "/api/questions/" + id + "/answers", Map.of("choice", "yes")));
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> visitor.page("/questions/" + id)
                .contains("Adopted"));
        assertThat(visitor.page("/questions/" + id))
                .contains("data:image/svg+xml;base64,", "More than half of the votes expressed are in favour.")
                .contains("everyone has answered", "Decided on ");
    }

    @Test
    void theAskerChangesTheWordsAndTheDeadlineOnThePage() throws Exception {
        String id = ask(api.question("circuit-majority", PEOPLE, Duration.ofDays(1)));
        visitor.signIn(Api.ASKER);
        String before = visitor.page("/questions/" + id);
        assertThat(before).contains("Modifier les mots ou l’échéance");

        String after = visitor.submit(
                "/questions/" + id + "/edit",
                Map.of(
                        "title", "Et si on le faisait ?",
                        "context", "Une ligne.\r\nUne autre.",
                        "deadline", "2031-05-06T10:30",
                        "_csrf", Visitor.csrf(before)));

        assertThat(after).contains("<h1>Et si on le faisait ?</h1>", "mardi 6 mai 2031");
        assertThat(visitor.submit(
                        "/questions/" + id + "/edit",
                        Map.of(
                                "title", "Et si on le faisait ?",
                                "context", "",
                                "deadline", "2001-05-06T10:30",
                                "_csrf", Visitor.csrf(after))))
                .contains("class=\"refusal\"", "mardi 6 mai 2031");
    }

    @Test
    void theAskerWithdrawsOnThePage() throws Exception {
        String id = ask(api.question("circuit-majority", PEOPLE, Duration.ofDays(1)));
        visitor.signIn(Api.ASKER);
        String before = visitor.page("/questions/" + id);
        assertThat(before).contains("lang=\"fr\"", "Retirer la question");

        String after = visitor.submit(
                "/questions/" + id + "/withdraw", Map.of("reason", "Réglé autrement.", "_csrf", Visitor.csrf(before)));

        assertThat(after).contains("Retirée", "Réglé autrement.").doesNotContain("Retirer la question");
    }

    @Test
    void whatDoesNotConcernTheReaderIsRefusedOnAPage() throws Exception {
        String id = ask(api.question("circuit-majority", PEOPLE, Duration.ofDays(1)));
        visitor.signIn("rachid.belkacem");

        assertThat(visitor.page("/questions/" + id)).contains("Cette question ne vous concerne pas.");
        assertThat(visitor.page("/questions/Q-0")).contains("There is no question Q-0.");
    }

    @Test
    void aWrongPasswordIsSaidOnThePage() throws Exception {
        String page = visitor.page("/sign-in");
        assertThat(visitor.submit("/sign-in", Map.of("username", "eve", "password", "x", "_csrf", Visitor.csrf(page))))
                .contains("Wrong id or password.");
    }

    private String ask(Map<String, Object> body) {
        return api.post(Api.ASKER, "/api/questions", new HashMap<>(body))
                .body()
                .get("id")
                .asText();
    }
}
