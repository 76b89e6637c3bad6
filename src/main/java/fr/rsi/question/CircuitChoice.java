package fr.rsi.question;

import fr.rsi.engine.AskTask;
import fr.rsi.engine.CircuitParameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A circuit that a question can take.
 *
 * @param key key of the process definition
 * @param types codes of the answer types it suits
 * @param asks its ask tasks
 * @param costs whether its options need a cost each
 * @param parameters what askers may settle of it
 */
public record CircuitChoice(
        String key,
        String name,
        String description,
        List<String> types,
        List<AskTask> asks,
        boolean costs,
        List<CircuitParameter> parameters) {
    /** What a parameter is for a question with these settings, as a variable; null where it has no such parameter. */
    public @Nullable Object parameter(String name, Settings settings) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .map(parameter -> parameter.typed(settings.parametersOrNone().getOrDefault(name, parameter.standard())))
                .orElse(null);
    }
}
