package fr.rsi.web;

import fr.rsi.language.Texts;
import fr.rsi.population.Definition;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in a line how a population is defined. */
@Component
class DefinitionText {

    private final Texts texts;

    DefinitionText(Texts texts) {
        this.texts = texts;
    }

    String of(Definition definition) {
        if (definition instanceof Definition.Rule rule) {
            return rule.rule();
        }
        if (definition instanceof Definition.Listed list) {
            return texts.text("definition.list", list.members().size());
        }
        if (definition instanceof Definition.Sampled sampled) {
            return sample(sampled.sample());
        }
        return combination((Definition.Combination) definition);
    }

    private String sample(Definition.Sample sample) {
        String size = sample.size() != null ? sample.size().toString() : sample.percent() + " %";
        return sample.stratify() == null
                ? texts.text("definition.sample", size, sample.of())
                : texts.text("definition.sample.by", size, sample.of(), sample.stratify());
    }

    private String combination(Definition.Combination combination) {
        List<String> parts = combination.union().isEmpty() ? combination.intersection() : combination.union();
        List<String> except = combination.except();
        if (parts.isEmpty()) {
            parts = except.subList(0, 1);
            except = except.subList(1, except.size());
        }
        String all = String.join(combination.intersection().isEmpty() ? " ∪ " : " ∩ ", parts);
        return except.isEmpty() ? all : "(" + all + ") ∖ (" + String.join(" ∪ ", except) + ")";
    }
}
