package fr.rsi.directory.ldap;

import fr.rsi.directory.Field;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The LDAP server that people come from.
 *
 * @param url {@code ldap://host:389} or {@code ldaps://host:636}; without it there is none
 * @param base where people are, at any depth
 * @param filter which entries are people
 * @param userDn who reads, nobody in particular where it is left out
 * @param password of who reads
 * @param pageSize entries asked for at once
 * @param attributes LDAP attribute by field, beside the defaults; an empty one leaves the field alone
 * @param freeAttributes LDAP attribute by name of a free attribute
 * @param groups id of a group by the CN of the group in LDAP; others are passed over
 * @param maxLeavingPercent the largest share of the directory that may leave at once
 * @param signIn whether people sign in with their password of LDAP
 * @param connectTimeout longest wait for a connection
 * @param readTimeout longest wait for an answer
 */
@ConfigurationProperties("rsi.directory.ldap")
record LdapProperties(
        @Nullable String url,
        @DefaultValue("") String base,
        @DefaultValue("(objectClass=inetOrgPerson)") String filter,
        @DefaultValue("") String userDn,
        @DefaultValue("") String password,
        @DefaultValue("500") int pageSize,
        @DefaultValue Map<Field, String> attributes,
        @DefaultValue Map<String, String> freeAttributes,
        @DefaultValue Map<String, String> groups,
        @DefaultValue("10") int maxLeavingPercent,
        @DefaultValue("false") boolean signIn,
        @DefaultValue("PT5S") Duration connectTimeout,
        @DefaultValue("PT30S") Duration readTimeout) {

    private static final Map<Field, String> INET_ORG_PERSON = Map.of(
            Field.ID, "uid",
            Field.FIRST_NAME, "givenName",
            Field.LAST_NAME, "sn",
            Field.EMAIL, "mail",
            Field.DEPARTMENT, "ou",
            Field.SITE, "l",
            Field.JOB, "title",
            Field.MANAGER, "manager",
            Field.LANGUAGE, "preferredLanguage");

    /** Whether there is a server. */
    boolean configured() {
        return url != null && !url.isBlank();
    }

    /** LDAP attribute by field, for the fields that come from LDAP. */
    Map<Field, String> fields() {
        Map<Field, String> fields = new EnumMap<>(INET_ORG_PERSON);
        if (!groups.isEmpty()) {
            fields.put(Field.GROUPS, "memberOf");
        }
        fields.putAll(attributes);
        fields.values().removeIf(String::isBlank);
        return fields;
    }
}
