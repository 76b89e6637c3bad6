package fr.rsi.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

class FailureAnalyzersTest {

    @ParameterizedTest
    @CsvSource({
        "INVALID_PASSWORD, SPRING_DATASOURCE_PASSWORD",
        "INVALID_AUTHORIZATION_SPECIFICATION, SPRING_DATASOURCE_USERNAME",
        "CONNECTION_UNABLE_TO_CONNECT, SPRING_DATASOURCE_URL"
    })
    void aRefusedConnectionIsSaidInASentenceWithWhatToCheck(PSQLState state, String setting) {
        var failure = new IllegalStateException("startup", new PSQLException("no", state));

        var analysis = new ServerFailureAnalyzer().analyze(failure);

        assertThat(analysis.getDescription()).isEqualTo("The PostgreSQL server refuses the connection: no");
        assertThat(analysis.getAction()).contains(setting);
    }

    @Test
    void otherDatabaseErrorsAreNotItsBusiness() {
        assertThat(new ServerFailureAnalyzer().analyze(new PSQLException("no", PSQLState.SYNTAX_ERROR)))
                .isNull();
    }

    @Test
    void theEmbeddedDatabaseSaysWhatToDo() {
        var failure = new IllegalStateException("startup", new EmbeddedDatabaseException("It is taken.", "Free it."));

        var analysis = new EmbeddedDatabaseFailureAnalyzer().analyze(failure);

        assertThat(analysis.getDescription()).isEqualTo("It is taken.");
        assertThat(analysis.getAction()).isEqualTo("Free it.");
    }
}
