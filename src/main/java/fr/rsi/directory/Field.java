package fr.rsi.directory;

/** What is known of a person, as a column of a file or an attribute of LDAP. */
public enum Field {
    /** The id the person signs in with. */
    ID,
    /** First name. */
    FIRST_NAME,
    /** Last name, or the whole name where a source does not part the two. */
    LAST_NAME,
    /** E-mail address. */
    EMAIL,
    /** Department. */
    DEPARTMENT,
    /** Site. */
    SITE,
    /** Job. */
    JOB,
    /** Id or e-mail address of the manager. */
    MANAGER,
    /** French or English. */
    LANGUAGE,
    /** Weight of the person's voice. */
    WEIGHT,
    /** Ids of groups. */
    GROUPS,
    /** First day with the company. */
    ACTIVE_FROM,
    /** Last day with the company. */
    ACTIVE_UNTIL,
    /** First day of an absence. */
    ABSENT_FROM,
    /** Last day of the absence. */
    ABSENT_UNTIL,
    /** Id or e-mail address of who acts for the person during the absence. */
    SUBSTITUTE
}
