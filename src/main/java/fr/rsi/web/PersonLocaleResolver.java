package fr.rsi.web;

import fr.rsi.directory.People;
import fr.rsi.directory.Person;
import fr.rsi.language.LanguageProperties;
import fr.rsi.language.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a request: for the API what the caller asks for in {@code Accept-Language}; for pages, and where nothing is
 * asked for, the person's own; the installation's for those whom the directory does not know, and for what Tasklist shows in
 * its forms, which are in that language.
 */
@Component("localeResolver")
class PersonLocaleResolver implements LocaleResolver {

    private static final String IN_TASKLIST = "/populations/preview";

    private final People people;
    private final LanguageProperties language;

    PersonLocaleResolver(People people, LanguageProperties language) {
        this.people = people;
        this.language = language;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        boolean api = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
        if (api && request.getHeader("Accept-Language") != null) {
            return Texts.supported(request.getLocale());
        }
        Principal person = request.getUserPrincipal();
        if (person == null || request.getRequestURI().equals(request.getContextPath() + IN_TASKLIST)) {
            return language.locale();
        }
        return people.find(person.getName()).map(Person::locale).orElseGet(language::locale);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language follows the person");
    }
}
