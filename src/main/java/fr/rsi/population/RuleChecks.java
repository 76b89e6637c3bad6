package fr.rsi.population;

import fr.rsi.engine.feel.FeelException;
import fr.rsi.engine.feel.FeelProblem;
import fr.rsi.engine.feel.FeelRule;
import fr.rsi.engine.feel.FeelType;
import fr.rsi.language.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a rule must be; each sentence says what is wrong, where, and how to mend it. */
@Component
class RuleChecks {

    private final Attributes attributes;
    private final DirectoryQueries directory;
    private final Texts texts;

    RuleChecks(Attributes attributes, DirectoryQueries directory, Texts texts) {
        this.attributes = attributes;
        this.directory = directory;
        this.texts = texts;
    }

    /** What is wrong with a rule, empty where it can be evaluated for everyone. */
    List<String> check(String text, Circumstances circumstances) {
        if (text.isBlank()) {
            return List.of(texts.text("population.rule.missing"));
        }
        try {
            FeelRule rule = FeelRule.parse(text);
            Map<String, FeelType> free = attributes.free();
            List<String> found = names(rule, free);
            if (found.isEmpty()) {
                rule.problems(path -> type(path, free)).forEach(problem -> found.add(sentence(problem)));
            }
            if (found.isEmpty()) {
                directory
                        .failure(new Definition.Rule(text), circumstances)
                        .ifPresent(failure -> found.add(texts.text("population.rule.failure", failure)));
            }
            return found;
        } catch (FeelException e) {
            return List.of(sentence(e.problem()));
        }
    }

    /** What may be a slip: texts that are compared with something that nobody has. */
    List<String> warnings(String text) {
        List<String> found = new ArrayList<>();
        comparisons(text).forEach((path, values) -> {
            Reference reference = Reference.of(path);
            if (!reference.ofAsker() && reference.name() != null && reference.property() == null) {
                attributes.unknown(reference, values).forEach(value -> found.add(nobodyHas(reference, value)));
            }
        });
        return found;
    }

    /** Whether who is meant depends on who asks. */
    static boolean speaksOfAsker(String text) {
        try {
            return FeelRule.parse(text).references().stream()
                    .anyMatch(path -> Reference.of(path).ofAsker());
        } catch (FeelException e) {
            return false;
        }
    }

    /** What is wrong with the name of an attribute by which a sample is stratified. */
    List<String> attribute(String name) {
        Map<String, FeelType> free = attributes.free();
        Reference reference = Reference.of(name);
        FeelType type = reference.ofAsker() ? null : reference.type(free);
        return type == null || type == FeelType.PERSON ? List.of(unknown(name, free)) : List.of();
    }

    private List<String> names(FeelRule rule, Map<String, FeelType> free) {
        List<String> found = new ArrayList<>();
        for (List<String> path : rule.references()) {
            Reference reference = Reference.of(path);
            if (reference.managers() > Reference.MAX_MANAGERS) {
                found.add(texts.text("population.rule.managers", Reference.MAX_MANAGERS));
            } else if (reference.type(free) == null) {
                String name = String.valueOf(reference.name());
                boolean property = PersonField.of(name).isPresent() || free.containsKey(name);
                found.add(
                        property
                                ? texts.text("population.rule.property", String.join(".", path), name)
                                : unknown(name, free));
            }
        }
        return found;
    }

    private String unknown(String name, Map<String, FeelType> free) {
        Collection<String> known = Attributes.names(free);
        return texts.text("population.attribute.unknown", name)
                + meant(name, known)
                + " "
                + texts.text("population.attribute.known", String.join(", ", known));
    }

    private String nobodyHas(Reference reference, String value) {
        return texts.text("population.rule.value", String.join(".", reference.path()), value)
                + meant(value, attributes.values(reference));
    }

    private String meant(String text, Collection<String> known) {
        return Nearest.to(text, known)
                .map(nearest -> " " + texts.text("population.meant", nearest))
                .orElse("");
    }

    private static Map<List<String>, Set<String>> comparisons(String text) {
        try {
            return FeelRule.parse(text).comparedWith();
        } catch (FeelException e) {
            return Map.of();
        }
    }

    private static FeelType type(List<String> path, Map<String, FeelType> free) {
        FeelType type = Reference.of(path).type(free);
        return type == null ? FeelType.ANY : type;
    }

    private String sentence(FeelProblem problem) {
        @Nullable Object[] details = problem.details().stream()
                .map(detail -> detail instanceof FeelType type ? texts.text("population.type." + type) : detail)
                .toArray();
        String sentence = texts.text("population.rule." + problem.kind(), details);
        return switch (problem.kind()) {
            case FUNCTION ->
                sentence
                        + meant(String.valueOf(details[0]), FeelRule.functions())
                        + " "
                        + texts.text("population.rule.functions", String.join(", ", FeelRule.functions()));
            case COMPARE -> sentence + " " + texts.text("population.rule.COMPARE." + hint(problem));
            default -> sentence;
        };
    }

    private static String hint(FeelProblem problem) {
        if (problem.details().contains(FeelType.PERSON)) {
            return "PERSON";
        }
        return problem.details().contains(FeelType.LIST) ? "LIST" : "ANY";
    }
}
