package fr.rsi.population;

import fr.rsi.language.Texts;
import fr.rsi.refusal.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a definition must be, apart from somebody being in it. */
@Component
class DefinitionChecks {

    private static final int MOST_NAMED = 10;
    private static final int MAX_SEED = 100;
    private static final int PERCENT = 100;

    private final Populations populations;
    private final RuleChecks rules;
    private final JdbcClient jdbc;
    private final Texts texts;

    DefinitionChecks(Populations populations, RuleChecks rules, JdbcClient jdbc, Texts texts) {
        this.populations = populations;
        this.rules = rules;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /**
     * Makes a definition of what was given, and adds what is wrong with it.
     *
     * @param id of the population, null where it has none yet
     */
    Optional<Definition> check(
            @Nullable String id, NewPopulation given, Circumstances circumstances, List<Violation> found) {
        if (given.definitions() != 1) {
            found.add(violation(
                    "rule", given.definitions() == 0 ? "population.kind.missing" : "population.kind.several"));
            return Optional.empty();
        }
        int before = found.size();
        Definition definition = definition(given, found);
        if (definition instanceof Definition.Rule rule) {
            rules.check(rule.rule(), circumstances).forEach(sentence -> found.add(new Violation("rule", sentence)));
        } else if (definition instanceof Definition.Listed list) {
            people(list.members(), found);
        } else if (found.size() == before) {
            parts(id, definition, String.valueOf(circumstances.asker()), found);
        }
        if (definition instanceof Definition.Sampled sampled && found.size() == before) {
            sample(sampled.sample(), circumstances, found);
        }
        return found.size() == before ? Optional.of(definition) : Optional.empty();
    }

    private Definition definition(NewPopulation given, List<Violation> found) {
        if (given.rule() != null) {
            return Definition.rule(given.rule().strip());
        }
        if (given.members() != null) {
            return Definition.list(given.members().stream()
                    .filter(Objects::nonNull)
                    .map(String::strip)
                    .toList());
        }
        if (given.sample() != null) {
            return sample(given.sample(), found);
        }
        return combination(given, found);
    }

    private static List<String> ids(@Nullable List<String> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .distinct()
                        .toList();
    }

    private Definition combination(NewPopulation given, List<Violation> found) {
        var combination =
                new Definition.Combination(ids(given.union()), ids(given.intersection()), ids(given.except()));
        if (!combination.union().isEmpty() && !combination.intersection().isEmpty()) {
            found.add(violation("union", "population.combination.both"));
        } else if (combination.madeOf().size() < 2) {
            found.add(violation(combination.kind(), "population.combination.few"));
        }
        return combination;
    }

    private Definition sample(NewPopulation.NewSample given, List<Violation> found) {
        if (given.of() == null || given.of().isBlank()) {
            found.add(violation("sample.of", "population.sample.of"));
        }
        if ((given.size() == null) == (given.percent() == null)) {
            found.add(violation("sample.size", "population.sample.how"));
        }
        if (given.size() != null && given.size() < 1) {
            found.add(violation("sample.size", "population.sample.least"));
        }
        if (given.percent() != null && (given.percent() < 1 || given.percent() > PERCENT)) {
            found.add(violation("sample.percent", "population.sample.percent"));
        }
        String seed = blankToNull(given.seed());
        if (seed != null && (seed.length() > MAX_SEED || seed.chars().anyMatch(Character::isISOControl))) {
            found.add(violation("sample.seed", "population.sample.seed", MAX_SEED));
        }
        return new Definition.Sampled(new Definition.Sample(
                String.valueOf(given.of()).strip(),
                given.size(),
                given.percent(),
                blankToNull(given.stratify()),
                seed));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void sample(Definition.Sample sample, Circumstances circumstances, List<Violation> found) {
        if (sample.stratify() != null) {
            rules.attribute(sample.stratify())
                    .forEach(sentence -> found.add(new Violation("sample.stratify", sentence)));
        }
        int people = populations.size(sample.of(), circumstances);
        if (sample.size() != null && sample.size() > people) {
            found.add(violation("sample.size", "population.sample.many", sample.size(), sample.of(), people));
        }
    }

    private void people(SortedSet<String> members, List<Violation> found) {
        SortedSet<String> unknown = new TreeSet<>(members);
        jdbc.sql("select id from rsi.person where id = any(:ids) and left_at is null")
                .param("ids", members.toArray(String[]::new))
                .query(String.class)
                .list()
                .forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            found.add(violation("members", "population.members.unknown", unknown.size(), some(unknown)));
        }
    }

    private static String some(Collection<String> ids) {
        String named = String.join(", ", ids.stream().limit(MOST_NAMED).toList());
        return ids.size() > MOST_NAMED ? named + ", …" : named;
    }

    /** Parts must exist, be usable by who makes something of them, and not be made of the whole. */
    private void parts(@Nullable String id, Definition definition, String person, List<Violation> found) {
        String field = definition instanceof Definition.Sampled ? "sample.of" : definition.kind();
        SortedSet<String> parts = new TreeSet<>(definition.madeOf());
        List<Population> known = populations.described(parts);
        known.forEach(part -> parts.remove(part.id()));
        if (!parts.isEmpty()) {
            found.add(violation(field, "population.parts.unknown", some(parts)));
            return;
        }
        known.stream()
                .filter(part -> !populations.usable(part, person))
                .forEach(part -> found.add(violation(field, "question.populations.notYours", part.id())));
        if (id != null
                && populations.snapshot(definition.madeOf()).definitions().containsKey(id)) {
            List<String> through = new ArrayList<>(definition.madeOf());
            found.add(violation(field, "population.parts.cycle", id, String.join(", ", through)));
        }
    }

    private Violation violation(String field, String key, Object... arguments) {
        return new Violation(field, texts.text(key, arguments));
    }
}
