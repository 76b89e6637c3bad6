package fr.rsi.directory;

/** Where a change of the directory comes from. */
public enum Source {
    /** A file. */
    CSV,
    /** An LDAP server. */
    LDAP,
    /** The REST API, for single people. */
    API,
    /** The demo company. */
    DEMO
}
