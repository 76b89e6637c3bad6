package fr.rsi.question;

import fr.rsi.electorate.Draw;
import fr.rsi.electorate.Exclusion;
import fr.rsi.electorate.Follow;
import fr.rsi.electorate.Terms;
import fr.rsi.engine.AskTask;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** On which terms an ask task asks: what its extension properties say, else what the asker has settled. */
public final class AskTerms {
    private AskTerms() {}

    /** What of a question the terms depend on; its id is empty before it has one. */
    record Asked(String question, String asker, List<String> populations, Follow follow) {}

    /** What an extension property that names a variable finds. */
    public interface Variables {
        /** The value of the variable with this name, null where there is none. */
        @Nullable Object get(String name);
    }

    /**
     * The terms of an ask task of a circuit that this question takes.
     *
     * @param variables of the circuit, as far as they are known
     * @throws IllegalArgumentException if a property has a value that it can't have
     */
    public static Terms of(Question question, AskTask task, Variables variables) {
        return of(
                new Asked(
                        question.id(),
                        question.asker(),
                        question.populations(),
                        question.settings().electorateOrDefault()),
                task,
                variables);
    }

    /** The terms of an ask task for a question that is not there yet, or not with all of it. */
    static Terms of(Asked asked, AskTask task, Variables variables) {
        String follow = task.properties().get(AskTask.ELECTORATE);
        String people = task.properties().get(AskTask.PEOPLE);
        return new Terms(
                asked.question(),
                asked.asker(),
                task.asksThoseOfTheQuestion() ? asked.populations() : task.populations(),
                people == null ? List.of() : ids(task, people, variables.get(people)),
                draw(task, variables),
                task.list(AskTask.EXCLUDE).stream()
                        .map(code -> known(task, AskTask.EXCLUDE, code, Exclusion::of, Exclusion.codes()))
                        .collect(Collectors.toUnmodifiableSet()),
                budget(task, task.properties().get(AskTask.BUDGET)),
                follow == null ? asked.follow() : known(task, AskTask.ELECTORATE, follow, Follow::of, Follow.codes()));
    }

    private static List<String> ids(AskTask task, String variable, @Nullable Object value) {
        if (value instanceof Collection<?> ids) {
            return ids.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException("The ask task " + task.id() + " asks the people in the variable " + variable
                + ", which is not a list of ids but " + value);
    }

    private static @Nullable Draw draw(AskTask task, Variables variables) {
        String size = task.properties().get(AskTask.SAMPLE);
        if (size == null) {
            return null;
        }
        Object value = variables.get(size);
        return Draw.of(
                        value == null ? size : value.toString(),
                        task.properties().get(AskTask.STRATIFY))
                .orElseThrow(() -> new IllegalArgumentException("The ask task " + task.id() + " has the "
                        + AskTask.SAMPLE + " \"" + size
                        + "\"; it can be a number, a percentage such as 10%, or a variable that is one"));
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
