package fr.rsi.tally;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What voters prefer: rankings of candidates, equal ones together. A ranking may be partial; who is not ranked is less
 * preferred than everybody who is, and equal to the others who are not.
 *
 * @param candidates all who can be ranked; rankings name them by their place in this list
 * @param rankings the ballots, their order is irrelevant
 */
public record Preferences(List<Candidate> candidates, List<Ranking> rankings) {

    /**
     * Ballots that say the same.
     *
     * @param order places of candidates, the most preferred first, each at most once; empty for an abstention
     * @param ballots how many, or their weight
     */
    public record Ranking(List<Integer> order, int ballots) {

        /** Copies the order. */
        public Ranking {
            order = List.copyOf(order);
            if (ballots < 1) {
                throw new IllegalArgumentException("A ranking of " + ballots + " ballots");
            }
        }
    }

    /** Checks that each ranking names candidates, and none of them twice. */
    public Preferences {
        candidates = List.copyOf(candidates);
        rankings = List.copyOf(rankings);
        for (Ranking ranking : rankings) {
            var seen = new BitSet();
            for (int place : ranking.order()) {
                if (place < 0 || place >= candidates.size()) {
                    throw new IllegalArgumentException(
                            "A ranking names candidate " + (place + 1) + " of " + candidates.size());
                }
                if (seen.get(place)) {
                    throw new IllegalArgumentException("A ranking names candidate " + (place + 1) + " twice");
                }
                seen.set(place);
            }
        }
    }

    /** What the ballots of a poll say, equal ones together; those that weigh nothing are left out. */
    static Preferences of(Poll<List<Integer>> poll) {
        Map<List<Integer>, Integer> ballots = new LinkedHashMap<>();
        for (Vote<List<Integer>> vote : poll.votes()) {
            List<Integer> order = vote.says();
            if (vote.weight() > 0) {
                ballots.merge(order == null ? List.of() : order, vote.weight(), Math::addExact);
            }
        }
        return new Preferences(poll.candidates(), rankings(ballots));
    }

    private static List<Ranking> rankings(Map<List<Integer>, Integer> ballots) {
        return ballots.entrySet().stream()
                .map(entry -> new Ranking(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The same with equal rankings together and in an order of their own, which says nothing of who answered when. */
    public Preferences merged() {
        Map<List<Integer>, Integer> ballots = new TreeMap<>(Preferences::compare);
        rankings.forEach(ranking -> ballots.merge(ranking.order(), ranking.ballots(), Math::addExact));
        return new Preferences(candidates, rankings(ballots));
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = Integer.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** The candidates at these places. */
    List<Candidate> named(Collection<Integer> places) {
        return places.stream().map(candidates::get).toList();
    }

    /** All ballots, abstentions included. */
    public int cast() {
        return rankings.stream().mapToInt(Ranking::ballots).sum();
    }

    /** The ballots that rank nobody. */
    public int abstained() {
        return rankings.stream()
                .filter(ranking -> ranking.order().isEmpty())
                .mapToInt(Ranking::ballots)
                .sum();
    }

    /** For each candidate the ballots that prefer it to all others. */
    public int[] firstPreferences() {
        int[] first = new int[candidates.size()];
        rankings.stream()
                .filter(ranking -> !ranking.order().isEmpty())
                .forEach(ranking -> first[ranking.order().get(0)] += ranking.ballots());
        return first;
    }
}
