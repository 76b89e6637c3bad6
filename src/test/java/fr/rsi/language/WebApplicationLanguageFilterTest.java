package fr.rsi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WebApplicationLanguageFilterTest {

    private final WebApplicationLanguageFilter filter = new WebApplicationLanguageFilter(new LanguageProperties("fr"));

    @BeforeEach
    void aBrowserInEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void formsInTasklistSpeakTheLanguageOfTheInstallation() throws Exception {
        assertThat(during("/camunda/api/engine/engine/default/task/1/form-variables"))
                .isEqualTo(Locale.FRENCH);
        assertThat(LocaleContextHolder.getLocale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theApiSpeaksTheLanguageOfTheCaller() throws Exception {
        assertThat(during("/api/questions")).isEqualTo(Locale.ENGLISH);
    }

    private Locale during(String path) throws Exception {
        var seen = new AtomicReference<Locale>();
        filter.doFilter(
                new MockHttpServletRequest("GET", path),
                new MockHttpServletResponse(),
                (request, response) -> seen.set(LocaleContextHolder.getLocale()));
        return seen.get();
    }
}
