package fr.rsi.population;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.directory.DirectoryState;
import fr.rsi.engine.feel.FeelEvaluation;
import fr.rsi.engine.feel.FeelException;
import fr.rsi.engine.feel.FeelRule;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What populations ask the directory, as it is in some circumstances: always of those who are with the company. */
@Component
class DirectoryQueries {

    /** How long a rule may take; those that people write take a second for 100,000 people. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final DirectoryState directory;
    private final ObjectMapper json;
    private final Texts texts;

    DirectoryQueries(JdbcClient jdbc, DirectoryState directory, ObjectMapper json, Texts texts) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.json = json;
        this.texts = texts;
    }

    /** What comes of a rule: for whom it is true, how many they are, and what could not be worked out. */
    private interface Matches {
        void add(ResultSet row, int column) throws SQLException;
    }

    /** Those of these people who are with the company. */
    Set<String> active(Collection<String> ids, Circumstances circumstances) {
        return ids.isEmpty() ? Set.of() : directory.present(ids, circumstances.day(), circumstances.directoryVersion());
    }

    /** The ids of those for whom the rule is true. */
    Set<String> matching(Definition.Rule rule, Circumstances circumstances) {
        Set<String> ids = new HashSet<>();
        scan(
                rule,
                circumstances,
                "array_agg(p.id)",
                (row, column) ->
                        Collections.addAll(ids, (String[]) row.getArray(column).getArray()));
        return ids;
    }

    /** For how many the rule is true. */
    int count(Definition.Rule rule, Circumstances circumstances) {
        int[] people = {0};
        scan(rule, circumstances, "count(*)", (row, column) -> people[0] += row.getInt(column));
        return people[0];
    }

    /** What could not be worked out of the rule for one person or another, in the words of the FEEL engine. */
    Optional<String> failure(Definition.Rule rule, Circumstances circumstances) {
        return scan(rule, circumstances, "count(*)", (row, column) -> {});
    }

    /** What each of these people has of an attribute, by id; empty for all where it is null. */
    Map<String, String> strata(Collection<String> ids, @Nullable String attribute, Circumstances circumstances) {
        Map<String, String> strata = new HashMap<>();
        if (attribute == null) {
            ids.forEach(id -> strata.put(id, ""));
            return strata;
        }
        Columns columns = new Columns(List.of(Reference.of(attribute)), json);
        String source = DirectoryState.people(circumstances.directoryVersion());
        jdbc.sql("select %s p.id from %s p %s where p.id = any(:ids)"
                        .formatted(columns.select(), source, columns.joins(source)))
                .param("day", circumstances.day())
                .params(columns.parameters())
                .param("ids", ids.toArray(String[]::new))
                .query((ResultSet row) -> {
                    Object value = columns.value(row.getObject(1));
                    strata.put(row.getString(2), value == null ? "" : value.toString());
                });
        return strata;
    }

    /** Evaluates the rule once for each combination of the values that it refers to. */
    private Optional<String> scan(
            Definition.Rule rule, Circumstances circumstances, String aggregate, Matches matches) {
        FeelRule feel = parse(rule);
        Map<Boolean, List<Reference>> references = feel.references().stream()
                .map(Reference::of)
                .distinct()
                .collect(Collectors.partitioningBy(Reference::ofAsker));
        Map<String, @Nullable Object> variables = new HashMap<>();
        List<Reference> ofAsker = references.getOrDefault(true, List.of());
        if (!ofAsker.isEmpty() && !asker(ofAsker, circumstances, variables)) {
            return Optional.empty();
        }
        List<Reference> ofPeople = references.getOrDefault(false, List.of());
        Columns columns = new Columns(ofPeople, json);
        FeelEvaluation evaluation = feel.evaluation(circumstances.day());
        long until = System.nanoTime() + PATIENCE.toNanos();
        String source = DirectoryState.people(circumstances.directoryVersion());
        jdbc.sql("select %s %s from %s p %s where rsi.with_company(p, :day) %s"
                        .formatted(columns.select(), aggregate, source, columns.joins(source), columns.groupBy()))
                .param("day", circumstances.day())
                .params(columns.parameters())
                .query((ResultSet row) -> {
                    if (System.nanoTime() > until) {
                        throw Refused.because(
                                Refused.Kind.INVALID, texts.text("population.rule.slow", PATIENCE.toSeconds()));
                    }
                    columns.read(row, variables);
                    if (evaluation.isTrue(variables)) {
                        matches.add(row, ofPeople.size() + 1);
                    }
                });
        return evaluation.failure();
    }

    /** Puts what is known of the asker; false where nobody asks, or nobody who is in the directory. */
    private boolean asker(
            List<Reference> references, Circumstances circumstances, Map<String, @Nullable Object> variables) {
        Columns columns = new Columns(references, json);
        String source = DirectoryState.people(circumstances.directoryVersion());
        boolean[] known = {false};
        jdbc.sql("select %s p.id from %s p %s where p.id = :asker"
                        .formatted(columns.select(), source, columns.joins(source)))
                .param("day", circumstances.day())
                .params(columns.parameters())
                .param("asker", circumstances.asker())
                .query((ResultSet row) -> {
                    columns.read(row, variables);
                    known[0] = true;
                });
        return known[0];
    }

    private static FeelRule parse(Definition.Rule rule) {
        try {
            return FeelRule.parse(rule.rule());
        } catch (FeelException e) {
            throw new IllegalStateException("A rule that should have been refused: " + rule.rule(), e);
        }
    }
}
