package fr.rsi.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line of the table; what was not measured is null. */
@JsonInclude
record Measurement(
        String engine,
        int n,
        @Nullable Double createSeconds,
        @Nullable Double answerMedianMs,
        @Nullable Double answerP95Ms,
        @Nullable Double answersPerSecond,
        @Nullable Integer conflicts,
        @Nullable Double closeDelayMs,
        @Nullable Double deadlineSeconds,
        @Nullable Double cancelSeconds,
        @Nullable Double statementsPerAnswer,
        @Nullable Double rowsReadPerAnswer) {

    static final String HEADING =
            "| engine |      n | create s | answer ms | p95 ms | 8 at once /s | conflicts | close ms |"
                    + " deadline s | cancel s | statements | rows |%n"
                    + "|--------|--------|----------|-----------|--------|--------------|-----------|----------|"
                    + "------------|----------|------------|------|";

    String line() {
        return "| %-6s | %6d | %8s | %9s | %6s | %12s | %9s | %8s | %10s | %8s | %10s | %4s |"
                .formatted(
                        engine,
                        n,
                        text(createSeconds),
                        text(answerMedianMs),
                        text(answerP95Ms),
                        text(answersPerSecond),
                        conflicts == null ? "" : conflicts,
                        text(closeDelayMs),
                        text(deadlineSeconds),
                        text(cancelSeconds),
                        text(statementsPerAnswer),
                        text(rowsReadPerAnswer));
    }

    private static String text(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
