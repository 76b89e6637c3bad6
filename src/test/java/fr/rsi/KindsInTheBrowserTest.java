package fr.rsi;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.rsi.testing.Api;
import fr.rsi.testing.Browser;
import fr.rsi.testing.RunningApplication;
import fr.rsi.testing.Tasklist;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each kind of question answered in Tasklist, and answered anew on the answer page, as a person does it. */
@RunningApplication
class KindsInTheBrowserTest {

    private static final String PERSON = "ananya.iyer";
    private static final String SOMEBODY_ELSE = "yuki.tanaka";
    private static final List<Map<String, String>> OPTIONS = List.of(
            Map.of("label", "A bicycle shed", "description", "40 places, with chargers"),
            Map.of("label", "A roof garden"),
            Map.of("label", "A shuttle to the station"));

    private static Browser browser;

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

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

    /**
     * A kind of question.
     *
     * @param inTasklist what the person does in the form
     * @param stored the ballot that comes of it
     * @param onThePage what the person changes on the answer page
     * @param changed the ballot that comes of that
     */
    private record Kind(
            @Nullable List<?> options,
            Map<String, Object> settings,
            Consumer<Locator> inTasklist,
            String stored,
            Consumer<Locator> onThePage,
            String changed) {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put(
                "consent",
                new Kind(
                        null,
                        Map.of(),
                        form -> {
                            pick(form, "I object");
                            fill(form.locator("textarea").first(), "The night shift.");
                        },
                        "{\"choice\": \"object\", \"reason\": \"The night shift.\"}",
                        form -> form.getByText("Agree").click(),
                        "{\"choice\": \"agree\"}"));
        kinds.put(
                "single-choice",
                new Kind(
                        OPTIONS,
                        Map.of(),
                        form -> pick(form, "A roof garden"),
                        "{\"choice\": \"o2\"}",
                        form -> form.getByText("A bicycle shed").click(),
                        "{\"choice\": \"o1\"}"));
        kinds.put(
                "multiple-choice",
                new Kind(
                        OPTIONS,
                        Map.of("noneOfTheAbove", true),
                        form -> {
                            pick(form, "A shuttle to the station");
                            pick(form, "A bicycle shed");
                        },
                        "{\"choices\": [\"o1\", \"o3\"]}",
                        form -> form.getByText("A shuttle to the station").click(),
                        "{\"choices\": [\"o1\"]}"));
        kinds.put(
                "score",
                new Kind(
                        OPTIONS,
                        Map.of("lowLabel", "useless", "highLabel", "great"),
                        form -> {
                            key(form, 0, 4);
                            key(form, 2, 0);
                        },
                        "{\"scores\": {\"o1\": 4, \"o3\": 0}}",
                        form -> pageKey(form, "A roof garden", "5"),
                        "{\"scores\": {\"o1\": 4, \"o2\": 5, \"o3\": 0}}"));
        kinds.put(
                "dots",
                new Kind(
                        OPTIONS,
                        Map.of("budget", 8),
                        form -> {
                            fill(number(form, 0), "5");
                            fill(number(form, 1), "3");
                        },
                        "{\"points\": {\"o1\": 5, \"o2\": 3}}",
                        form -> form.getByLabel("A bicycle shed").fill("2"),
                        "{\"points\": {\"o1\": 2, \"o2\": 3}}"));
        kinds.put(
                "ranking",
                new Kind(
                        OPTIONS,
                        Map.of(),
                        form -> {
                            pick(form, "A shuttle to the station");
                            pick(form, "A bicycle shed");
                        },
                        "{\"ranking\": [\"o3\", \"o1\"]}",
                        form -> form.getByLabel("Place 3").selectOption("o2"),
                        "{\"ranking\": [\"o3\", \"o1\", \"o2\"]}"));
        kinds.put(
                "estimate",
                new Kind(
                        null,
                        Map.of("unit", "days", "maxValue", 90),
                        form -> fill(number(form, 0), "12.5"),
                        "{\"value\": 12.5}",
                        form -> form.getByLabel("Your answer (days)").fill("14"),
                        "{\"value\": 14}"));
        kinds.put(
                "availability",
                new Kind(
                        List.of("Monday 9:00", "Tuesday 14:00"),
                        Map.of(),
                        form -> {
                            key(form, 0, 2);
                            key(form, 1, 1);
                        },
                        "{\"slots\": {\"o1\": 2, \"o2\": 1}}",
                        form -> pageKey(form, "Tuesday 14:00", "No"),
                        "{\"slots\": {\"o1\": 2, \"o2\": 0}}"));
        kinds.put(
                "idea",
                new Kind(
                        null,
                        Map.of("maxIdeas", 3),
                        form -> fill(form.locator("textarea, input[type=text]").first(), "Plants"),
                        "{\"ideas\": [\"Plants\"]}",
                        form -> form.getByLabel("2.").fill("A quiet room"),
                        "{\"ideas\": [\"Plants\", \"A quiet room\"]}"));
        kinds.put(
                "text",
                new Kind(
                        null,
                        Map.of(),
                        form -> fill(form.locator("textarea").first(), "More light."),
                        "{\"text\": \"More light.\"}",
                        form -> form.getByLabel("Your answer").fill("More light in hall B."),
                        "{\"text\": \"More light in hall B.\"}"));
        kinds.put(
                "yes-no",
                new Kind(
                        null,
                        Map.of("reason", "always"),
                        form -> {
                            pick(form, "Yes");
                            fill(form.locator("textarea").first(), "It helps.");
                        },
                        "{\"choice\": \"yes\", \"reason\": \"It helps.\"}",
                        form -> form.getByText("No", new Locator.GetByTextOptions().setExact(true))
                                .click(),
                        "{\"choice\": \"no\", \"reason\": \"It helps.\"}"));
        return kinds;
    }

    @Test
    @DisplayName("Chaque type de question se remplit dans la Tasklist, et se modifie sur sa page")
    void everyKindIsAnsweredInTasklistAndAnsweredAnewOnItsPage() {
        Map<String, String> questions = new HashMap<>();
        kinds().forEach((type, kind) -> questions.put(type, ask(type, kind)));
        try (BrowserContext window = browser.window()) {
            Tasklist tasklist = Tasklist.signIn(window, api.url(), PERSON);
            kinds().forEach((type, kind) -> {
                Locator form = tasklist.open(title(type));
                kind.inTasklist().accept(form);
                tasklist.page().waitForTimeout(300);
                tasklist.picture("answer-" + type);
                tasklist.complete();
                assertThat(ballot(questions.get(type))).as(type).isEqualTo(kind.stored());
            });
            Page page = tasklist.page();
            kinds().forEach((type, kind) -> {
                page.navigate(api.url() + "/questions/" + questions.get(type));
                assertThat(page.locator(".receipt code").innerText()).hasSize(26);
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change my answer"))
                        .click();
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/screenshots/page-" + type + ".png")));
                kind.onThePage().accept(page.locator("form.answer"));
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send my answer"))
                        .click();
                page.locator(".thanks").waitFor();
                assertThat(ballot(questions.get(type))).as(type).isEqualTo(kind.changed());
            });
        }
    }

    /** The choice in the form with this label. */
    private static void pick(Locator form, String label) {
        form.locator("label")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .or(form.locator("label:has(input)").filter(new Locator.FilterOptions().setHasText(label)))
                .first()
                .click();
        form.page().waitForTimeout(300);
    }

    private static void fill(Locator field, String text) {
        field.fill(text);
        field.blur();
        field.page().waitForTimeout(400);
    }

    private static Locator number(Locator form, int row) {
        return form.locator(".fjs-form-field-number input").nth(row);
    }

    /** One of the answers that stand side by side in a row of a form. */
    private static void key(Locator form, int row, int key) {
        form.locator(".fjs-form-field-dynamiclist .fjs-form-field-radio")
                .nth(row)
                .locator("label:has(input)")
                .nth(key)
                .click();
        form.page().waitForTimeout(300);
    }

    private static void pageKey(Locator form, String option, String key) {
        form.getByRole(AriaRole.RADIOGROUP, new Locator.GetByRoleOptions().setName(option))
                .getByText(key, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static String title(String type) {
        return "What about it, by " + type + "?";
    }

    private String ask(String type, Kind kind) {
        Map<String, Object> body = api.question("circuit-survey", List.of(PERSON, SOMEBODY_ELSE), Duration.ofDays(1));
        Map<String, Object> settings = new HashMap<>(kind.settings());
        settings.put("mayChange", true);
        body.put("title", title(type));
        body.put("type", type);
        body.put("settings", settings);
        if (kind.options() != null) {
            body.put("options", kind.options());
        }
        return api.ask(body);
    }

    private String ballot(String question) {
        return jdbc.sql("""
                        select b.answer::text from rsi.ballot b join rsi.round r on r.id = b.round_id
                        where r.question_id = ? and b.person_id = ?
                        """).params(question, PERSON).query(String.class).single();
    }
}
