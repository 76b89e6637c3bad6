package fr.rsi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
        List<String> ballots = new ArrayList<>();
        ballots.addAll(Collections.nCopies(42, "memphis"));
        ballots.addAll(Collections.nCopies(26, "nashville"));
        ballots.addAll(Collections.nCopies(15, "chattanooga"));
        ballots.addAll(Collections.nCopies(17, "knoxville"));

        PluralityTally tally = Plurality.count(Base.CAST, 100, cities, ballots);

        assertThat(tally.leaders()).containsExactly(cities.get(0));
        assertThat(tally.margin()).isEqualTo(16);
        assertThat(tally.ranking())
                .extracting(count -> count.candidate().id())
                .containsExactly("memphis", "nashville", "knoxville", "chattanooga");
        assertThat(tally.counts().get(0).share()).isLessThan(new Fraction(1, 2));
    }

    @Test
    void sharesAreOfTheNamedBase() {
        List<String> ballots = Arrays.asList("a", "a", "b", null);

        assertThat(share(Base.EXPRESSED, ballots)).isEqualTo(new Fraction(2, 3));
        assertThat(share(Base.CAST, ballots)).isEqualTo(new Fraction(2, 4));
        assertThat(share(Base.ELIGIBLE, ballots)).isEqualTo(new Fraction(2, 10));
    }

    private static Fraction share(Base base, List<String> ballots) {
        return Plurality.count(base, 10, CANDIDATES, ballots).counts().get(0).share();
    }

    @Test
    void equalLeadersAreATie() {
        PluralityTally tally = Plurality.count(Base.CAST, 5, CANDIDATES, List.of("a", "b", "a", "b", "c"));

        assertThat(tally.tie()).isTrue();
        assertThat(tally.leaders()).extracting(Candidate::id).containsExactly("a", "b");
        assertThat(tally.margin()).isZero();
    }

    @Test
    void nobodyLeadsWhereAllAbstain() {
        PluralityTally tally = Plurality.count(Base.EXPRESSED, 3, CANDIDATES, Arrays.asList(null, null));

        assertThat(tally.leaders()).isEmpty();
        assertThat(tally.tie()).isFalse();
        assertThat(tally.baseCount()).isZero();
        assertThat(tally.counts())
                .allSatisfy(count -> assertThat(count.share().approximate()).isZero());
    }

    @Test
    void refusesABallotForNobodyAndMoreBallotsThanPeople() {
        assertThatThrownBy(() -> Plurality.count(Base.CAST, 5, CANDIDATES, List.of("z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("z");
        assertThatThrownBy(() -> Plurality.count(Base.CAST, 1, CANDIDATES, List.of("a", "b")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPollIsCountedByPlacesOnItsBase() {
        var votes = Arrays.asList(Vote.of(0), Vote.of(2), new Vote<>(2, 3), Vote.<Integer>abstention());
        Tally tally = Plurality.count(new Poll<>(Base.CAST, 10, CANDIDATES, votes));

        assertThat(tally.method()).isEqualTo(Method.PLURALITY);
        assertThat(tally.turnout()).isEqualTo(new Turnout(10, 6, 1));
        assertThat(tally.winners()).extracting(Candidate::id).containsExactly("c");
        assertThat(tally.result("c").share()).isEqualTo(new Fraction(4, 6));
        assertThat(tally.result("b").count()).isZero();
        assertThatThrownBy(() -> Plurality.count(new Poll<>(Base.CAST, 10, CANDIDATES, List.of(Vote.of(3)))))
                .hasMessage("A ballot names candidate 4 of 3");
    }

    @Test
    void textsAreNotCounted() {
        Tally tally = FreeTexts.count(
                new Poll<>(Base.CAST, 3, List.of(), List.of(Vote.of("Open earlier."), Vote.abstention())));

        assertThat(tally.turnout()).isEqualTo(new Turnout(3, 2, 1));
        assertThat(tally.options()).isEmpty();
        assertThat(tally.winners()).isEmpty();
    }

    @Property
    void theOrderOfBallotsIsIrrelevant(@ForAll("ballots") List<String> ballots) {
        List<String> shuffled = new ArrayList<>(ballots);
        Collections.shuffle(shuffled);

        assertThat(count(shuffled)).isEqualTo(count(ballots));
    }

    @Property
    void votesAndAbstentionsAddUpToTheBallots(@ForAll("ballots") List<String> ballots) {
        PluralityTally tally = count(ballots);

        int votes =
                tally.counts().stream().mapToInt(PluralityTally.Count::votes).sum();
        assertThat(votes + tally.abstained()).isEqualTo(ballots.size()).isEqualTo(tally.answered());
        assertThat(votes).isEqualTo(tally.expressed());
    }

    @Property
    void oneMoreVoteNeverHurts(@ForAll("ballots") List<String> ballots, @ForAll("candidate") String favourite) {
        List<String> more = new ArrayList<>(ballots);
        more.add(favourite);

        if (leads(count(ballots), favourite)) {
            assertThat(count(more).leaders()).extracting(Candidate::id).containsExactly(favourite);
        }
        assertThat(count(more).votes(favourite)).isEqualTo(count(ballots).votes(favourite) + 1);
    }

    private static boolean leads(PluralityTally tally, String candidate) {
        return tally.leaders().stream().anyMatch(leader -> leader.id().equals(candidate));
    }

    private static PluralityTally count(List<String> ballots) {
        return Plurality.count(Base.EXPRESSED, 100, CANDIDATES, ballots);
    }

    @Provide
    Arbitrary<List<String>> ballots() {
        return Arbitraries.of("a", "b", "c").injectNull(0.2).list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<String> candidate() {
        return Arbitraries.of("a", "b", "c");
    }
}
