package fr.rsi.engine.feel;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.collection.Iterable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates one rule for many sets of values, in one thread. It calls the interpreter of the FEEL engine itself, as the engine
 * sets up all its functions anew for each evaluation: with 100,000 people that is what takes the time.
 */
public final class FeelEvaluation {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NULL = Pattern.compile("\\bnull\\b");

    private final Exp expression;
    private final ValueMapper values = FeelEngine.defaultValueMapper();
    private final FunctionProvider functions;
    private final FeelInterpreter interpreter = new FeelInterpreter(values);
    private @Nullable String failure;

    FeelEvaluation(Exp expression, LocalDate today) {
        this.expression = expression;
        this.functions = new BuiltinFunctions(() -> today.atStartOfDay(ZoneId.systemDefault()), values);
    }

    /** Whether the rule is true for these values; texts, numbers, booleans, dates, lists and maps; those not there are null. */
    public boolean isTrue(Map<String, @Nullable Object> variables) {
        var failures = new EvaluationFailureCollector();
        var context = new EvalContext(values, new Variables(variables), functions, failures);
        try {
            Val result = interpreter.eval(expression, context);
            failures.failures().foreach(this::note);
            return result instanceof ValBoolean bool && bool.value();
        } catch (RuntimeException e) {
            failure = String.valueOf(e.getMessage());
            return false;
        }
    }

    /** What the engine said where something could not be worked out that is not just unknown, empty where there was no such thing. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private @Nullable Object note(EvaluationFailure failed) {
        String message = failed.failureMessage();
        boolean unknown = failed.failureType() == EvaluationFailureType.NO_CONTEXT_ENTRY_FOUND$.MODULE$
                || NULL.matcher(TEXT.matcher(message).replaceAll("")).find();
        if (failure == null && !unknown) {
            failure = message;
        }
        return null;
    }

    private record Variables(Map<String, @Nullable Object> values) implements VariableProvider {

        @Override
        public Option<Object> getVariable(String name) {
            return values.containsKey(name) ? new camundajar.impl.scala.Some<>(values.get(name)) : Option.empty();
        }

        @Override
        public Iterable<String> keys() {
            return camundajar.impl.scala.collection.immutable.List$.MODULE$.empty();
        }
    }
}
