package fr.rsi.directory;

import java.util.List;

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
        int people) {}
