package fr.rsi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CircuitParameterTest {
    @Test
    void aProcessDeclaresItsParametersInExtensionProperties() {
        assertThat(CircuitParameter.of(Map.of(
                        "types", "yes-no",
                        "parameter.weeks", "4",
                        "parameter.weeks.label", "Weeks between two rounds",
                        "parameter.weeks.values", "1..52",
                        "parameter.majority", "2/3")))
                .containsExactly(
                        new CircuitParameter("majority", "majority", "2/3", ""),
                        new CircuitParameter("weeks", "Weeks between two rounds", "4", "1..52"));
    }

    @Test
    void aWholeNumberHasARange() {
        var weeks = new CircuitParameter("weeks", "Weeks", "4", "1..52");
        assertThat(weeks.allows("1")).isTrue();
        assertThat(weeks.allows("52")).isTrue();
        assertThat(weeks.allows("0")).isFalse();
        assertThat(weeks.allows("53")).isFalse();
        assertThat(weeks.allows("four")).isFalse();
        assertThat(weeks.typed("7")).isEqualTo(7);
    }

    @Test
    void aTextIsOneOfItsValues() {
        var majority = new CircuitParameter("majority", "Majority", "2/3", "2/3, 3/4, 4/5");
        assertThat(majority.allows("4/5")).isTrue();
        assertThat(majority.allows("5/6")).isFalse();
        assertThat(majority.typed("3/4")).isEqualTo("3/4");
    }

    @Test
    void withoutValuesItIsOfTheKindOfItsDefault() {
        assertThat(new CircuitParameter("amount", "Amount", "10000", "").allows("2500"))
                .isTrue();
        assertThat(new CircuitParameter("amount", "Amount", "10000", "").allows("much"))
                .isFalse();
        assertThat(new CircuitParameter("place", "Place", "here", "").allows("anywhere"))
                .isTrue();
        assertThat(new CircuitParameter("place", "Place", "here", "").allows(" "))
                .isFalse();
    }
}
