package fr.rsi.chart;

import java.util.List;

/**
 * Where the bars of stages are.
 *
 * @param rows the places of the candidates, from the top
 * @param most the votes that fill a row
 */
record StageGrid(List<Integer> rows, int first, int last, double left, double top, double rowHeight, double most) {

    /** The width of a bar. */
    static final double BAR = 6;
    /** Where texts begin beside a bar. */
    static final double TEXT = 10;

    private static final double WIDEST_STEP = 150;
    private static final double WIDEST_TEXT = 64;
    private static final double LEAST_CURVE = 14;
    private static final double SMALLEST = 7;

    /** From one bar to the next; the last one needs room for its texts only. */
    double step() {
        int steps = last - first;
        double all = Canvas.WIDTH - left;
        double even = all / (steps + 1);
        return Math.min(WIDEST_STEP, (all - Math.min(WIDEST_TEXT, even)) / steps);
    }

    double x(int stage) {
        return left + (stage - first) * step();
    }

    double middle(int row) {
        return top + (row + 0.5) * rowHeight;
    }

    double bottom() {
        return top + rows.size() * rowHeight;
    }

    double height(double votes) {
        return votes / Math.max(most, 1) * (rowHeight - 6);
    }

    /** Where bands begin to bend, beyond the texts where there is room. */
    double bend(int stage) {
        return x(stage) + Math.min(WIDEST_TEXT, step() - LEAST_CURVE);
    }

    /** The lettering in which each of these texts ends before the next bar. */
    Lettering fitted(List<String> texts, Lettering lettering) {
        double room = Math.min(step(), Canvas.WIDTH - x(last)) - TEXT - 1;
        double width = texts.stream().mapToDouble(lettering::width).max().orElse(0);
        return width <= room ? lettering : lettering.sized(Math.max(SMALLEST, lettering.size() * room / width));
    }
}
