package fr.rsi.electorate;

import fr.rsi.population.Definition;
import fr.rsi.population.Snapshot;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws a sample from the populations of a round, as a population of that round alone. */
final class Drawing {
    /** Those who are drawn. */
    static final String DRAWN = "drawn-by-lot";

    /** Those of whom they are drawn. */
    static final String FRAME = "drawn-from";

    private Drawing() {}

    /** The definitions with the sample that these terms draw of them, if any. */
    static Snapshot of(Terms terms, Snapshot definitions) {
        Draw draw = terms.draw();
        if (draw == null) {
            return definitions;
        }
        SortedMap<String, Definition> all = new TreeMap<>(definitions.definitions());
        List<String> defined = terms.populations().stream()
                .filter(id -> !Computed.ALL.contains(id))
                .toList();
        all.put(FRAME, new Definition.Combination(defined, null, null));
        all.put(
                DRAWN,
                new Definition.Sampled(
                        new Definition.Sample(FRAME, draw.size(), draw.percent(), draw.stratify(), null)));
        return new Snapshot(all);
    }
}
