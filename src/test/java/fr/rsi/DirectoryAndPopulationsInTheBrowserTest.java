package fr.rsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.rsi.directory.People;
import fr.rsi.testing.Api;
import fr.rsi.testing.Browser;
import fr.rsi.testing.RunningApplication;
import fr.rsi.testing.Tasklist;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.annotation.DirtiesContext;

/** The directory is updated and a population defined as people do it, in a real browser. */
@RunningApplication
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class DirectoryAndPopulationsInTheBrowserTest {

    private static Browser browser;

    @Autowired
    private Api api;

    @Autowired
    private People people;

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
    @DisplayName("Une employée définit une population et voit aussitôt qui en fait partie")
    void anEmployeeDefinesAPopulationAndSeesAtOnceWhoIsInIt() {
        try (BrowserContext window = browser.window()) {
            Tasklist tasklist = Tasklist.signIn(window, api.url(), "claire.martin");
            tasklist.withPicture(() -> {
                Locator start = tasklist.startProcess("Define a population");
                tasklist.start(start);
                Locator form = tasklist.open("Define the population");
                FrameLocator preview = tasklist.page().frameLocator(".rsi-preview-frame");
                says(preview, "240 people");

                tasklist.fill(form, "Name", "R&D in Lyon");
                pick(form, "Departments", "R&D");
                pick(form, "Sites", "Lyon");
                says(preview, "36 people");
                assertThat(preview.locator("code").innerText()).isEqualTo("department = \"R&D\" and site = \"Lyon\"");

                tasklist.choose(form, "Write a rule");
                write(form, "departement = \"R&D\"");
                PlaywrightAssertions.assertThat(preview.locator(".refusal")).containsText("departement");
                tasklist.submit();
                PlaywrightAssertions.assertThat(tasklist.page().locator(".page-notifications"))
                        .containsText("departement");
                write(form, "department = \"R&D\" and site in (\"Lyon\", \"Nantes\") and 1 + 1 = 2");
                says(preview, "people");
                PlaywrightAssertions.assertThat(preview.locator(".people li").first())
                        .containsText("R&D");
                tasklist.picture("define-population");
                tasklist.complete();
            });
            Page page = tasklist.goTo("/populations");
            Locator mine = page.locator(".populations li").first();
            assertThat(mine.innerText()).contains("R&D in Lyon", "règle", "tenue par Claire Martin");
            mine.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Modifier"))
                    .click();
            page.locator(".fjs-container").waitFor();
            PlaywrightAssertions.assertThat(
                            page.locator(".fjs-container textarea").first())
                    .hasValue("department = \"R&D\" and site in (\"Lyon\", \"Nantes\") and 1 + 1 = 2");
        }
        assertThat(api.get("claire.martin", "/api/populations/r-d-in-lyon")
                        .body()
                        .get("owner")
                        .asText())
                .isEqualTo("claire.martin");
    }

    private static void write(Locator form, String rule) {
        Locator field = form.locator("textarea").first();
        field.fill(rule);
        field.blur();
    }

    private static void says(FrameLocator preview, String text) {
        PlaywrightAssertions.assertThat(preview.locator(".count")).containsText(text);
    }

    private static void pick(Locator form, String label, String entry) {
        Locator field = form.locator(".fjs-form-field-taglist")
                .filter(new Locator.FilterOptions()
                        .setHas(form.page().getByText(label, new Page.GetByTextOptions().setExact(true))));
        field.locator(".fjs-taglist-input").fill(entry);
        field.locator(".fjs-dropdownlist-item").first().click();
        field.locator(".fjs-taglist-input").blur();
    }

    @Test
    @DisplayName("Un administrateur envoie un fichier fautif, puis un bon, et l’applique")
    void anAdministratorUploadsAFaultyFileThenAGoodOneAndAppliesIt() throws IOException {
        String file = new ClassPathResource("demo/people.csv").getContentAsString(StandardCharsets.UTF_8);
        try (BrowserContext window = browser.window()) {
            Tasklist tasklist = Tasklist.signIn(window, api.url(), "admin");
            tasklist.withPicture(() -> {
                tasklist.start(tasklist.startProcess("Update the directory"));
                Locator upload = tasklist.open("Upload the file");
                upload.getByRole(AriaRole.LINK).click();

                Page page = tasklist.page();
                upload(page, file.replace("paul.nguyen@aubrac.example", "paul at home"));
                assertThat(page.locator("main").innerText())
                        .contains("One fault has to be corrected", "“paul at home” is not an e-mail address");
                Locator review = review(page);
                assertThat(review.locator("table").first().innerText()).contains("email", "paul at home");
                assertThat(review.innerText()).doesNotContain("Apply the changes");
                tasklist.picture("review-faulty");
                tasklist.choose(review, "Upload a corrected file");
                tasklist.complete();

                page.navigate(api.url() + "/directory");
                upload(page, file.replace("Head of research and development", "Head of inventions"));
                Locator again = review(page);
                assertThat(again.innerText()).contains("Sophie Bernard");
                tasklist.choose(again, "Apply the changes");
                tasklist.picture("review");
                tasklist.complete();
            });
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            people.find("sophie.bernard").orElseThrow().job().equals("Head of inventions"));
            Page page = tasklist.goTo("/directory");
            assertThat(page.locator("tbody tr").first().innerText()).contains("admin", "file", "1");
            page.setViewportSize(390, 800);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(390);
        }
    }

    private static void upload(Page page, String content) {
        page.locator("#file")
                .setInputFiles(new FilePayload("people.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what would change"))
                .click();
        page.locator(".figures").waitFor();
    }

    /** Goes to the task, and claims it. */
    private static Locator review(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Review the changes"))
                .click();
        Locator form = page.locator(".fjs-container");
        form.waitFor();
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Claim", new Page.GetByTextOptions().setExact(true))
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        form.getByText("What do you want to do?").waitFor();
        return form;
    }
}
