package fr.rsi.circuit.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.rsi.language.Translations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Puts the words of models and forms into the language of the installation; they are drawn in English. */
@Component
class ModelTranslator {

    private static final Set<String> FORM_TEXTS = Set.of(
            "label",
            "description",
            "text",
            "placeholder",
            "suffixAdorner",
            "prefixAdorner",
            "alt",
            "dateLabel",
            "timeLabel",
            "emptyMessage",
            "valuesExpression");

    private final Translations translations;
    private final ObjectMapper json;

    ModelTranslator(Translations translations, ObjectMapper json) {
        this.translations = translations;
        this.json = json;
    }

    /** The same form with its texts in this language. */
    byte[] form(byte[] form, Locale locale) {
        try {
            JsonNode root = json.readTree(form);
            texts(root, text -> translations.translate(text, locale));
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same BPMN or DMN file with its texts in this language. */
    byte[] model(byte[] model, Locale locale) {
        return ModelTexts.translate(model, text -> translations.translate(text, locale));
    }

    private static void texts(JsonNode node, UnaryOperator<String> translate) {
        if (node instanceof ArrayNode array) {
            array.forEach(element -> texts(element, translate));
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                if (property.getValue().isTextual() && FORM_TEXTS.contains(property.getKey())) {
                    property.setValue(
                            new TextNode(translate.apply(property.getValue().asText())));
                } else {
                    texts(property.getValue(), translate);
                }
            });
        }
    }
}
