package fr.rsi.engine.feel;

import camundajar.impl.fastparse.Parsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.impl.parser.FeelParser;
import org.camunda.feel.syntaxtree.Exp;

/**
 * A rule in FEEL that is short to evaluate, whoever wrote it: it knows no loops but {@code some}, {@code every} and filters, which
 * don't stand in one another, and no functions but {@link #functions those} that cost little and reach nothing outside.
 */
public final class FeelRule {

    /** How many characters a rule may have. */
    public static final int MAX_LENGTH = 2000;

    /** How many brackets may stand in one another: what a text that is wrong costs to read doubles with each. */
    public static final int MAX_DEPTH = 6;

    private static final Pattern PLACE = Pattern.compile(":(\\d+):(\\d+), found \"(.*)\"$", Pattern.DOTALL);

    private final Exp expression;
    private final Constructs constructs;

    private FeelRule(Exp expression, Constructs constructs) {
        this.expression = expression;
        this.constructs = constructs;
    }

    /**
     * Reads a rule.
     *
     * @throws FeelException where it is not one that can be evaluated
     */
    public static FeelRule parse(String text) throws FeelException {
        if (text.length() > MAX_LENGTH) {
            throw new FeelException(FeelProblem.of(FeelProblem.Kind.LONG, MAX_LENGTH, text.length()));
        }
        if (depth(text) > MAX_DEPTH) {
            throw new FeelException(FeelProblem.of(FeelProblem.Kind.DEEP, MAX_DEPTH));
        }
        try {
            Object parsed = FeelParser.parseExpression(text);
            if (parsed instanceof Parsed.Failure failure) {
                throw new FeelException(syntax(failure.extra().trace(false).aggregateMsg()));
            }
            Exp expression = (Exp) ((Parsed.Success<?>) parsed).value();
            return new FeelRule(expression, Constructs.of(expression));
        } catch (StackOverflowError e) {
            throw new FeelException(FeelProblem.of(FeelProblem.Kind.DEEP, MAX_DEPTH));
        }
    }

    private static FeelProblem syntax(String message) {
        Matcher place = PLACE.matcher(message);
        return place.find()
                ? FeelProblem.of(
                        FeelProblem.Kind.SYNTAX,
                        place.group(1),
                        place.group(2),
                        place.group(3).replace("\\\"", "\""))
                : FeelProblem.of(FeelProblem.Kind.SYNTAX, "1", "1", "");
    }

    /** How many brackets stand in one another at most, outside texts. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '"' -> quoted = !quoted;
                case '(', '[', '{' -> deepest = quoted ? deepest : Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth -= quoted ? 0 : 1;
                default -> {
                    // nothing to count
                }
            }
        }
        return deepest;
    }

    /** The names that it refers to, each as a path: {@code manager.id} is {@code [manager, id]}. */
    public Set<List<String>> references() {
        return constructs.references();
    }

    /** The texts that it compares names with. */
    public Map<List<String>, Set<String>> comparedWith() {
        return constructs.comparedWith();
    }

    /** What is wrong with its types, given those of its references. */
    public List<FeelProblem> problems(Function<List<String>, FeelType> types) {
        return Types.check(expression, path -> references().contains(path) ? types.apply(path) : FeelType.ANY);
    }

    /** The names of the functions that rules may use. */
    public static Set<String> functions() {
        return Functions.all().keySet();
    }

    /** Evaluates it again and again, always as on this day. */
    public FeelEvaluation evaluation(LocalDate today) {
        return new FeelEvaluation(expression, today);
    }
}
