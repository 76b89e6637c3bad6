package fr.rsi.tally;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which groups of an anonymous round may be shown, so that nobody can be picked out: none smaller than a minimum, and no remainder
 * smaller than it that could be had by subtraction (primary and complementary suppression; L. Willenborg and T. de Waal, "Elements of
 * Statistical Disclosure Control", 2001). The others are merged into one.
 *
 * @param shown the groups that may be shown, by name; empty where nothing may be shown, the merged ones included
 * @param merged the groups that are shown together as others, by name
 */
public record SmallGroups(List<String> shown, List<String> merged) {

    /** The minimum where no other is agreed on. */
    public static final int MINIMUM = 5;

    /** Copies the lists. */
    public SmallGroups {
        shown = List.copyOf(shown);
        merged = List.copyOf(merged);
    }

    /**
     * Decides. Groups below the minimum are merged; where these are too few together, the smallest of the shown groups joins them, the
     * first by name among equals. Where just one part would be left, nothing may be shown: it would say no more than the whole.
     *
     * @param sizes how many people have answered, by group
     * @param minimum how many people a part has at least
     */
    public static SmallGroups of(Map<String, Integer> sizes, int minimum) {
        Deque<Map.Entry<String, Integer>> large = new ArrayDeque<>(sizes.entrySet().stream()
                .filter(group -> group.getValue() >= minimum)
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList());
        long rest = sizes.values().stream()
                .filter(size -> size < minimum)
                .mapToLong(Integer::longValue)
                .sum();
        if (rest > 0 && rest < minimum) {
            large.poll();
        }
        boolean parted = large.size() > (rest > 0 ? 0 : 1);
        Set<String> shown = new TreeSet<>();
        large.stream().filter(group -> parted).map(Map.Entry::getKey).forEach(shown::add);
        Set<String> merged = new TreeSet<>(sizes.keySet());
        merged.removeAll(shown);
        return new SmallGroups(List.copyOf(shown), List.copyOf(merged));
    }

    /** Whether any group may be shown. */
    public boolean any() {
        return !shown.isEmpty();
    }
}
