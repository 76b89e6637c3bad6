package fr.rsi.tally;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

    /** The candidates at these places. */
    List<Candidate> named(Collection<Integer> places) {
        return places.stream().map(candidates::get).toList();
    }

    /** The places, those with the most points first; equal ones keep the order of the candidates. */
    static List<Integer> ranked(long[] points) {
        return IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer place) -> points[place])
                        .reversed())
                .toList();
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
