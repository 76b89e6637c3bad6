package fr.rsi.language;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences that users read, by key, in the language of the request or else of the installation. */
@Component
public class Texts {

    private final MessageSource messages;
    private final LanguageProperties language;

    Texts(MessageSource messages, LanguageProperties language) {
        this.messages = messages;
        this.language = language;
    }

    /** The sentence in the language of the current request, or of the installation outside a request. */
    public String text(String key, Object... arguments) {
        return text(locale(), key, arguments);
    }

    /** The sentence in a language. */
    public String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The language of the current request, or of the installation outside a request. */
    public Locale locale() {
        var context = LocaleContextHolder.getLocaleContext();
        Locale requested = context == null ? null : context.getLocale();
        return requested == null ? language.locale() : supported(requested);
    }

    /** French for any French, English for everything else. */
    public static Locale supported(Locale locale) {
        return locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }
}
