package fr.rsi.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Camunda Tasklist as a person uses it. */
public final class Tasklist {

    private static final int DEBOUNCE_MILLIS = 400;

    /** Tasklist's own button, or that of the form, which then takes its place. */
    private static final Pattern SEND = Pattern.compile("Complete|Send my answer|Confirm");

    private final Page page;
    private final String url;

    private Tasklist(Page page, String url) {
        this.page = page;
        this.url = url;
    }

    /** Signs in with the password of the demo company. */
    public static Tasklist signIn(BrowserContext window, String url, String person) {
        Page page = window.newPage();
        page.setDefaultTimeout(15_000);
        page.navigate(url + "/camunda/app/tasklist/default/");
        page.locator("input[type=text]").fill(person);
        page.locator("input[type=password]").fill("demo");
        page.locator("button[type=submit]").click();
        page.getByText("Start process").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return new Tasklist(page, url);
    }

    /** Whether one filter is shown above another. */
    public boolean showsFilterAbove(String first, String second) {
        return top(first) < top(second);
    }

    private double top(String filter) {
        Locator name = page.getByText(filter).first();
        name.waitFor();
        return name.boundingBox().y;
    }

    /** The text of each task in the list. */
    public List<String> tasks() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page.locator(".tasks-list li.task").allInnerTexts();
    }

    /** Waits until no task is left. */
    public void awaitNoTask() {
        page.locator(".tasks-list li.task")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Opens the form that starts a process. */
    public Locator startProcess(String name) {
        page.getByText("Start process").click();
        page.locator(".modal").getByText(name).click();
        Locator form = page.locator(".modal");
        form.locator(".fjs-container").waitFor();
        return form;
    }

    /** Opens the form of a task of the list. */
    public Locator open(String task) {
        Locator entry = page.locator(".tasks-list .task")
                .filter(new Locator.FilterOptions().setHasText(task))
                .first();
        entry.waitFor();
        entry.click();
        Locator form = page.locator(".fjs-container");
        form.waitFor();
        return form;
    }

    /** Fills a text field, and waits until the form has taken it. */
    public void fill(Locator form, String label, String text) {
        Locator field = form.getByLabel(label).first();
        field.fill(text);
        field.blur();
        page.waitForTimeout(DEBOUNCE_MILLIS);
    }

    /** Picks an entry of a tag list. */
    public void pick(Locator form, String entry) {
        form.locator(".fjs-taglist-input").fill(entry);
        form.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(entry))
                .first()
                .click();
        form.locator(".fjs-taglist-input").blur();
        form.locator(".fjs-dropdownlist-item")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Chooses a radio button. */
    public void choose(Locator form, String label) {
        form.getByText(label, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.waitForTimeout(DEBOUNCE_MILLIS);
    }

    /** Sends the start form. */
    public void start(Locator form) {
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start"))
                .click();
        page.locator(".modal").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Sends the form of the open task, whatever comes of it. */
    public void submit() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(SEND))
                .click();
    }

    /** Sends the form of the open task and waits until it is gone. */
    public void complete() {
        submit();
        page.locator(".fjs-container").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** What Tasklist says at its edge. */
    public String notification() {
        Locator notification = page.locator(".page-notifications .alert");
        notification.first().waitFor();
        return notification.first().innerText();
    }

    /** Goes to another page of the application in the same window. */
    public Page goTo(String path) {
        page.navigate(url + path);
        return page;
    }

    /** The page as it is. */
    public Page page() {
        return page;
    }

    /** Keeps a picture of the page. */
    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    /** Takes these steps, and keeps a picture of what was there when an assertion or a wait failed. */
    public void withPicture(Runnable steps) {
        try {
            steps.run();
        } catch (RuntimeException | AssertionError e) {
            picture("failure");
            throw e;
        }
    }
}
