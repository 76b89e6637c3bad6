package fr.rsi.population.process;

import fr.rsi.population.process.DefinePopulationProcess.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Reads what was entered from the fields of the form "Define the population". */
final class EnteredFields {

    private static final String WRITTEN = "write";
    private static final String ONCE = "once";

    private EnteredFields() {}

    static Entered of(VariableScope fields) {
        boolean written = WRITTEN.equals(fields.getVariable(Fields.RULE_BY));
        return new Entered(
                textOr(fields, Fields.KIND, ""),
                textOr(fields, Fields.MEMBERS, ""),
                new Choices(
                        list(fields, Fields.DEPARTMENTS),
                        list(fields, Fields.SITES),
                        list(fields, Fields.JOBS),
                        Boolean.TRUE.equals(fields.getVariable(Fields.REPORTS))),
                written ? textOr(fields, Fields.RULE, "") : null,
                textOr(fields, Fields.COMBINE, "union"),
                list(fields, Fields.PARTS),
                list(fields, Fields.EXCEPT),
                text(fields, Fields.SAMPLE_OF),
                fields.getVariable(Fields.SAMPLE_SIZE) instanceof Number size ? (Integer) size.intValue() : null,
                textOr(fields, Fields.SAMPLE_UNIT, "people"),
                text(fields, Fields.STRATIFY_BY),
                ONCE.equals(fields.getVariable(Fields.DRAW)),
                text(fields, Fields.SEED));
    }

    /** What a text field holds, null where it is empty. */
    static @Nullable String text(VariableScope fields, String name) {
        return fields.getVariable(name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static String textOr(VariableScope fields, String name, String otherwise) {
        String text = text(fields, name);
        return text == null ? otherwise : text;
    }

    /** What was chosen in a list of tags. */
    static List<String> list(VariableScope fields, String name) {
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
