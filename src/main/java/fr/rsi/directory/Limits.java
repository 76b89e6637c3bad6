package fr.rsi.directory;

import org.jspecify.annotations.Nullable;

/**
 * What stops a synchronisation that has no errors.
 *
 * @param leavingPercent the largest share of those in the directory who may leave by it, null for any
 * @param directoryVersion the version of the directory that it was reviewed against, null for any
 */
public record Limits(
        @Nullable Integer leavingPercent, @Nullable Long directoryVersion) {

    /** Nothing stops it. */
    public static final Limits NONE = new Limits(null, null);
}
