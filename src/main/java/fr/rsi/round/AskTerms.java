package fr.rsi.round;

import fr.rsi.electorate.Exclusion;
import fr.rsi.electorate.Follow;
import fr.rsi.electorate.Terms;
import fr.rsi.engine.AskTask;
import fr.rsi.question.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** On which terms an ask task asks: what its extension properties say, else what the asker has settled. */
public final class AskTerms {

    private AskTerms() {}

    /**
     * The terms of an ask task of a circuit that this question takes.
     *
     * @throws IllegalArgumentException if a property has a value that it can't have
     */
    public static Terms of(Question question, AskTask task) {
        Map<String, String> properties = task.properties();
        String population = properties.get(AskTask.POPULATION);
        return new Terms(
                question.id(),
                question.asker(),
                population == null ? question.populations() : list(population),
                list(properties.get(AskTask.EXCLUDE)).stream()
                        .map(code -> known(task, AskTask.EXCLUDE, code, Exclusion::of, Exclusion.codes()))
                        .collect(Collectors.toUnmodifiableSet()),
                budget(task, properties.get(AskTask.BUDGET)),
                follow(question, task, properties.get(AskTask.ELECTORATE)));
    }

    private static boolean budget(AskTask task, @Nullable String value) {
        return value == null
                || !AskTask.OFF.equals(known(
                        task,
                        AskTask.BUDGET,
                        value,
                        code -> Optional.of(code).filter(Set.of(AskTask.OFF, AskTask.ON)::contains),
                        List.of(AskTask.ON, AskTask.OFF)));
    }

    private static Follow follow(Question question, AskTask task, @Nullable String value) {
        return value == null
                ? question.settings().electorateOrDefault()
                : known(task, AskTask.ELECTORATE, value, Follow::of, Follow.codes());
    }

    private static List<String> list(@Nullable String text) {
        return Arrays.stream(text == null ? new String[0] : text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static <T> T known(
            AskTask task, String property, String code, Function<String, Optional<T>> known, List<String> codes) {
        return known.apply(code)
                .orElseThrow(() -> new IllegalArgumentException("The ask task " + task.id() + " has the " + property
                        + " \"" + code + "\"; it can be " + String.join(", ", codes)));
    }
}
