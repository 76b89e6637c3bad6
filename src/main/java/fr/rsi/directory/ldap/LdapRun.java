package fr.rsi.directory.ldap;

import fr.rsi.directory.Preview;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One synchronisation with the LDAP server.
 *
 * @param startedBy who wanted it, {@code rsi} for the schedule
 * @param dryRun whether it was only to be looked at
 * @param message sentence that says why nothing was done, null where nothing stood against it
 * @param preview what was done or would be done, null where it was not known
 */
public record LdapRun(
        Instant startedAt,
        String startedBy,
        boolean dryRun,
        Instant endedAt,
        Result result,
        @Nullable String message,
        @Nullable Preview preview) {

    /** How it ended. */
    public enum Result {
        /** The directory is as LDAP says. */
        DONE,
        /** Nothing stands against it; nothing was to be done. */
        PREVIEWED,
        /** Entries are wrong; nothing was done. */
        REFUSED,
        /** Too many would leave; nothing was done. */
        STOPPED,
        /** The server can't be read; nothing was done. */
        FAILED
    }
}
