package fr.rsi.circuit;

import java.util.List;

/**
 * A circuit wants those reminded who have not answered.
 *
 * @param people their ids
 */
public record ReminderDue(String questionId, String title, int round, List<String> people) {

    /** Copies the list. */
    public ReminderDue {
        people = List.copyOf(people);
    }
}
