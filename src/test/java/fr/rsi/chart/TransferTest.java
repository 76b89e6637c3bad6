package fr.rsi.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransferTest {

    @Test
    void whatOneLosesIsWhatTheOthersGain() {
        var transfer = Transfer.between(
                Tallies.stage(null, List.of(), "o3", null, 0, 5, 4, 3),
                Tallies.stage(null, List.of(), null, null, 0.5, 6, 5.5, 0));

        assertThat(transfer)
                .contains(new Transfer(
                        2, Map.of(0, new BigDecimal("1.0"), 1, new BigDecimal("1.5"), 3, new BigDecimal("0.5"))));
    }

    @Test
    void whereTwoLoseNothingIsKnown() {
        assertThat(Transfer.between(
                        Tallies.stage(null, List.of(), null, null, 0, 5, 4, 3),
                        Tallies.stage(null, List.of(), null, null, 0, 4, 3, 5)))
                .isEmpty();
    }

    @Test
    void whereTheSumsDifferNothingIsKnown() {
        assertThat(Transfer.between(
                        Tallies.stage(null, List.of(), null, null, 0, 5, 4, 3),
                        Tallies.stage(null, List.of(), null, null, 0, 5, 4, 1)))
                .isEmpty();
    }
}
