package fr.rsi.electorate;

import java.time.LocalDate;
import java.util.List;

/**
 * How the electorate of an open round is to change.
 *
 * @param joining seats of people who are not asked yet
 * @param leaving ids of people who are asked and have not answered
 * @param altered seats of people who are asked for another reason than before, or in somebody else's place
 * @param notAsked who of the populations is not asked then
 * @param directoryVersion of which it comes
 * @param day of which it comes
 */
public record Shift(
        long round,
        ElectorateChange.Cause cause,
        List<Seat> joining,
        List<String> leaving,
        List<Seat> altered,
        List<NotAsked> notAsked,
        long directoryVersion,
        LocalDate day) {

    /** The ids of those who join. */
    public List<String> joiningPeople() {
        return joining.stream().map(Seat::person).toList();
    }

    /** Whether somebody else is asked then. */
    public boolean changesWhoIsAsked() {
        return !joining.isEmpty() || !leaving.isEmpty();
    }
}
