package fr.rsi.tally;

import static fr.rsi.tally.Polls.ids;
import static fr.rsi.tally.Polls.poll;
import static fr.rsi.tally.Polls.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule of sociocracy: G. Endenburg, "Sociocracy: The organization of decision-making", 1998. */
class ConsentTest {

    @Test
    void adoptedWhereNobodyObjectsHoweverManyAbstain() {
        Tally tally = Consent.count(poll("agree object", times(1, 0), Collections.nCopies(7, Vote.abstention())));

        assertThat(ids(tally.winners())).containsExactly("agree");
        assertThat(tally.result("agree").share()).isEqualTo(new Fraction(1, 1));
        assertThat(tally.turnout().abstained()).isEqualTo(7);
    }

    @Test
    void oneObjectionOutweighsAnyMajority() {
        Tally tally = Consent.count(poll("agree object", times(99, 0), times(1, 1)));

        assertThat(tally.winners()).isEmpty();
        assertThat(tally.tied()).isEmpty();
        assertThat(tally.result("object").count()).isEqualByComparingTo("1");
    }

    @Test
    void nothingIsAdoptedByNobody() {
        assertThat(Consent.count(poll("agree object", List.of(Vote.abstention())))
                        .winners())
                .isEmpty();
        assertThat(Consent.count(poll("agree object", List.of())).winners()).isEmpty();
    }

    @Test
    void knowsTwoAnswers() {
        assertThatThrownBy(() -> Consent.count(poll("agree object other", times(1, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
