package fr.rsi.chart;

import fr.rsi.tally.Tally;
import java.util.ArrayList;
import java.util.List;

/** Tables with a row for each candidate. */
final class CountTables {

    private static final List<String> SCORES = List.of("voters", "sum", "mean", "median");

    private CountTables() {}

    /** What each has, its share, and the abstentions below. */
    static ChartTable counts(Tally tally, ChartWords words) {
        List<Tally.Result> results = Order.of(tally);
        List<Column> columns = new ArrayList<>(List.of(Column.count(tally.method(), results, words)));
        Column.share(results, words).ifPresent(columns::add);
        ChartTable table = table(results, columns, words);
        if (tally.turnout().abstained() == 0) {
            return table;
        }
        List<String> abstained = new ArrayList<>(List.of(
                words.text("abstained"), words.figures().count(tally.turnout().abstained())));
        if (columns.size() > 1) {
            abstained.add(Column.NOTHING);
        }
        List<List<String>> rows = new ArrayList<>(table.rows());
        rows.add(List.copyOf(abstained));
        return new ChartTable(table.headers(), List.copyOf(rows));
    }

    /** The figures about scores that the tally has, what it compares among them. */
    static ChartTable scores(Tally tally, ChartWords words) {
        List<Tally.Result> results = Order.of(tally);
        List<Column> columns = new ArrayList<>();
        SCORES.forEach(name -> Column.figure(name, results, words).ifPresent(columns::add));
        Column count = Column.count(tally.method(), results, words);
        if (columns.stream().noneMatch(column -> column.heading().equals(count.heading()))) {
            columns.add(count);
        }
        Column.share(results, words).ifPresent(columns::add);
        return table(results, columns, words);
    }

    /** How many give each grade, and what the method makes of it. */
    static ChartTable grades(Tally tally, ChartWords words) {
        List<Tally.Result> results = Order.of(tally);
        List<GradeSpread> spreads = results.stream().map(GradeSpread::of).toList();
        List<String> names = Grades.names(tally, words);
        List<Column> columns = new ArrayList<>();
        for (int grade = 0; grade < names.size(); grade++) {
            int place = grade;
            columns.add(new Column(
                    names.get(grade),
                    spreads.stream()
                            .map(spread -> words.figures().count(spread.counts().get(place)))
                            .toList()));
        }
        columns.addAll(Grades.outcomes(tally, results, words));
        return table(results, columns, words);
    }

    private static ChartTable table(List<Tally.Result> results, List<Column> columns, ChartWords words) {
        List<String> headers = new ArrayList<>(List.of(words.text("option")));
        columns.forEach(column -> headers.add(column.heading()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            List<String> row =
                    new ArrayList<>(List.of(results.get(i).candidate().label()));
            for (Column column : columns) {
                row.add(column.cells().get(i));
            }
            rows.add(List.copyOf(row));
        }
        return new ChartTable(List.copyOf(headers), List.copyOf(rows));
    }
}
