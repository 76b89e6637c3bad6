package fr.rsi.population.process;

import fr.rsi.population.Definition;
import fr.rsi.population.process.DefinePopulationProcess.Fields;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A definition as the fields of the form "Define the population". */
final class DefinitionFields {

    private DefinitionFields() {}

    static Map<String, @Nullable Object> of(Definition definition) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        if (definition instanceof Definition.Listed list) {
            fields.put(Fields.KIND, "list");
            fields.put(Fields.MEMBERS, String.join("\n", list.members()));
        } else if (definition instanceof Definition.Rule rule) {
            fields.put(Fields.KIND, "rule");
            fields.put(Fields.RULE_BY, "write");
            fields.put(Fields.RULE, rule.rule());
        } else if (definition instanceof Definition.Combination combination) {
            combination(combination, fields);
        } else if (definition instanceof Definition.Sampled sampled) {
            sample(sampled.sample(), fields);
        }
        return fields;
    }

    private static void combination(Definition.Combination combination, Map<String, @Nullable Object> fields) {
        boolean all = combination.union().isEmpty();
        fields.put(Fields.KIND, "combination");
        fields.put(Fields.COMBINE, all ? "intersection" : "union");
        fields.put(Fields.PARTS, FormChoices.json(all ? combination.intersection() : combination.union()));
        fields.put(Fields.EXCEPT, FormChoices.json(combination.except()));
    }

    private static void sample(Definition.Sample sample, Map<String, @Nullable Object> fields) {
        fields.put(Fields.KIND, "sample");
        fields.put(Fields.SAMPLE_OF, sample.of());
        fields.put(Fields.SAMPLE_SIZE, sample.size() == null ? sample.percent() : sample.size());
        fields.put(Fields.SAMPLE_UNIT, sample.size() == null ? "percent" : "people");
        fields.put(Fields.STRATIFY_BY, sample.stratify());
        fields.put(Fields.DRAW, sample.seed() == null ? "each" : "once");
        fields.put(Fields.SEED, sample.seed());
    }
}
