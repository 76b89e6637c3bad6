package fr.rsi.tally;

import static fr.rsi.tally.Polls.ids;
import static fr.rsi.tally.Polls.poll;
import static fr.rsi.tally.Polls.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DotsTest {

    /**
     * The cumulative vote for the school board of Amarillo on 6 May 2000, four votes each: at North Heights J. Allen got 744 votes on 321
     * ballots, 81.4 percent of the votes there and more than two a ballot (Amarillo Globe-News, 7 May 2000). Who gave how many
     * was not published; these ballots have the same totals.
     */
    @Test
    void shareAndMeanOfTheAmarilloSchoolBoard() {
        Tally tally = Dots.count(
                poll(
                        "Allen others",
                        times(165, Map.of(0, 4)),
                        times(42, Map.of(0, 2, 1, 2)),
                        times(21, Map.of(1, 4)),
                        times(1, Map.of(0, 0, 1, 2)),
                        times(92, Map.<Integer, Integer>of())),
                4);

        assertThat(tally.turnout().answered()).isEqualTo(321);
        Tally.Result allen = tally.result("Allen");
        assertThat(allen.count()).isEqualByComparingTo("744");
        assertThat(allen.share().percent()).isEqualByComparingTo("81.4");
        assertThat(allen.figures().get("voters")).isEqualByComparingTo("207");
        assertThat(allen.figures().get("mean")).isEqualByComparingTo("3.5942028986");
        assertThat(tally.result("others").figures().get("voters")).isEqualByComparingTo("64");
    }

    /** The same vote two years later, three votes each; the first three were elected (Amarillo Globe-News, 12 May 2002). */
    @Test
    void orderOfTheAmarilloSchoolBoardInTwoThousandAndTwo() {
        Tally tally = Dots.count(
                poll(
                        "Attebury Austin Hite Rivas Thompson",
                        List.of(
                                new Vote<>(Map.of(0, 1), 1975),
                                new Vote<>(Map.of(1, 1), 2335),
                                new Vote<>(Map.of(2, 1), 659),
                                new Vote<>(Map.of(3, 1), 2458),
                                new Vote<>(Map.of(4, 1), 2978))),
                3);

        assertThat(tally.ranking())
                .extracting(result -> result.candidate().id())
                .containsExactly("Thompson", "Rivas", "Austin", "Attebury", "Hite");
        assertThat(ids(tally.winners())).containsExactly("Thompson");
        assertThat(tally.result("Hite").share()).isEqualTo(new Fraction(659, 10_405));
    }

    @Test
    void refusesMoreThanTheBudgetAndLessThanNothing() {
        assertThatThrownBy(() -> Dots.count(poll("a b", times(1, Map.of(0, 5, 1, 4))), 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of 8 points");
        assertThatThrownBy(() -> Dots.count(poll("a b", times(1, Map.of(0, -1, 1, 4))), 8))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ids(Dots.count(poll("a b", times(1, Map.of(0, 5, 1, 3))), 8).winners()))
                .containsExactly("a");
    }
}
