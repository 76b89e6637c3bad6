package fr.rsi.engine.feel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.Comparison;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Subtraction;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/** The types of a rule's expressions as far as they are known before it is evaluated, and what can't be right about them. */
final class Types {

    private static final Map<String, FeelType> LITERALS = new HashMap<>();

    static {
        LITERALS.put("ConstNull$", FeelType.NULL);
        LITERALS.put("ConstNumber", FeelType.NUMBER);
        LITERALS.put("ConstBool", FeelType.BOOLEAN);
        LITERALS.put("ConstString", FeelType.TEXT);
        LITERALS.put("ConstDate", FeelType.DATE);
        LITERALS.put("ConstYearMonthDuration", FeelType.DURATION);
        LITERALS.put("ConstDayTimeDuration", FeelType.DURATION);
        LITERALS.put("ConstList", FeelType.LIST);
        LITERALS.put("ArithmeticNegation", FeelType.NUMBER);
        List.of("Not", "Conjunction", "Disjunction", "In", "InstanceOf", "SomeItem", "EveryItem")
                .forEach(kind -> LITERALS.put(kind, FeelType.BOOLEAN));
    }

    private static final Set<FeelType> ORDERED =
            Set.of(FeelType.TEXT, FeelType.NUMBER, FeelType.DATE, FeelType.DURATION, FeelType.ANY, FeelType.NULL);

    private final Function<List<String>, FeelType> references;
    private final List<FeelProblem> problems = new ArrayList<>();

    private Types(Function<List<String>, FeelType> references) {
        this.references = references;
    }

    static List<FeelProblem> check(Exp rule, Function<List<String>, FeelType> references) {
        var types = new Types(references);
        types.walk(rule);
        FeelType result = types.type(rule);
        if (!result.fits(FeelType.BOOLEAN) || result == FeelType.NULL) {
            types.problems.add(FeelProblem.of(FeelProblem.Kind.RESULT, result));
        }
        return types.problems;
    }

    private void walk(Exp expression) {
        if (expression instanceof Equal equal) {
            compare(equal.x(), equal.y());
        } else if (expression instanceof Comparison comparison) {
            compare(comparison.x(), comparison.y());
            ordered(comparison.x());
        } else if (expression instanceof Conjunction
                || expression instanceof Disjunction
                || expression instanceof Not) {
            Trees.children(expression).forEach(part -> needs(part, FeelType.BOOLEAN));
        } else if (expression instanceof If choice) {
            needs(choice.condition(), FeelType.BOOLEAN);
        } else if (expression instanceof In in) {
            tests(in.x(), in.test());
        } else if (expression instanceof FunctionInvocation call) {
            List<Exp> arguments = Trees.children(call);
            if (!arguments.isEmpty()) {
                needs(arguments.get(0), Functions.of(call.function()).argument());
            }
        } else if (expression instanceof SomeItem || expression instanceof EveryItem) {
            needs(Trees.children(expression).get(0), FeelType.LIST);
        }
        Trees.children(expression).forEach(this::walk);
    }

    private void tests(Exp value, Exp test) {
        for (Exp child : Trees.children(test)) {
            if (test instanceof UnaryTestExpression) {
                FeelType type = type(child);
                if (type != FeelType.LIST && type != FeelType.BOOLEAN) {
                    compare(value, child);
                }
            } else {
                tests(value, child);
            }
        }
    }

    private void compare(Exp x, Exp y) {
        if (!type(x).fits(type(y)) || type(x) == FeelType.PERSON && type(y) == FeelType.PERSON) {
            problems.add(FeelProblem.of(FeelProblem.Kind.COMPARE, text(x), type(x), text(y), type(y)));
        }
    }

    private void ordered(Exp expression) {
        if (!ORDERED.contains(type(expression))) {
            problems.add(FeelProblem.of(FeelProblem.Kind.TYPE, text(expression), type(expression), FeelType.NUMBER));
        }
    }

    private void needs(Exp expression, FeelType type) {
        if (!type(expression).fits(type)) {
            problems.add(FeelProblem.of(FeelProblem.Kind.TYPE, text(expression), type(expression), type));
        }
    }

    private FeelType type(Exp expression) {
        if (expression instanceof Ref name) {
            return references.apply(Trees.list(name.names()));
        }
        if (expression instanceof FunctionInvocation call) {
            return Functions.of(call.function()).result();
        }
        if (expression instanceof Comparison) {
            return FeelType.BOOLEAN;
        }
        if (expression instanceof Addition || expression instanceof Subtraction) {
            List<FeelType> sides = Trees.children(expression).stream()
                    .map(this::type)
                    .distinct()
                    .toList();
            return sides.equals(List.of(FeelType.DATE)) || sides.size() > 1 ? FeelType.ANY : sides.get(0);
        }
        return LITERALS.getOrDefault(expression.getClass().getSimpleName(), FeelType.ANY);
    }

    /** The expression in short, as it may stand in a sentence. */
    private static String text(Exp expression) {
        if (expression instanceof Ref name) {
            return String.join(".", Trees.list(name.names()));
        }
        if (expression instanceof FunctionInvocation call) {
            return call.function() + "(…)";
        }
        String kind = expression.getClass().getSimpleName();
        if (kind.startsWith("Const")) {
            return String.valueOf(((camundajar.impl.scala.Product) expression)
                    .productIterator()
                    .nextOption()
                    .getOrElse(() -> "null"));
        }
        return "…";
    }
}
