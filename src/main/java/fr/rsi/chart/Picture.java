package fr.rsi.chart;

import fr.rsi.tally.Tally;

/** A way of drawing a tally. */
interface Picture {

    /** The picture as SVG. */
    String svg(Tally tally, ChartWords words);
}
