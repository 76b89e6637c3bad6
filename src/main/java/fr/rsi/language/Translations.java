package fr.rsi.language;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The catalogue of the texts in models and forms: English, as they are drawn, and French. */
@Component
public class Translations {

    private static final String CATALOGUE = "classpath*:/translations/fr/*.json";

    private final Map<String, String> french = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    Translations(ObjectMapper json) {
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(CATALOGUE)) {
                try (InputStream content = resource.getInputStream()) {
                    french.putAll(json.readValue(content, new TypeReference<Map<String, String>>() {}));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue of translations can't be read", e);
        }
        french.forEach((from, to) -> english.putIfAbsent(to, from));
    }

    /** The text in this language, whichever of the two it is given in; unchanged where the catalogue has it not. */
    public String translate(String text, Locale locale) {
        return (locale.getLanguage().equals("fr") ? french : english).getOrDefault(text, text);
    }

    /** Tells whether the catalogue has a French text for an English one. */
    public boolean knows(String text) {
        return french.containsKey(text);
    }
}
