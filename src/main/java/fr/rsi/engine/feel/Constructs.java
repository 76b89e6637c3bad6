package fr.rsi.engine.feel;

import camundajar.impl.scala.Tuple2;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/** Walks through a rule once: refuses what rules must do without, and collects what it refers to. */
final class Constructs {

    /** The kinds of expressions that rules may be made of, by the names of their classes. */
    private static final Set<String> ALLOWED =
            Arrays.stream("""
                    ConstNull$ ConstInputValue$ ConstNumber ConstBool ConstString ConstDate ConstLocalTime ConstTime
                    ConstLocalDateTime ConstDateTime ConstYearMonthDuration ConstDayTimeDuration ConstList ConstRange
                    InputLessThan InputLessOrEqual InputGreaterThan InputGreaterOrEqual InputEqualTo InputInRange AtLeastOne
                    Not Ref Addition Subtraction Multiplication Division ArithmeticNegation Equal LessThan LessOrEqual
                    GreaterThan GreaterOrEqual FunctionInvocation If Disjunction Conjunction In InstanceOf SomeItem EveryItem
                    Filter UnaryTestExpression
                    """.strip().split("\\s+")).collect(Collectors.toSet());

    private static final String ITEM = "item";

    /** How many expressions may stand in one another, as many as a rule of separate conditions has, so that the stack suffices. */
    private static final int MAX_DEPTH = 250;

    /** How long a list may be that is written in a rule: what a loop over it costs grows with its third power. */
    private static final int MAX_ITEMS = 100;

    private final Set<List<String>> references = new LinkedHashSet<>();
    private final Map<List<String>, Set<String>> comparedWith = new HashMap<>();

    private int depth;

    private Constructs() {}

    static Constructs of(Exp expression) throws FeelException {
        var constructs = new Constructs();
        constructs.walk(expression, Set.of());
        return constructs;
    }

    Set<List<String>> references() {
        return references;
    }

    Map<List<String>, Set<String>> comparedWith() {
        return comparedWith;
    }

    private void walk(Exp expression, Set<String> local) throws FeelException {
        if (++depth > MAX_DEPTH) {
            throw new FeelException(FeelProblem.of(FeelProblem.Kind.DEEP, FeelRule.MAX_DEPTH));
        }
        look(expression, local);
        depth--;
    }

    private void look(Exp expression, Set<String> local) throws FeelException {
        String kind = expression.getClass().getSimpleName();
        if (!ALLOWED.contains(kind)) {
            throw refused(kind);
        }
        if (expression instanceof ConstList list && list.items().size() > MAX_ITEMS) {
            throw refused("a list of more than " + MAX_ITEMS + " items");
        }
        if (expression instanceof FunctionInvocation call) {
            function(call);
        } else if (expression instanceof Ref name) {
            List<String> path = Trees.list(name.names());
            if (!local.contains(path.get(0))) {
                references.add(path);
            }
        }
        compared(expression);
        if (expression instanceof Filter filter) {
            loop(filter.list(), Set.of(ITEM), filter.filter(), local);
        } else if (expression instanceof SomeItem some) {
            loop(some.iterators(), some.condition(), local);
        } else if (expression instanceof EveryItem every) {
            loop(every.iterators(), every.condition(), local);
        } else {
            for (Exp child : Trees.children(expression)) {
                walk(child, local);
            }
        }
    }

    private void function(FunctionInvocation call) throws FeelException {
        if (!Functions.all().containsKey(call.function())) {
            throw new FeelException(FeelProblem.of(FeelProblem.Kind.FUNCTION, call.function()));
        }
        if (call.params() instanceof NamedFunctionParameters) {
            throw refused("named arguments");
        }
    }

    private void loop(
            camundajar.impl.scala.collection.immutable.List<Tuple2<String, Exp>> iterators,
            Exp condition,
            Set<String> local)
            throws FeelException {
        List<Tuple2<String, Exp>> lists = Trees.list(iterators);
        if (lists.size() > 1) {
            throw refused("several lists in one loop");
        }
        loop(lists.get(0)._2(), Set.of(lists.get(0)._1()), condition, local);
    }

    /** Loops don't stand in one another, so that none takes long. */
    private void loop(Exp list, Set<String> variables, Exp condition, Set<String> local) throws FeelException {
        if (!local.isEmpty()) {
            throw refused("loops in one another");
        }
        walk(list, local);
        Set<String> inside = new HashSet<>(variables);
        walk(condition, inside);
    }

    private void compared(Exp expression) {
        if (expression instanceof Equal equal) {
            compared(equal.x(), Stream.of(equal.y()));
            compared(equal.y(), Stream.of(equal.x()));
        } else if (expression instanceof In in) {
            compared(in.x(), literals(in.test()));
        }
    }

    private static Stream<Exp> literals(Exp test) {
        return test instanceof ConstString
                ? Stream.of(test)
                : Trees.children(test).stream().flatMap(Constructs::literals);
    }

    private void compared(Exp name, Stream<Exp> with) {
        if (name instanceof Ref ref) {
            with.filter(ConstString.class::isInstance)
                    .map(text -> ((ConstString) text).value())
                    .forEach(text -> comparedWith
                            .computeIfAbsent(Trees.list(ref.names()), path -> new LinkedHashSet<>())
                            .add(text));
        }
    }

    private static FeelException refused(String kind) {
        String words = kind.replaceAll("\\$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        return new FeelException(FeelProblem.of(FeelProblem.Kind.CONSTRUCT, words));
    }
}
