package fr.rsi.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionCostTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bikes | 4500;4500",
                "Bikes | covered, twenty places | 4 500 €;4500",
                "Bikes | covered | 4,500.50;4500.50",
                "Bikes | covered | 4.500,50 EUR;4500.50",
                "Bikes | covered | 12,5;12.5",
                "Bikes | covered | 1.250.000;1250000",
                "Bikes | covered · 4500 €;4500"
            })
    void whatAnOptionCostsIsTheLastThingSaidOfIt(String line, BigDecimal cost) {
        Option option = Option.fromLines(line).get(0);
        assertThat(option.label()).isEqualTo("Bikes");
        assertThat(option.cost()).hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(cost));
        assertThat(Option.fromLines(option.line())).containsExactly(option);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bikes",
                "Bikes | covered",
                "Bikes | 20 places",
                "Bikes | about 4500",
                "Bikes | 12.",
                "Bikes | 4500 $"
            })
    void whatIsNoNumberIsNoCost(String line) {
        assertThat(Option.fromLines(line).get(0).cost()).isEqualTo(Optional.empty());
    }
}
