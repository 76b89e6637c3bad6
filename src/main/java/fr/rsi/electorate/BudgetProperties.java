package fr.rsi.electorate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is asked of one person at most, where the circuit keeps to it; zero means no limit.
 *
 * @param open questions that wait for an answer of the person
 * @param newPerWeek questions that the person was asked in the last seven days
 */
@ConfigurationProperties("rsi.budget")
record BudgetProperties(
        @DefaultValue("10") int open, @DefaultValue("5") int newPerWeek) {

    boolean spent(Load load) {
        return open > 0 && load.open() >= open || newPerWeek > 0 && load.recent() >= newPerWeek;
    }
}
