package fr.rsi.chart;

import fr.rsi.tally.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables that do not have just one row for each candidate. */
final class OtherTables {

    private OtherTables() {}

    /** The figures of the estimates. */
    static ChartTable estimates(Tally tally, ChartWords words) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.text("estimates"), words.figures().count(tally.turnout().expressed())));
        if (Estimates.drawable(tally)) {
            List<BigDecimal> box = Estimates.box(tally);
            List<String> figures = words.figures().column(box);
            for (int i = 0; i < box.size(); i++) {
                rows.add(List.of(words.text(Estimates.BOX.get(i)), Estimates.withUnit(figures.get(i), words)));
            }
        }
        for (String name : List.of("mean", "iqr")) {
            BigDecimal figure = tally.statistics().figures().get(name);
            if (figure != null) {
                rows.add(List.of(
                        words.text(name), Estimates.withUnit(words.figures().value(figure), words)));
            }
        }
        if (!tally.statistics().outliers().isEmpty()) {
            rows.add(List.of(
                    words.text("outliers"),
                    tally.statistics().outliers().stream()
                            .map(value -> Estimates.withUnit(words.figures().value(value), words))
                            .collect(Collectors.joining("; "))));
        }
        return new ChartTable(List.of(words.text("figure"), words.text("value")), rows);
    }

    /** Each against each other one. */
    static ChartTable duels(Tally tally, ChartWords words) {
        if (tally.pairwise() == null) {
            return ChartTable.NONE;
        }
        List<Tally.Result> results = Order.of(tally);
        int[][] ballots = Duels.ballots(tally, results);
        List<String> headers = new ArrayList<>(List.of(words.text("preferred")));
        headers.addAll(Order.labels(results));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            List<String> row =
                    new ArrayList<>(List.of(results.get(i).candidate().label()));
            for (int j = 0; j < results.size(); j++) {
                row.add(i == j ? "" : words.figures().count(ballots[i][j]));
            }
            rows.add(List.copyOf(row));
        }
        return new ChartTable(List.copyOf(headers), rows);
    }

    /** The votes of each candidate in each stage, and what became of it. */
    static ChartTable stages(Tally tally, ChartWords words) {
        if (tally.stages().size() < 2) {
            return CountTables.counts(tally, words);
        }
        Course course = new Course(tally);
        int number = course.stages().size();
        List<String> headers = new ArrayList<>(List.of(words.text("option")));
        IntStream.rangeClosed(1, number)
                .forEach(stage ->
                        headers.add(words.text("stage") + " " + words.figures().count(stage)));
        headers.add(words.text("outcome"));
        List<List<String>> rows = new ArrayList<>();
        for (int place : course.rows()) {
            List<String> row = new ArrayList<>(List.of(course.label(place, words)));
            IntStream.range(0, number).forEach(stage -> row.add(course.figure(place, stage, words)));
            row.add(outcome(course, place, words));
            rows.add(List.copyOf(row));
        }
        if (course.hasQuota()) {
            List<String> row = new ArrayList<>(List.of(words.text("quota")));
            IntStream.range(0, number).forEach(stage -> row.add(course.quota(stage, words)));
            row.add("");
            rows.add(List.copyOf(row));
        }
        return new ChartTable(List.copyOf(headers), rows);
    }

    private static String outcome(Course course, int place, ChartWords words) {
        for (int stage = 0; stage < course.stages().size(); stage++) {
            if (course.electedIn(place, stage)) {
                return words.text("elected");
            }
        }
        return course.excludedIn(place) < course.stages().size() ? words.text("excluded") : "";
    }
}
