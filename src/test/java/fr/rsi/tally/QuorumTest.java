package fr.rsi.tally;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumTest {

    @ParameterizedTest
    @CsvSource({"50, 25, 13", "50, 24, 12", "0, 25, 1", "100, 25, 25", "33, 10, 4", "1, 240, 3", "50, 0, 1"})
    void isTheShareOfThoseAskedRoundedUp(int percent, int invited, int required) {
        assertThat(Quorum.required(percent, invited)).isEqualTo(required);
    }

    @Property
    void isTheSmallestNumberThatIsEnough(
            @ForAll @IntRange(min = 1, max = 100) int percent, @ForAll @IntRange(min = 1, max = 200_000) int invited) {
        long required = Quorum.required(percent, invited);

        assertThat(required * 100).isGreaterThanOrEqualTo((long) percent * invited);
        assertThat((required - 1) * 100).isLessThan((long) percent * invited);
    }
}
