package fr.rsi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PluralityTest {

    private static final List<Candidate> CANDIDATES =
            List.of(new Candidate("a", "Alpha"), new Candidate("b", "Beta"), new Candidate("c", "Gamma"));

    /**
     * The Tennessee capital example, as in textbooks on voting: of 100 voters 42 prefer Memphis, 26 Nashville, 15
     * Chattanooga and 17 Knoxville, so that Memphis wins by plurality without a majority.
     */
    @Test
    void memphisWinsTheTennesseeExampleWithoutAMajority() {
        var cities = List.of(
                new Candidate("memphis", "Memphis"),
                new Candidate("nashville", "Nashville"),
                new Candidate("chattanooga", "Chattanooga"),
                new Candidate("knoxville", "Knoxville"));
        List<Vote<Integer>> ballots =
                List.of(new Vote<>(0, 42), new Vote<>(1, 26), new Vote<>(2, 15), new Vote<>(3, 17));

        Tally tally = Plurality.count(new Poll<>(Base.CAST, 100, cities, ballots));

        assertThat(tally.winners()).containsExactly(cities.get(0));
        assertThat(tally.ranking())
                .extracting(result -> result.candidate().id())
                .containsExactly("memphis", "nashville", "knoxville", "chattanooga");
        assertThat(tally.result("memphis").share()).isLessThan(new Fraction(1, 2));
    }

    @Test
    void sharesAreOfTheNamedBase() {
        List<@Nullable Integer> ballots = new ArrayList<>(List.of(0, 0, 1));
        ballots.add(null);

        assertThat(share(Base.EXPRESSED, ballots)).isEqualTo(new Fraction(2, 3));
        assertThat(share(Base.CAST, ballots)).isEqualTo(new Fraction(2, 4));
        assertThat(share(Base.ELIGIBLE, ballots)).isEqualTo(new Fraction(2, 10));
    }

    private static Fraction share(Base base, List<@Nullable Integer> ballots) {
        return Plurality.count(poll(base, 10, ballots)).options().get(0).share();
    }

    @Test
    void equalLeadersAreATie() {
        Tally tally = count(List.of(0, 1, 0, 1, 2));

        assertThat(tally.tied()).extracting(Candidate::id).containsExactly("a", "b");
        assertThat(tally.winners()).isEmpty();
    }

    @Test
    void nobodyLeadsWhereAllAbstain() {
        List<@Nullable Integer> ballots = new ArrayList<>();
        ballots.add(null);
        ballots.add(null);
        Tally tally = count(ballots);

        assertThat(tally.winners()).isEmpty();
        assertThat(tally.tied()).isEmpty();
        assertThat(tally.turnout().of(tally.base())).isZero();
        assertThat(tally.options())
                .allSatisfy(result -> assertThat(result.share().approximate()).isZero());
    }

    @Test
    void refusesABallotForNobodyAndMoreBallotsThanPeople() {
        assertThatThrownBy(() -> count(List.of(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("candidate 4 of 3");
        assertThatThrownBy(() -> Plurality.count(poll(Base.CAST, 1, List.of(0, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void votesAndAbstentionsAddUpToTheBallots(@ForAll("ballots") List<Integer> ballots) {
        Tally tally = count(ballots);

        int votes = tally.options().stream()
                .mapToInt(result -> result.count().intValueExact())
                .sum();
        assertThat(votes + tally.turnout().abstained())
                .isEqualTo(ballots.size())
                .isEqualTo(tally.turnout().answered());
        assertThat(votes).isEqualTo(tally.turnout().expressed());
    }

    @Property
    void theOrderOfBallotsIsIrrelevant(@ForAll("ballots") List<Integer> ballots) {
        List<Integer> shuffled = new ArrayList<>(ballots);
        Collections.shuffle(shuffled);

        assertThat(count(shuffled)).isEqualTo(count(ballots));
    }

    private static Tally count(List<@Nullable Integer> ballots) {
        return Plurality.count(poll(Base.EXPRESSED, 100, ballots));
    }

    private static Poll<Integer> poll(Base base, int invited, List<@Nullable Integer> ballots) {
        List<Vote<Integer>> votes = new ArrayList<>();
        ballots.forEach(place -> votes.add(new Vote<>(place, 1)));
        return new Poll<>(base, invited, CANDIDATES, votes);
    }

    @Provide
    Arbitrary<List<Integer>> ballots() {
        return Arbitraries.of(0, 1, 2).injectNull(0.2).list().ofMaxSize(60);
    }
}
