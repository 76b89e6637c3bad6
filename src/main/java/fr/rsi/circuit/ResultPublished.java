package fr.rsi.circuit;

import java.util.List;

/**
 * The result of a question can be seen.
 *
 * @param people ids of everyone who was asked
 */
public record ResultPublished(String questionId, String title, List<String> people) {

    /** Copies the list. */
    public ResultPublished {
        people = List.copyOf(people);
    }
}
