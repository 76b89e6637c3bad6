package fr.rsi.question.process;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parameters of a circuit as they are typed: one on each line, the name before a colon or an equals sign and the value after it. */
final class ParameterLines {
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9]+)\\s*[:=]\\s*(.*)");

    private ParameterLines() {}

    static String of(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(@Nullable String lines) {
        Map<String, String> parameters = new TreeMap<>();
        written(lines)
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> parameters.put(line.group(1), line.group(2).strip()));
        return parameters;
    }

    /** The first line that is not a name and a value. */
    static Optional<String> unreadable(@Nullable String lines) {
        return written(lines).filter(line -> !LINE.matcher(line).matches()).findFirst();
    }

    private static Stream<String> written(@Nullable String lines) {
        return lines == null ? Stream.empty() : lines.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
