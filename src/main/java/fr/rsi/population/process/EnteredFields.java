package fr.rsi.population.process;

import fr.rsi.engine.FormValues;
import fr.rsi.population.process.DefinePopulationProcess.Fields;
import org.camunda.bpm.engine.delegate.VariableScope;

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
                        FormValues.list(fields, Fields.DEPARTMENTS),
                        FormValues.list(fields, Fields.SITES),
                        FormValues.list(fields, Fields.JOBS),
                        Boolean.TRUE.equals(fields.getVariable(Fields.REPORTS))),
                written ? textOr(fields, Fields.RULE, "") : null,
                textOr(fields, Fields.COMBINE, "union"),
                FormValues.list(fields, Fields.PARTS),
                FormValues.list(fields, Fields.EXCEPT),
                FormValues.text(fields, Fields.SAMPLE_OF),
                fields.getVariable(Fields.SAMPLE_SIZE) instanceof Number size ? (Integer) size.intValue() : null,
                textOr(fields, Fields.SAMPLE_UNIT, "people"),
                FormValues.text(fields, Fields.STRATIFY_BY),
                ONCE.equals(fields.getVariable(Fields.DRAW)),
                FormValues.text(fields, Fields.SEED));
    }

    private static String textOr(VariableScope fields, String name, String otherwise) {
        String text = FormValues.text(fields, name);
        return text == null ? otherwise : text;
    }
}
