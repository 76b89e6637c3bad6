package fr.rsi.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** What was filled in in the fields of a form, as the beans of a process find it. */
public final class FormValues {

    private FormValues() {}

    /** What a text field holds, without spaces around it; null where it is empty. */
    public static @Nullable String text(VariableScope fields, String name) {
        return fields.getVariable(name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** What was chosen in a list of tags. */
    public static List<String> list(VariableScope fields, String name) {
        Object value = fields.getVariable(name);
        List<String> chosen = new ArrayList<>();
        if (value instanceof SpinJsonNode json && json.isArray()) {
            json.elements().forEach(element -> chosen.add(element.stringValue()));
        } else if (value instanceof Collection<?> values) {
            values.forEach(element -> chosen.add(String.valueOf(element)));
        }
        return chosen;
    }
}
