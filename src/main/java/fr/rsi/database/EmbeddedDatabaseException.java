package fr.rsi.database;

/** The embedded PostgreSQL can't be started; the message says why, {@link #action()} how to mend it. */
class EmbeddedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    EmbeddedDatabaseException(String message, String action, Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    EmbeddedDatabaseException(String message, String action) {
        super(message);
        this.action = action;
    }

    String action() {
        return action;
    }
}
