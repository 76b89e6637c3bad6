package fr.rsi.electorate;

import java.time.Instant;
import java.util.List;

/**
 * What was changed in the electorate of an open round.
 *
 * @param directoryVersion the version of the directory that it followed
 * @param joined ids of those who are asked since
 * @param gone ids of those who are asked no more; none of them had answered
 * @param fingerprint SHA-256 of the list of the electorate since
 */
public record ElectorateChange(
        Instant changedAt,
        long directoryVersion,
        Cause cause,
        List<String> joined,
        List<String> gone,
        String fingerprint) {

    /** Why. */
    public enum Cause {
        /** The directory or a population has changed, or a day has passed. */
        DIRECTORY,
        /** Somebody has declared an interest. */
        INTEREST
    }
}
