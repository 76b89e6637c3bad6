package fr.rsi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void twoOfThreeIsExactlyTwoThirds() {
        assertThat(new Fraction(2, 3)).isEqualByComparingTo(new Fraction(66_666, 99_999));
        assertThat(new Fraction(2, 3)).isGreaterThan(new Fraction(666_666, 1_000_000));
    }

    @Test
    void aShareOfNothingIsZero() {
        assertThat(new Fraction(0, 0)).isEqualByComparingTo(new Fraction(0, 7));
        assertThat(new Fraction(0, 0).percent()).isEqualByComparingTo("0");
    }

    @Test
    void percentIsRoundedHalfUpToOneDecimal() {
        assertThat(new Fraction(2, 3).percent()).isEqualByComparingTo("66.7");
        assertThat(new Fraction(1, 2000).percent()).isEqualByComparingTo("0.1");
    }

    @Test
    void refusesNegativeCounts() {
        assertThatThrownBy(() -> new Fraction(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void comparesLikeTheQuotients(
            @ForAll @IntRange(min = 0, max = 1000) int a,
            @ForAll @IntRange(min = 1, max = 1000) int b,
            @ForAll @IntRange(min = 0, max = 1000) int c,
            @ForAll @IntRange(min = 1, max = 1000) int d) {
        assertThat(Integer.signum(new Fraction(a, b).compareTo(new Fraction(c, d))))
                .isEqualTo(Long.signum((long) a * d - (long) c * b));
    }
}
