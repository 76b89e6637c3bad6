package fr.rsi.round;

import fr.rsi.electorate.Terms;
import fr.rsi.engine.AskTask;
import fr.rsi.question.AnswerType;
import fr.rsi.question.AskTerms;
import fr.rsi.question.Option;
import fr.rsi.question.Question;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** What a round that opens takes from the variables of its circuit: whom it asks, and what, where the ask task leaves that to them. */
final class AskedVariables {
    private static final String VALUE = "value";
    private static final String LABEL = "label";
    private static final String DESCRIPTION = "description";

    private AskedVariables() {}

    static Terms terms(Question question, AskTask task, VariableScope circuit) {
        return AskTerms.of(question, task, name -> value(circuit.getVariable(name)));
    }

    private static @Nullable Object value(@Nullable Object variable) {
        if (variable instanceof SpinJsonNode json && json.isArray()) {
            return json.elements().stream().map(SpinJsonNode::stringValue).toList();
        }
        return variable;
    }

    /** What the round asks where its ask task has a kind of answer of its own, else null. */
    static @Nullable Subject subject(Question question, AskTask task, VariableScope circuit) {
        String code = task.properties().get(AskTask.TYPE);
        if (code == null) {
            return null;
        }
        AnswerType type = AnswerType.of(code)
                .orElseThrow(() -> new IllegalArgumentException("The ask task " + task.id() + " has the type \"" + code
                        + "\"; it can be " + String.join(", ", AnswerType.codes())));
        return new Subject(type, type.hasOptions() ? options(task, circuit.getVariable(AskTask.OPTIONS)) : List.of());
    }

    private static List<Option> options(AskTask task, @Nullable Object variable) {
        List<Option> options = new ArrayList<>();
        if (variable instanceof SpinJsonNode json && json.isArray()) {
            json.elements()
                    .forEach(option -> options.add(new Option(
                            option.prop(VALUE).stringValue(),
                            option.prop(LABEL).stringValue(),
                            option.hasProp(DESCRIPTION)
                                    ? option.prop(DESCRIPTION).stringValue()
                                    : null)));
        }
        if (options.isEmpty()) {
            throw new IllegalArgumentException("The ask task " + task.id()
                    + " has no options to ask about: the variable " + AskTask.OPTIONS + " is empty");
        }
        return options;
    }
}
