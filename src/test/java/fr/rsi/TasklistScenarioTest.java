package fr.rsi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.rsi.population.Population;
import fr.rsi.population.Populations;
import fr.rsi.testing.Api;
import fr.rsi.testing.Browser;
import fr.rsi.testing.RunningApplication;
import fr.rsi.testing.Tasklist;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a question from the asker's head to the decision, in a real browser. */
@RunningApplication
class TasklistScenarioTest {

    private static final String TITLE = "Shall we open the canteen at 11:30?";
    private static final List<String> PEOPLE =
            List.of("ines.guerin", "mamadou.traore", "sarah.dupont", "mathieu.francois", "nathalie.moreau");

    private static Browser browser;

    @Autowired
    private Api api;

    @Autowired
    private Populations populations;

    @BeforeAll
    static void startTheBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void stopTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @DisplayName("Une employée pose une question, cinq personnes répondent dans la Tasklist, la décision paraît")
    void aQuestionBecomesADecision() {
        populations.add(new Population("canteen-five", "Canteen five", "Les cinq", "", "", 0), PEOPLE);
        try (BrowserContext window = browser.window()) {
            Tasklist tasklist = Tasklist.signIn(window, api.url(), "claire.martin");
            tasklist.withPicture(() -> {
                assertThat(tasklist.showsFilterAbove("Questions for me", "To decide in my groups"))
                        .isTrue();
                ask(tasklist);
                prepare(tasklist);
                check(tasklist);
            });
            String id = api.get("claire.martin", "/api/questions?mine=true&status=OPEN")
                    .body()
                    .at("/items/0/id")
                    .asText();

            for (String person : PEOPLE) {
                answer(person, person.equals("nathalie.moreau") ? "No" : "Yes");
            }
            Page page = awaitDecision(tasklist, id);

            assertThat(page.locator(".decision h2").innerText()).isEqualTo("Adoptée");
            assertThat(page.locator(".decision p").first().innerText())
                    .contains("5 of 5 people answered", "Yes 4, No 1", "“Majority rule”, version 1, row 5");
            assertThat(page.locator("img.chart").evaluate("image => image.naturalWidth"))
                    .isEqualTo(600);
        }
    }

    private static void ask(Tasklist tasklist) {
        Locator form = tasklist.startProcess("Ask a question");
        tasklist.fill(form, "Your question", TITLE);
        tasklist.fill(form, "Context", "The early shift **waits** until noon.");
        tasklist.start(form);
    }

    private static void prepare(Tasklist tasklist) {
        Locator form = tasklist.open("Prepare the question");
        tasklist.choose(form, "Majority vote");
        tasklist.submit();
        form.getByText("Field is required.").first().waitFor();
        tasklist.pick(form, "Canteen five");
        tasklist.picture("prepare");
        tasklist.complete();
    }

    private static void check(Tasklist tasklist) {
        Locator form = tasklist.open("Check and launch");
        assertThat(form.innerText())
                .contains(
                        "5 people", "Canteen five (5)", "Majority vote", "the majority of the votes expressed decides");
        tasklist.choose(form, "Change something");
        tasklist.complete();

        Locator again = tasklist.open("Prepare the question");
        assertThat(again.locator(".fjs-taglist-tag").allInnerTexts()).anyMatch(tag -> tag.contains("Canteen five"));
        tasklist.complete();
        tasklist.open("Check and launch");
        tasklist.picture("check");
        tasklist.complete();
    }

    private void answer(String person, String choice) {
        try (BrowserContext window = browser.window()) {
            Tasklist tasklist = Tasklist.signIn(window, api.url(), person);
            List<String> tasks = tasklist.tasks();
            assertThat(tasks).hasSize(1);
            assertThat(tasks.get(0)).contains(TITLE, "Due in");
            Locator form = tasklist.open(TITLE);
            assertThat(form.locator("strong").first().innerText()).isEqualTo("waits");
            tasklist.choose(form, choice);
            tasklist.fill(form, "Comment", "From " + person);
            tasklist.picture("answer");
            tasklist.complete();
            tasklist.awaitNoTask();
        }
    }

    private static Page awaitDecision(Tasklist tasklist, String id) {
        return org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            Page page = tasklist.goTo("/questions/" + id);
                            tasklist.picture("decided");
                            return page;
                        },
                        page -> page.locator(".decision").count() == 1);
    }

    @Test
    @DisplayName("Une question à options, anonyme, avec ses réglages, se prépare dans la Tasklist")
    void anAnonymousQuestionWithOptionsIsPreparedWithItsSettings() {
        populations.add(new Population("scoring-five", "Scoring five", "Les cinq notes", "", "", 0), PEOPLE);
        try (BrowserContext window = browser.window()) {
            Tasklist tasklist = Tasklist.signIn(window, api.url(), "karim.haddad");
            tasklist.withPicture(() -> {
                Locator form = tasklist.startProcess("Ask a question");
                tasklist.fill(form, "Your question", "How useful would each be?");
                tasklist.choose(form, "A choice between options");
                tasklist.choose(form, "Score each option");
                tasklist.picture("ask-score");
                tasklist.start(form);

                form = tasklist.open("Prepare the question");
                tasklist.pick(form, "Scoring five");
                tasklist.fill(form, "Options", "A bicycle shed | 40 places\nA roof garden\nA shuttle");
                tasklist.fill(form, "Highest score", "3");
                tasklist.choose(form, "Survey");
                tasklist.choose(form, "More settings");
                tasklist.choose(form, "Anonymous answers");
                tasklist.picture("prepare-score");
                tasklist.complete();

                form = tasklist.open("Check and launch");
                assertThat(form.innerText())
                        .contains("5 people", "A bicycle shed · A roof garden · A shuttle", "Anonymous:");
                tasklist.choose(form, "Change something");
                tasklist.complete();
                form = tasklist.open("Prepare the question");
                assertThat(form.getByLabel("Options").first().inputValue()).contains("A bicycle shed | 40 places");
                assertThat(form.getByLabel("Highest score").inputValue()).isEqualTo("3");
                assertThat(form.getByLabel("Anonymous answers").isChecked()).isTrue();
                tasklist.complete();
                tasklist.open("Check and launch");
                tasklist.complete();
            });
        }
        var question = api.get("karim.haddad", "/api/questions?mine=true&status=OPEN")
                .body()
                .at("/items/0");
        var settings = api.get(
                        "karim.haddad", "/api/questions/" + question.get("id").asText())
                .body();
        assertThat(settings.at("/settings/maxScore").asInt()).isEqualTo(3);
        assertThat(settings.at("/settings/method").asText()).isEqualTo("score-mean");
        assertThat(settings.at("/anonymous").asBoolean()).isTrue();
        assertThat(settings.at("/options/0/description").asText()).isEqualTo("40 places");
        PEOPLE.forEach(person -> assertThat(api.post(
                                person,
                                "/api/questions/" + question.get("id").asText() + "/answers",
                                Map.of("scores", Map.of("o1", 3, "o2", 1)))
                        .status())
                .isEqualTo(201));
    }

    @Test
    void whatTheServerRefusesIsSaidInASentenceAndWhatWasTypedStays() {
        Map<String, Object> question = api.question("circuit-majority", List.of("rachid.belkacem"), Duration.ofDays(1));
        String id =
                api.post(Api.ASKER, "/api/questions", question).body().get("id").asText();
        try (BrowserContext window = browser.window()) {
            Tasklist tasklist = Tasklist.signIn(window, api.url(), "rachid.belkacem");
            Locator form = tasklist.open("Shall we do it?");
            tasklist.choose(form, "Yes");
            tasklist.fill(form, "Comment", "typed with care");
            api.post("rachid.belkacem", "/api/questions/" + id + "/answers", Map.of("choice", "no"));
            tasklist.submit();

            assertThat(tasklist.notification()).contains("You have answered already; your answer counts.");
            tasklist.picture("refused");
        }
    }
}
