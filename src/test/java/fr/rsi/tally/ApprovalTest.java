package fr.rsi.tally;

import static fr.rsi.tally.Polls.ids;
import static fr.rsi.tally.Polls.poll;
import static fr.rsi.tally.Polls.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    /**
     * The example of Wikiversity's "Selected topics in finite mathematics: Approval voting": 100 people approve candidates 1 to 3, who get
     * 75, 60 and 85 approvals.
     */
    @Test
    void theThirdCandidateIsApprovedBy85Of100() {
        Tally tally = Approval.count(poll(
                "1 2 3",
                times(40, Set.of(0, 2)),
                times(25, Set.of(1, 2)),
                times(20, Set.of(0, 1, 2)),
                times(15, Set.of(0, 1))));

        assertThat(tally.options())
                .map(option -> option.count().intValueExact())
                .containsExactly(75, 60, 85);
        assertThat(ids(tally.winners())).containsExactly("3");
        assertThat(tally.result("3").share()).isEqualTo(new Fraction(85, 100));
    }

    @Test
    void sharesAreOfPeopleOnTheNamedBase() {
        var votes = List.of(Vote.of(Set.of(0, 1)), Vote.of(Set.of(0)), Vote.<Set<Integer>>abstention());
        var candidates = Polls.candidates("a b");

        assertThat(Approval.count(new Poll<>(Base.EXPRESSED, 9, candidates, votes))
                        .result("a")
                        .share())
                .isEqualTo(new Fraction(2, 2));
        assertThat(Approval.count(new Poll<>(Base.CAST, 9, candidates, votes))
                        .result("a")
                        .share())
                .isEqualTo(new Fraction(2, 3));
        assertThat(Approval.count(new Poll<>(Base.ELIGIBLE, 9, candidates, votes))
                        .result("b")
                        .share())
                .isEqualTo(new Fraction(1, 9));
    }

    @Test
    void equalsAreTiedAndWhoApprovesNobodyDoesNotAbstain() {
        Tally tally = Approval.count(poll("a b c", times(2, Set.of(0, 1)), times(3, Set.of())));

        assertThat(tally.winners()).isEmpty();
        assertThat(ids(tally.tied())).containsExactly("a", "b");
        assertThat(tally.turnout()).isEqualTo(new Turnout(5, 5, 0));
        assertThat(Approval.count(poll("a b", times(3, Set.<Integer>of()))).tied())
                .isEmpty();
    }

    @Test
    void refusesABallotForNobody() {
        assertThatThrownBy(() -> Approval.count(poll("a b", times(1, Set.of(2)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A ballot names candidate 3 of 2");
    }

    @Test
    void whoHasAnIdeaTwiceCountsOnce() {
        Tally tally = Ideas.count(poll("canteen bicycles", times(2, List.of(1, 1, 1)), times(1, List.of(0, 1, 0))));

        assertThat(tally.method()).isEqualTo(Method.IDEAS);
        assertThat(tally.options())
                .map(option -> option.count().intValueExact())
                .containsExactly(1, 3);
        assertThat(tally.result("canteen").share()).isEqualTo(new Fraction(1, 3));
    }
}
