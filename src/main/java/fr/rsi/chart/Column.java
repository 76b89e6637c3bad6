package fr.rsi.chart;

import fr.rsi.tally.Method;
import fr.rsi.tally.Tally;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A column of figures.
 *
 * @param cells one text for each row
 */
record Column(String heading, List<String> cells) {

    /** What a cell has where there is nothing to say. */
    static final String NOTHING = "–";

    /** What the method compares. */
    static Column count(Method method, List<Tally.Result> results, ChartWords words) {
        return new Column(
                words.text("count." + method.code()),
                words.figures().column(results.stream().map(Tally.Result::count).toList()));
    }

    /** The shares, where they are of something. */
    static Optional<Column> share(List<Tally.Result> results, ChartWords words) {
        if (results.stream().allMatch(result -> result.share().denominator() == 0)) {
            return Optional.empty();
        }
        return Optional.of(new Column(
                words.text("share"),
                results.stream()
                        .map(result -> words.figures().share(result.share()))
                        .toList()));
    }

    /** A figure about each one by its name, where at least one has it. */
    static Optional<Column> figure(String name, List<Tally.Result> results, ChartWords words) {
        List<BigDecimal> known = results.stream()
                .map(result -> result.figures().get(name))
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        int decimals = Figures.decimals(known);
        return Optional.of(new Column(
                words.text(name),
                results.stream()
                        .map(result -> result.figures().get(name))
                        .map(figure ->
                                figure == null ? NOTHING : words.figures().format(figure, decimals))
                        .toList()));
    }

    /** The grade that half of the answers reach at least. */
    static Column majorityGrade(List<Tally.Result> results, List<String> names, ChartWords words) {
        return new Column(
                words.text("count.majority-judgment"),
                results.stream()
                        .map(result -> GradeSpread.of(result).median())
                        .map(median -> median < 0 ? NOTHING : names.get(median))
                        .toList());
    }
}
