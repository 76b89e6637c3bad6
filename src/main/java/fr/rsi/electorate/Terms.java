package fr.rsi.electorate;

import java.util.List;
import java.util.Set;

/**
 * On which terms a round asks.
 *
 * @param question id of the question, empty before it has one
 * @param asker id of who asks it
 * @param populations ids of the populations, the computed ones among them
 * @param excluded whom the circuit does not ask
 * @param budget whether those are spared who have been asked enough
 * @param follow what becomes of people who join or leave while the round is open
 */
public record Terms(
        String question,
        String asker,
        List<String> populations,
        Set<Exclusion> excluded,
        boolean budget,
        Follow follow) {

    /** Copies the collections. */
    public Terms {
        populations = List.copyOf(populations);
        excluded = Set.copyOf(excluded);
    }
}
