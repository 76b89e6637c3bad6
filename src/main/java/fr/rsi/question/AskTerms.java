package fr.rsi.question;

import fr.rsi.electorate.Exclusion;
import fr.rsi.electorate.Follow;
import fr.rsi.electorate.Terms;
import fr.rsi.engine.AskTask;
import java.util.List;
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
        return of(
                question.id(),
                question.asker(),
                question.populations(),
                question.settings().electorateOrDefault(),
                task);
    }

    /** The terms of an ask task for a question that is not there yet, or not with all of it. */
    static Terms of(String question, String asker, List<String> own, Follow settled, AskTask task) {
        String follow = task.properties().get(AskTask.ELECTORATE);
        return new Terms(
                question,
                asker,
                task.populations().isEmpty() ? own : task.populations(),
                task.list(AskTask.EXCLUDE).stream()
                        .map(code -> known(task, AskTask.EXCLUDE, code, Exclusion::of, Exclusion.codes()))
                        .collect(Collectors.toUnmodifiableSet()),
                budget(task, task.properties().get(AskTask.BUDGET)),
                follow == null ? settled : known(task, AskTask.ELECTORATE, follow, Follow::of, Follow.codes()));
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

    private static <T> T known(
            AskTask task, String property, String code, Function<String, Optional<T>> known, List<String> codes) {
        return known.apply(code)
                .orElseThrow(() -> new IllegalArgumentException("The ask task " + task.id() + " has the " + property
                        + " \"" + code + "\"; it can be " + String.join(", ", codes)));
    }
}
