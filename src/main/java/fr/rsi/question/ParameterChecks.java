package fr.rsi.question;

import fr.rsi.engine.CircuitParameter;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the parameters of a circuit must be. */
final class ParameterChecks {
    private ParameterChecks() {}

    /** What is wrong with what an asker has settled of this circuit. */
    static List<Violation> check(CircuitChoice circuit, Map<String, String> given, Texts texts) {
        Map<String, CircuitParameter> known =
                circuit.parameters().stream().collect(Collectors.toMap(CircuitParameter::name, each -> each));
        List<Violation> found = new ArrayList<>();
        given.forEach((name, value) -> {
            CircuitParameter parameter = known.get(name);
            if (parameter == null) {
                found.add(
                        known.isEmpty()
                                ? violation(name, texts, "parameter.none", circuit.name())
                                : violation(name, texts, "parameter.unknown", circuit.name(), name, names(circuit)));
            } else if (value == null || !parameter.allows(value)) {
                found.add(
                        parameter.values().isEmpty()
                                ? violation(name, texts, "parameter.kind", name, parameter.standard())
                                : violation(name, texts, "parameter.value", name, parameter.values()));
            }
        });
        return found;
    }

    private static String names(CircuitChoice circuit) {
        return circuit.parameters().stream().map(CircuitParameter::name).collect(Collectors.joining(", "));
    }

    private static Violation violation(String name, Texts texts, String key, @Nullable Object... arguments) {
        return new Violation("settings.parameters." + name, texts.text(key, arguments));
    }
}
