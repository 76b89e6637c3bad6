package fr.rsi.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The language of the installation.
 *
 * @param language {@code fr} or {@code en}; by default the machine's language, English where that is neither
 */
@ConfigurationProperties("rsi")
public record LanguageProperties(@Nullable String language) {

    /** Checks the language. */
    public LanguageProperties {
        if (language != null && !language.equals("fr") && !language.equals("en")) {
            throw new IllegalArgumentException("rsi.language is \"" + language + "\", it can be fr or en");
        }
    }

    /** French or English. */
    public Locale locale() {
        String chosen = language == null ? Locale.getDefault().getLanguage() : language;
        return chosen.equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }
}
