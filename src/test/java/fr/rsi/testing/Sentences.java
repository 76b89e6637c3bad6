package fr.rsi.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** Which sentence of the application a text is, whatever was filled in. */
public final class Sentences {

    private record Sentence(String key, Pattern pattern, int length) {}

    private final List<Sentence> sentences;

    private Sentences(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    /** The English ones whose keys begin so. */
    public static Sentences english(String prefix) {
        var properties = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("src/main/resources/messages/messages.properties"), StandardCharsets.UTF_8)) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sentences(properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> sentence(key, properties.getProperty(key)))
                .sorted(Comparator.comparingInt(Sentence::length).reversed())
                .toList());
    }

    private static Sentence sentence(String key, String text) {
        String[] fixed = text.split("\\{\\d}", -1);
        String pattern =
                String.join(".*", List.of(fixed).stream().map(Pattern::quote).toList());
        return new Sentence(
                key,
                Pattern.compile(pattern, Pattern.DOTALL),
                String.join("", fixed).length());
    }

    /** The key of the most particular sentence that the text can be. */
    public String key(String text) {
        return sentences.stream()
                .filter(sentence -> sentence.pattern().matcher(text).matches())
                .findFirst()
                .map(Sentence::key)
                .orElse(text);
    }
}
