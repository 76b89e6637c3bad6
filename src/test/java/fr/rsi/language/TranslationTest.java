package fr.rsi.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Everything that users read exists in French and English. */
class TranslationTest {

    private static final Set<String> FORM_TEXTS = Set.of(
            "label", "description", "text", "placeholder", "suffixAdorner", "prefixAdorner", "alt", "valuesExpression");
    private static final Pattern WORDS_IN_EXPRESSION = Pattern.compile("\"[^\"]*\\p{L}{3,}[^\"]*\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final ObjectMapper json = new ObjectMapper();
    private final Translations translations = new Translations(json);

    @Test
    void everyTextOfTheModelsHasItsFrench() throws Exception {
        Set<String> missing = new TreeSet<>();
        for (Path file : files("processes")) {
            for (String text : modelTexts(file)) {
                if (!translations.knows(text)) {
                    missing.add(file.getFileName() + ": " + text);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextOfTheFormsHasItsFrench() throws Exception {
        Set<String> missing = new TreeSet<>();
        for (Path file : files("forms")) {
            formTexts(json.readTree(file.toFile()), text -> {
                if (!translations.knows(text)) {
                    missing.add(file.getFileName() + ": " + text);
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void messagesHaveTheSameKeysAndPlaceholdersInBothLanguages() throws IOException {
        Properties english = messages("messages");
        Properties french = messages("messages_fr");

        assertThat(french.stringPropertyNames())
                .isEqualTo(english.stringPropertyNames())
                .isNotEmpty();
        assertThat(english.stringPropertyNames()).allSatisfy(key -> assertThat(placeholders(french.getProperty(key)))
                .as(key)
                .isEqualTo(placeholders(english.getProperty(key))));
    }

    @Test
    void noMessageHasAStraightApostropheWhichMessageFormatWouldSwallow() throws IOException {
        assertThat(messages("messages").values())
                .noneMatch(text -> text.toString().contains("'"));
        assertThat(messages("messages_fr").values())
                .noneMatch(text -> text.toString().contains("'"));
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static Properties messages(String name) throws IOException {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(
                TranslationTest.class.getResourceAsStream("/messages/" + name + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> found = files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .sorted()
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static Set<String> modelTexts(Path file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var elements = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagNameNS("*", "*");
        Set<String> texts = new TreeSet<>();
        for (int i = 0; i < elements.getLength(); i++) {
            var element = (Element) elements.item(i);
            boolean technical = element.getNamespaceURI().contains("camunda")
                    || Set.of("message", "output", "definitions").contains(element.getLocalName());
            if (!technical && element.hasAttribute("name")) {
                texts.add(element.getAttribute("name"));
            }
            if (element.hasAttribute("label")) {
                texts.add(element.getAttribute("label"));
            }
            if (Set.of("documentation", "description").contains(element.getLocalName())) {
                texts.add(element.getTextContent().strip());
            }
            if (element.getLocalName().equals("text")) {
                String content = element.getTextContent().strip();
                boolean sentence = content.startsWith("\"") && content.contains(" ") && content.endsWith("\"");
                if (sentence) {
                    texts.add(content.substring(1, content.length() - 1));
                } else if (element.getParentNode().getLocalName().equals("textAnnotation")) {
                    texts.add(content);
                }
            }
        }
        return texts;
    }

    private static void formTexts(JsonNode node, java.util.function.Consumer<String> found) {
        node.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            if (value.isTextual() && FORM_TEXTS.contains(field.getKey()) && hasWords(value.asText())) {
                found.accept(value.asText());
            }
        });
        node.forEach(child -> formTexts(child, found));
    }

    private static boolean hasWords(String text) {
        return text.startsWith("=") ? WORDS_IN_EXPRESSION.matcher(text).find() : text.matches("(?s).*\\p{L}{2,}.*");
    }
}
