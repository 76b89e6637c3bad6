package fr.rsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import fr.rsi.population.Populations;
import fr.rsi.testing.Api;
import fr.rsi.testing.Browser;
import fr.rsi.testing.Crowd;
import fr.rsi.testing.RunningApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager looks at a round of ten thousand people in Cockpit. */
@RunningApplication
class CockpitTest {

    private static final int PEOPLE = 10_000;
    private static final int PAGE_SIZE = 50;

    @Autowired
    private Api api;

    @Autowired
    private Populations populations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tenThousandTasksAreOneNodeWithItsNumberAndAListByPage() {
        String circuit = ask();
        await().atMost(Duration.ofSeconds(60)).until(() -> open(circuit) == PEOPLE);

        assertThat(api.get("sophie.bernard", "/engine-rest/process-instance/" + circuit + "/activity-instances")
                        .body()
                        .findValuesAsText("activityId"))
                .filteredOn("UserTask_Ask"::equals)
                .hasSize(1);
        try (Browser browser = Browser.start();
                BrowserContext window = browser.window()) {
            Page page = signIn(window);
            page.navigate(api.url() + "/camunda/app/cockpit/default/#/process-instance/" + circuit + "/runtime");
            page.locator(".rsi-open-tasks[data-element=UserTask_Ask]").waitFor();
            assertThat(page.locator(".rsi-open-tasks").innerText()).isEqualTo("10,000 open");

            page.getByText("User Tasks").first().click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.locator("table tbody tr td.assignee").first().waitFor();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "cockpit.png")));
            assertThat(page.locator("table tbody tr td.assignee").count()).isEqualTo(PAGE_SIZE);
        }
    }

    private String ask() {
        Map<String, Object> question = api.question("circuit-majority", List.of(), Duration.ofDays(1));
        question.put("populations", List.of(Crowd.of(PEOPLE, jdbc, populations)));
        Api.Answer asked = api.post(Api.ASKER, "/api/questions", question);
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        return jdbc.sql("select process_instance_id from rsi.round where question_id = ?")
                .param(asked.body().get("id").asText())
                .query(String.class)
                .single();
    }

    private int open(String instance) {
        return jdbc.sql("select count(*) from act_ru_task where proc_inst_id_ = ?")
                .param(instance)
                .query(Integer.class)
                .single();
    }

    private Page signIn(BrowserContext window) {
        Page page = window.newPage();
        page.setDefaultTimeout(30_000);
        page.navigate(api.url() + "/camunda/app/cockpit/default/");
        page.locator("input[type=text]").fill("sophie.bernard");
        page.locator("input[type=password]").fill("demo");
        page.locator("button[type=submit]").click();
        page.locator("#dashboard, .dashboard, [cam-dashboard], .cam-dashboard")
                .first()
                .waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }
}
