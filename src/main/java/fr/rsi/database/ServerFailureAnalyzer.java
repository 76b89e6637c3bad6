package fr.rsi.database;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence why the configured PostgreSQL server can't be used. */
class ServerFailureAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    private static final String CONNECTION_FAILURE = "08";
    private static final String INVALID_AUTHORIZATION = "28";
    private static final String INVALID_CATALOG = "3D";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PSQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (state.startsWith(INVALID_AUTHORIZATION)) {
            return because(cause, "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
        if (state.startsWith(CONNECTION_FAILURE) || state.startsWith(INVALID_CATALOG)) {
            return because(cause, "Check SPRING_DATASOURCE_URL and that the server runs and can be reached.");
        }
        return null;
    }

    private static FailureAnalysis because(PSQLException cause, String action) {
        return new FailureAnalysis(
                "The PostgreSQL server refuses the connection: " + cause.getMessage(), action, cause);
    }
}
