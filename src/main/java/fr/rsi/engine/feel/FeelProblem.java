package fr.rsi.engine.feel;

import java.util.List;

/**
 * Something that is wrong with a rule.
 *
 * @param kind what
 * @param details where, in the order that the kind says
 */
public record FeelProblem(Kind kind, List<Object> details) {

    /** What can be wrong with a rule. */
    public enum Kind {
        /** It is longer than it may be: how long it may be, how long it is. */
        LONG,
        /** More stands in one another than may: how many brackets may. */
        DEEP,
        /** It is not FEEL: the line, the character in it, what stands there. */
        SYNTAX,
        /** Something that FEEL has and rules must do without: its name. */
        CONSTRUCT,
        /** A function that FEEL or rules don't have: its name. */
        FUNCTION,
        /** Two things of different types are compared: the first, its type, the second, its type. */
        COMPARE,
        /** Something has another type than the place where it stands needs: the thing, its type, the type needed. */
        TYPE,
        /** The rule itself is not true or false: its type. */
        RESULT
    }

    static FeelProblem of(Kind kind, Object... details) {
        return new FeelProblem(kind, List.of(details));
    }
}
