package fr.rsi.chart;

import java.util.List;

/** Moves labels on a line apart where they would overlap, as little as needed. */
final class Spread {

    private Spread() {}

    /**
     * The middles of the labels.
     *
     * @param wanted where the middles should be, ascending
     * @param widths of the labels, with the room between them
     */
    static double[] of(List<Double> wanted, List<Double> widths, double left, double right) {
        int number = wanted.size();
        double[] middles = new double[number];
        double free = left;
        for (int i = 0; i < number; i++) {
            middles[i] = Math.max(wanted.get(i), free + widths.get(i) / 2);
            free = middles[i] + widths.get(i) / 2;
        }
        free = right;
        for (int i = number - 1; i >= 0; i--) {
            middles[i] = Math.min(middles[i], free - widths.get(i) / 2);
            free = middles[i] - widths.get(i) / 2;
        }
        return middles;
    }
}
