package fr.rsi.chart;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The labels on the left, shortened where they are long; winners have a check mark and bold letters, others who are marked bold
 * letters only.
 */
final class LabelColumn {

    /** More labels than these have one line each. */
    static final int MANY = 20;

    private static final double MARK = 17;
    private static final double LINE_HEIGHT = 15;

    private final List<List<String>> lines;
    private final Set<Integer> winners;
    private final Set<Integer> bold;
    private final double indent;
    private final double width;

    LabelColumn(List<String> labels, Set<Integer> winners, Set<Integer> bold, double widest) {
        this.winners = winners;
        this.bold = bold;
        this.indent = winners.isEmpty() ? 0 : MARK;
        double needed = IntStream.range(0, labels.size())
                .mapToDouble(i -> lettering(i).width(labels.get(i)))
                .max()
                .orElse(0);
        this.width = Math.min(needed + 1, widest - indent);
        int most = labels.size() > MANY ? 1 : 2;
        this.lines = IntStream.range(0, labels.size())
                .mapToObj(i -> lettering(i).wrap(Characters.printable(labels.get(i)), width, most))
                .toList();
    }

    private Lettering lettering(int row) {
        return Lettering.NORMAL.strong(winners.contains(row) || bold.contains(row));
    }

    /** Where the column ends. */
    double right() {
        return indent + width;
    }

    /** Where the labels begin. */
    double left() {
        return indent;
    }

    /** The height that a row needs. */
    double rowHeight() {
        if (lines.size() > MANY) {
            return 22;
        }
        return lines.stream().allMatch(each -> each.size() == 1) ? 32 : 42;
    }

    void draw(Canvas canvas, int row, double middle) {
        if (winners.contains(row)) {
            canvas.check(1, middle);
        }
        List<String> label = lines.get(row);
        double first = middle - (label.size() - 1) * LINE_HEIGHT / 2;
        for (int i = 0; i < label.size(); i++) {
            canvas.text(indent, first + i * LINE_HEIGHT, label.get(i), lettering(row));
        }
    }
}
