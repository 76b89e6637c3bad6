package fr.rsi.population;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Words in both languages; as JSON either one text for both or {@code {"en": …, "fr": …}}.
 *
 * @param en in English
 * @param fr in French
 */
public record Words(String en, String fr) {

    /** Reads either form; what is missing in one language is taken from the other. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Words of(JsonNode json) {
        if (!json.isObject()) {
            return of(json.asText());
        }
        String en = json.path("en").asText("");
        String fr = json.path("fr").asText("");
        return new Words(en.isBlank() ? fr.strip() : en.strip(), fr.isBlank() ? en.strip() : fr.strip());
    }

    /** The same words in both languages. */
    public static Words of(@Nullable String both) {
        String text = both == null ? "" : both.strip();
        return new Words(text, text);
    }
}
