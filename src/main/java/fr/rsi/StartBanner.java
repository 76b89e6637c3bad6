package fr.rsi;

import fr.rsi.demo.DemoAccounts;
import fr.rsi.language.Texts;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where everything is once it runs. */
@Component
class StartBanner {

    private final Texts texts;
    private final DemoAccounts demo;

    StartBanner(Texts texts, DemoAccounts demo) {
        this.texts = texts;
        this.demo = demo;
    }

    @EventListener
    @SuppressWarnings("SystemOut")
    void print(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context
                && context.getWebServer() != null) {
            System.out.println(text(context.getWebServer().getPort()));
        }
    }

    private String text(int port) {
        String url = "http://localhost:" + port;
        String accounts = Optional.of(demo.introduction())
                .filter(introduction -> !introduction.isEmpty())
                .map(introduction -> "\n" + introduction)
                .orElse("");
        return """

                ──────────────────────────────────────────────────────────────
                 %s

                 Tasklist   %s/camunda/app/tasklist/
                 Cockpit    %s/camunda/app/cockpit/
                 %s  %s/questions
                 API        %s/api-docs
                %s
                ──────────────────────────────────────────────────────────────
                """.formatted(texts.text("banner.ready"), url, url, texts.text("banner.pages"), url, url, accounts);
    }
}
