package fr.rsi.tally;

import static fr.rsi.tally.Polls.ids;
import static fr.rsi.tally.Polls.poll;
import static fr.rsi.tally.Polls.times;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The count of Loomio's time poll: 2 for a slot that suits, 1 for one that would do, 0 for one that doesn't; the sum by slot. */
class AvailabilityTest {

    @Test
    void theSlotWithTheHighestSumIsBest() {
        Tally tally = Availability.count(
                poll("monday tuesday friday", times(3, Map.of(0, 2, 1, 1, 2, 0)), times(2, Map.of(0, 0, 1, 2, 2, 2))));

        assertThat(tally.options())
                .map(option -> option.count().intValueExact())
                .containsExactly(6, 7, 4);
        assertThat(ids(tally.winners())).containsExactly("tuesday");
        assertThat(tally.tieBreak()).isNull();
        assertThat(tally.result("tuesday").figures())
                .containsEntry("yes", new BigDecimal("2"))
                .containsEntry("ifNeeded", new BigDecimal("3"))
                .containsEntry("no", new BigDecimal("0"));
        assertThat(tally.result("monday").share()).isEqualTo(new Fraction(3, 5));
    }

    @Test
    void ofEqualSumsTheOneWithMoreYesIsBestAndSaysSo() {
        Tally tally =
                Availability.count(poll("monday tuesday", times(2, Map.of(0, 1, 1, 2)), times(2, Map.of(0, 1, 1, 0))));

        assertThat(tally.options())
                .map(option -> option.count().intValueExact())
                .containsExactly(4, 4);
        assertThat(ids(tally.winners())).containsExactly("tuesday");
        assertThat(tally.tieBreak()).isEqualTo(TieBreaks.MORE_YES);
        assertThat(tally.ranking())
                .extracting(result -> result.candidate().id())
                .containsExactly("tuesday", "monday");
    }

    @Test
    void equalSlotsAreATieAndASlotForNobodyIsNone() {
        assertThat(ids(Availability.count(poll("monday tuesday", times(2, Map.of(0, 1, 1, 1))))
                        .tied()))
                .containsExactly("monday", "tuesday");
        Tally never = Availability.count(poll("monday tuesday", times(2, Map.of(0, 0))));
        assertThat(never.winners()).isEmpty();
        assertThat(never.tied()).isEmpty();
        assertThat(never.result("tuesday").distribution()).containsExactly(2, 0, 0);
    }
}
