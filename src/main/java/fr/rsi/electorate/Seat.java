package fr.rsi.electorate;

import java.util.List;

/**
 * Somebody who is asked, once.
 *
 * @param person id
 * @param weight of the answer, 0 or more
 * @param own whether the person is asked in their own right
 * @param inPlaceOf ids of the absent people in whose place the person is asked, in order
 * @param populations ids of the populations that are the reason, in order
 */
public record Seat(String person, int weight, boolean own, List<String> inPlaceOf, List<String> populations) {

    /** Copies the lists. */
    public Seat {
        inPlaceOf = List.copyOf(inPlaceOf);
        populations = List.copyOf(populations);
    }

    /** The line of this seat in the list of an electorate: person, weight, right, absent people, populations. */
    String line() {
        return String.join(
                ";",
                person,
                String.valueOf(weight),
                own ? "own" : "substitute",
                String.join(",", inPlaceOf),
                String.join(",", populations));
    }
}
