package fr.rsi.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Puts near-duplicates together: the connected components of a graph of which the similar pairs are the edges, found by union and find
 * (B. A. Galler and M. J. Fischer, "An improved equivalence algorithm", 1964). Two items can so be together that are alike only
 * through others.
 */
public final class Clusters {

    /** Two items that are similar. */
    public record Pair(int first, int second) {}

    private final int[] parents;

    private Clusters(int items) {
        parents = IntStream.range(0, items).toArray();
    }

    /**
     * The clusters of the items 0 to {@code items} − 1: each one ascending, the one with the smallest item first, whatever the order of
     * the pairs. An item that is like no other is a cluster of its own.
     */
    public static List<List<Integer>> of(int items, Collection<Pair> similar) {
        var clusters = new Clusters(items);
        similar.forEach(clusters::join);
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int item = 0; item < items; item++) {
            members.computeIfAbsent(clusters.root(item), root -> new ArrayList<>())
                    .add(item);
        }
        return members.values().stream().map(List::copyOf).toList();
    }

    /** The smaller root becomes the root of both. */
    private void join(Pair pair) {
        int one = root(pair.first());
        int other = root(pair.second());
        parents[Math.max(one, other)] = Math.min(one, other);
    }

    private int root(int item) {
        int root = item;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
