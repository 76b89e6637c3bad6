package fr.rsi.anonymity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tries to find out who said what from a dump, without knowing the schema: rows that name a person are set against rows that
 * hold an answer, by every pair of equal columns and by every pair of orders. Each way of guessing keeps its score.
 */
final class Attacker {

    /** How a way of guessing did, over all rounds that were attacked. */
    static final class Score {

        private int trials;
        private int hits;
        private double expected;
        private double variance;

        private void add(boolean hit, double chance) {
            trials++;
            hits += hit ? 1 : 0;
            expected += chance;
            variance += chance * (1 - chance);
        }

        int trials() {
            return trials;
        }

        int hits() {
            return hits;
        }

        /** Standard deviations above what guessing by chance gives. */
        double advantage() {
            return variance == 0 ? 0 : (hits - expected) / Math.sqrt(variance);
        }
    }

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Map<String, Score> scores = new TreeMap<>();

    Map<String, Score> scores() {
        return scores;
    }

    /** Rows in which a person and an answer stand together. */
    static List<DatabaseDump.Row> relations(List<DatabaseDump.Row> dump, Set<String> people, Set<String> options) {
        return dump.stream()
                .filter(row ->
                        named(row, people).isPresent() && answer(row, options).isPresent())
                .toList();
    }

    /** Attacks a round: the truth tells what each person said, and serves to keep the score only. */
    void attack(List<DatabaseDump.Row> dump, Map<String, String> truth, Set<String> options) {
        Map<String, List<DatabaseDump.Row>> identities = new TreeMap<>();
        Map<String, List<DatabaseDump.Row>> ballots = new TreeMap<>();
        for (DatabaseDump.Row row : dump) {
            boolean person = named(row, truth.keySet()).isPresent();
            boolean answer = answer(row, options).isPresent();
            if (person) {
                identities
                        .computeIfAbsent(row.table(), table -> new ArrayList<>())
                        .add(row);
            }
            if (answer) {
                ballots.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row);
            }
        }
        ballots.forEach((ballotTable, answers) -> identities.forEach((identityTable, persons) -> {
            if (answers.size() > 2 && persons.size() > 2) {
                new Pairing(identityTable, persons, ballotTable, answers, truth, options).attack();
            }
        }));
    }

    private static Optional<String> named(DatabaseDump.Row row, Set<String> people) {
        return row.columns().values().stream()
                .map(Attacker::remark)
                .filter(people::contains)
                .findFirst();
    }

    /** A comment of the form {@code remark of claire.martin} gives its author away to those who know how she writes. */
    private static String remark(String value) {
        return value.startsWith("remark of ") ? value.substring("remark of ".length()) : value;
    }

    private static Optional<String> answer(DatabaseDump.Row row, Set<String> options) {
        return options.stream()
                .filter(option -> row.columns().values().stream().anyMatch(value -> value.contains(option)))
                .findFirst()
                .filter(option -> options.stream()
                                .filter(other ->
                                        row.columns().values().stream().anyMatch(value -> value.contains(other)))
                                .count()
                        == 1);
    }

    private final class Pairing {

        private final String name;
        private final List<DatabaseDump.Row> persons;
        private final List<DatabaseDump.Row> answers;
        private final Map<String, String> truth;
        private final Map<DatabaseDump.Row, String> names = new IdentityHashMap<>();
        private final Map<DatabaseDump.Row, String> said = new IdentityHashMap<>();
        private final Map<String, Double> shares;

        Pairing(
                String identityTable,
                List<DatabaseDump.Row> persons,
                String ballotTable,
                List<DatabaseDump.Row> answers,
                Map<String, String> truth,
                Set<String> options) {
            this.name = identityTable + " × " + ballotTable;
            this.persons = onePerPerson(persons, truth.keySet());
            this.answers = answers;
            this.truth = truth;
            this.persons.forEach(
                    row -> names.put(row, named(row, truth.keySet()).orElseThrow()));
            this.answers.forEach(row -> said.put(row, answer(row, options).orElseThrow()));
            this.shares =
                    answers.stream()
                            .collect(Collectors.groupingBy(said::get, Collectors.counting()))
                            .entrySet()
                            .stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue() / (double) answers.size()));
        }

        private static List<DatabaseDump.Row> onePerPerson(List<DatabaseDump.Row> rows, Set<String> people) {
            Map<String, DatabaseDump.Row> first = new LinkedHashMap<>();
            rows.forEach(row -> first.putIfAbsent(named(row, people).orElseThrow(), row));
            return List.copyOf(first.values());
        }

        void attack() {
            Map<String, List<DatabaseDump.Row>> answersInOrder = new TreeMap<>();
            columns(answers).forEach(column -> answersInOrder.put(column, sorted(answers, column)));
            for (String left : columns(persons)) {
                List<DatabaseDump.Row> personsInOrder = sorted(persons, left);
                answersInOrder.forEach((right, others) -> {
                    byEquality(left, right);
                    byOrder(left + " along " + right, personsInOrder, others, false);
                    byOrder(left + " against " + right, personsInOrder, others, true);
                });
            }
        }

        private static Set<String> columns(List<DatabaseDump.Row> rows) {
            Set<String> columns = new TreeSet<>();
            rows.forEach(row -> columns.addAll(row.columns().keySet()));
            return columns;
        }

        /** Where a value is on both sides, what stands beside it belongs together. A value that all share tells nothing. */
        private void byEquality(String left, String right) {
            Map<String, List<DatabaseDump.Row>> byValue = new HashMap<>();
            answers.forEach(
                    row -> byValue.computeIfAbsent(String.valueOf(row.columns().get(right)), value -> new ArrayList<>())
                            .add(row));
            for (DatabaseDump.Row person : persons) {
                String value = person.columns().get(left);
                List<DatabaseDump.Row> same = value == null ? List.of() : byValue.getOrDefault(value, List.of());
                if (!same.isEmpty() && same.size() < answers.size() / 4) {
                    guess(left + " = " + right, person, same.get(0));
                }
            }
        }

        /** The first of the ones belongs to the first of the others, and so on. */
        private void byOrder(
                String way, List<DatabaseDump.Row> ordered, List<DatabaseDump.Row> others, boolean reversed) {
            if (ordered.isEmpty() || others.isEmpty()) {
                return;
            }
            for (int i = 0; i < ordered.size(); i++) {
                int j = (int) ((long) i * others.size() / ordered.size());
                guess(way, ordered.get(i), others.get(reversed ? others.size() - 1 - j : j));
            }
        }

        /** In the order of a column that tells most rows apart, empty for any other column. */
        private List<DatabaseDump.Row> sorted(List<DatabaseDump.Row> rows, String column) {
            List<DatabaseDump.Row> with = rows.stream()
                    .filter(row -> row.columns().containsKey(column))
                    .toList();
            long different = with.stream()
                    .map(row -> row.columns().get(column))
                    .distinct()
                    .count();
            if (different < rows.size() / 2) {
                return List.of();
            }
            return with.stream()
                    .sorted(Comparator.comparing(row -> row.columns().get(column), Attacker::compare))
                    .toList();
        }

        private void guess(String way, DatabaseDump.Row person, DatabaseDump.Row ballot) {
            String guessed = said.get(ballot);
            String right = truth.get(names.get(person));
            scores.computeIfAbsent(name + ": " + way, key -> new Score())
                    .add(guessed.equals(right), shares.getOrDefault(guessed, 0.0));
        }
    }

    private static int compare(String a, String b) {
        return NUMBER.matcher(a).matches() && NUMBER.matcher(b).matches()
                ? new BigDecimal(a).compareTo(new BigDecimal(b))
                : a.compareTo(b);
    }
}
