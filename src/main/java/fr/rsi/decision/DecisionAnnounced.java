package fr.rsi.decision;

import java.util.List;

/**
 * A decision is to be made known.
 *
 * @param people ids of the asker and everyone who was asked
 */
public record DecisionAnnounced(String questionId, String title, String outcome, String reason, List<String> people) {

    /** Copies the list. */
    public DecisionAnnounced {
        people = List.copyOf(people);
    }
}
