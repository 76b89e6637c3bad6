package fr.rsi.directory;

import fr.rsi.refusal.Refused;
import java.util.List;
import java.util.Map;

/**
 * What a synchronisation would do, or has done.
 *
 * @param created people who come, or come back
 * @param changed people of whom something changes
 * @param leaving people who are in the directory and not in the source
 * @param unchanged people of whom nothing changes
 * @param errors why nothing is done, in the order of the rows; the numbers then leave out the rows that are wrong
 * @param warnings what may not be meant, in the order of the rows
 * @param directoryVersion the version of the directory that this was held against, or that it has made
 * @param people how many people were in the directory before, without those who have left
 */
public record Preview(
        int created,
        int changed,
        int leaving,
        int unchanged,
        List<RowError> errors,
        List<RowError> warnings,
        long directoryVersion,
        int people) {

    private static final long PERCENT = 100;

    /** Nothing at all, as where a source could not be read. */
    public static final Preview NOTHING = new Preview(0, 0, 0, 0, List.of(), List.of(), 0, 0);

    /** The same with other words for errors and warnings. */
    public Preview with(List<RowError> otherErrors, List<RowError> otherWarnings) {
        return new Preview(created, changed, leaving, unchanged, otherErrors, otherWarnings, directoryVersion, people);
    }

    /** Whether more than so many of a hundred people leave. */
    public boolean moreLeaveThan(int percent) {
        return leaving * PERCENT > people * (long) percent;
    }

    /** A refusal that tells all this. */
    public Refused refused(Refused.Kind kind, String message) {
        return Refused.because(
                kind,
                message,
                Map.of(
                        "created", created,
                        "changed", changed,
                        "leaving", leaving,
                        "unchanged", unchanged,
                        "errors", errors,
                        "warnings", warnings));
    }
}
