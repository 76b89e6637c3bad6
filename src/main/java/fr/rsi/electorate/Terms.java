package fr.rsi.electorate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a round asks.
 *
 * @param question id of the question, empty before it has one
 * @param asker id of who asks it
 * @param populations ids of the populations, the computed ones among them
 * @param people ids of people who are asked beside them, as the circuit has found them
 * @param draw how many of the populations are drawn by lot, null where all are asked
 * @param excluded whom the circuit does not ask
 * @param budget whether those are spared who have been asked enough
 * @param follow what becomes of people who join or leave while the round is open
 */
public record Terms(
        String question,
        String asker,
        List<String> populations,
        List<String> people,
        @Nullable Draw draw,
        Set<Exclusion> excluded,
        boolean budget,
        Follow follow) {
    /** Copies the collections; records from before there were people beside the populations have none. */
    public Terms(
            String question,
            String asker,
            List<String> populations,
            @Nullable List<String> people,
            @Nullable Draw draw,
            Set<Exclusion> excluded,
            boolean budget,
            Follow follow) {
        this.question = question;
        this.asker = asker;
        this.populations = List.copyOf(populations);
        this.people = people == null ? List.of() : List.copyOf(people);
        this.draw = draw;
        this.excluded = Set.copyOf(excluded);
        this.budget = budget;
        this.follow = follow;
    }
}
