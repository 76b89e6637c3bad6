package fr.rsi.web;

import fr.rsi.language.Texts;
import fr.rsi.population.Definition;
import fr.rsi.population.Population;
import fr.rsi.population.Populations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What makes up a population, in words; with what is needed to redo a draw. */
@Component
class DefinitionWords {

    private final Populations populations;
    private final Texts texts;

    DefinitionWords(Populations populations, Texts texts) {
        this.populations = populations;
        this.texts = texts;
    }

    /** The definition in a line. */
    String line(Definition definition) {
        if (definition instanceof Definition.Rule rule) {
            return rule.rule();
        }
        return definition instanceof Definition.Listed list
                ? texts.text("definition.list", list.members().size())
                : String.join(" · ", of(definition));
    }

    /** Sentences about the definition, none for a list or a rule, which speaks for itself. */
    List<String> of(Definition definition) {
        List<String> words = new ArrayList<>();
        if (definition instanceof Definition.Combination combination) {
            part(words, "population.words.union", combination.union());
            part(words, "population.words.intersection", combination.intersection());
            part(words, "population.words.except", combination.except());
        } else if (definition instanceof Definition.Sampled sampled) {
            sample(words, sampled.sample());
        }
        return words;
    }

    private void part(List<String> words, String key, List<String> parts) {
        if (!parts.isEmpty()) {
            words.add(texts.text(key, names(parts)));
        }
    }

    private void sample(List<String> words, Definition.Sample sample) {
        String from = names(List.of(sample.of()));
        words.add(
                sample.size() == null
                        ? texts.text("population.words.percent", String.valueOf(sample.percent()), from)
                        : texts.text("population.words.size", sample.size(), from));
        if (sample.stratify() != null) {
            words.add(texts.text("population.words.stratify", sample.stratify()));
        }
        words.add(
                sample.seed() == null
                        ? texts.text("population.words.anew")
                        : texts.text("population.words.seed", sample.seed()));
    }

    /** The names of populations, the ids of those that are no more. */
    private String names(Collection<String> ids) {
        Map<String, String> known = populations.described(ids).stream()
                .collect(Collectors.toMap(Population::id, population -> population.name(texts.locale())));
        return ids.stream().sorted().map(id -> known.getOrDefault(id, id)).collect(Collectors.joining(", "));
    }
}
