package fr.rsi.directory.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What values of LDAP attributes mean. */
final class LdapValues {

    private static final Pattern GENERALIZED_TIME =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})\\d{2}\\d*(?:[.,]\\d+)?(?:Z|[+-]\\d+)");
    private static final Pattern FILE_TIME = Pattern.compile("0|\\d{17,18}|" + Long.MAX_VALUE);
    private static final long NEVER = Long.MAX_VALUE;
    private static final long FILE_TIME_PER_SECOND = 10_000_000;
    private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;

    private LdapValues() {}

    /** {@code fr} for any French, {@code en} for any other language; of several the first counts. */
    static String language(String value) {
        String first = value.strip().toLowerCase(Locale.ROOT);
        if (first.isEmpty()) {
            return "";
        }
        return first.startsWith("fr") ? "fr" : "en";
    }

    /**
     * A day, from a generalized time, or from the moment an account of Active Directory expires, in which case it is the last
     * day before; anything else stays as it is.
     */
    static String day(String value, ZoneId zone) {
        Matcher time = GENERALIZED_TIME.matcher(value);
        if (value.length() >= "2027033116Z".length()
                && time.matches()
                && !FILE_TIME.matcher(value).matches()) {
            return time.group(1) + "-" + time.group(2) + "-" + time.group(3);
        }
        return FILE_TIME.matcher(value).matches() ? beforeExpiry(Long.parseLong(value), zone) : value;
    }

    private static String beforeExpiry(long fileTime, ZoneId zone) {
        if (fileTime == 0 || fileTime == NEVER) {
            return "";
        }
        Instant expiry = Instant.ofEpochSecond(fileTime / FILE_TIME_PER_SECOND - SECONDS_FROM_1601_TO_1970);
        return LocalDate.ofInstant(expiry.minusSeconds(1), zone).toString();
    }

    /** The value of a DN's first part, such as the CN of a group; a value that is no DN stays as it is. */
    static String name(String value) {
        try {
            var dn = new DN(value);
            return dn.isNullDN() ? value : dn.getRDN().getAttributeValues()[0];
        } catch (LDAPException e) {
            return value;
        }
    }

    /** A DN however it is written; empty for what is no DN. */
    static String normal(String dn) {
        try {
            return DN.normalize(dn);
        } catch (LDAPException e) {
            return "";
        }
    }
}
