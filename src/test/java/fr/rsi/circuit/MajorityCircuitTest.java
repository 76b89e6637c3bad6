package fr.rsi.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rsi.decision.Decision;
import fr.rsi.decision.Decisions;
import fr.rsi.refusal.Refused;
import fr.rsi.round.CloseReason;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.testing.Circuits;
import fr.rsi.testing.ProcessTest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest("circuit-majority")
class MajorityCircuitTest {

    private static final String HELENE = Circuits.PEOPLE.get(0);
    private static final String PAUL = Circuits.PEOPLE.get(1);
    private static final String SOPHIE = Circuits.PEOPLE.get(2);

    @Autowired
    private Circuits circuits;

    @Autowired
    private Decisions decisions;

    @Autowired
    private RoundHistory rounds;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anElectorateOfNobodyIsAnOutcome() {
        String question = circuits.askNobody("circuit-majority", "yes-no");

        assertThat(circuits.ended(question)).isTrue();
        assertThat(circuits.passed(question)).contains("EndEvent_NobodyToAsk");
        assertThat(decisions.find(question).orElseThrow().outcome()).isEqualTo("NO_ELECTORATE");
    }

    @Test
    void adoptsWhenEveryoneHasAnsweredAndMoreThanHalfAreInFavour() {
        String question = ask(50);
        circuits.answer(question, HELENE, "yes");
        circuits.answer(question, PAUL, "yes");
        circuits.answer(question, SOPHIE, "no");
        circuits.runAll(question);

        Decision decision = decision(question);
        assertThat(decision.outcome()).isEqualTo("ADOPTED");
        assertThat(decision.reason())
                .contains("3 of 3 people answered (100 %)")
                .contains("Yes 2, No 1")
                .contains("More than half of the votes expressed are in favour.")
                .contains("“Majority rule”, version 1, row 5");
        assertThat(lastRound(question).closeReason()).isEqualTo(CloseReason.ALL_ANSWERED);
        assertThat(circuits.passed(question))
                .contains("UserTask_Ask", "EndEvent_Adopted", "EndEvent_Decided")
                .doesNotContain("BoundaryEvent_Deadline", "UserTask_CastingVote", "UserTask_MissedQuorum");
    }

    @Test
    void remindsAtHalfTimeAndCountsAtTheDeadline() {
        String question = ask(0);
        circuits.answer(question, HELENE, "no");
        circuits.fire(question, "BoundaryEvent_HalfTime");
        assertThat(circuits.passed(question)).contains("SendTask_Remind", "EndEvent_Reminded");
        assertThat(rounds.undecided(lastRound(question).id())).containsExactly(PAUL, SOPHIE);

        circuits.fire(question, "BoundaryEvent_Deadline");
        circuits.runAll(question);

        assertThat(decision(question).outcome()).isEqualTo("REJECTED");
        assertThat(decision(question).reason()).contains("1 of 3").contains("There is no majority in favour.");
        assertThat(circuits.passed(question)).contains("EndEvent_Rejected");
    }

    @Test
    void theDatabasesClockEndsTheRoundAlsoWhereTheTimerIsLate() {
        String question = ask(0);
        circuits.answer(question, HELENE, "yes");
        jdbc.sql("update rsi.round set closes_at = clock_timestamp() where question_id = ?")
                .param(question)
                .update();

        assertThatThrownBy(() -> circuits.answer(question, PAUL, "no"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.GONE));
        circuits.fire(question, "BoundaryEvent_Deadline");
        circuits.runAll(question);
        assertThat(decision(question).reason()).contains("1 of 3").contains("Yes 1, No 0");
    }

    @Test
    void abstentionsCountForTheQuorumAndNotForTheMajority() {
        String question = ask(100);
        circuits.answer(question, HELENE, "yes");
        circuits.answer(question, PAUL, "abstain");
        circuits.answer(question, SOPHIE, "abstain");
        circuits.runAll(question);

        assertThat(decision(question).outcome()).isEqualTo("ADOPTED");
        assertThat(decision(question).reason()).contains("abstained 2");
    }

    @Test
    void aTieGoesToTheCastingVoteWhichNeedsAReason() {
        String question = tied();

        assertThatThrownBy(() -> circuits.completeForGroup(question, "managers", SOPHIE, Map.of("ruling", "ADOPTED")))
                .isInstanceOf(Refused.class)
                .hasMessage("Say why: the reason is kept with the decision.");
        assertThatThrownBy(() -> circuits.completeForGroup(
                        question, "managers", SOPHIE, Map.of("ruling", "MAYBE", "outcomeReason", "Because")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ADOPTED, REJECTED");
        circuits.completeForGroup(
                question, "managers", SOPHIE, Map.of("ruling", "ADOPTED", "outcomeReason", "It costs nothing."));
        circuits.runAll(question);

        assertThat(decision(question).outcome()).isEqualTo("ADOPTED");
        assertThat(decision(question).arbiter()).isEqualTo(SOPHIE);
        assertThat(decision(question).reason()).contains("Sophie Bernard decided: It costs nothing.");
        assertThat(circuits.passed(question)).contains("EndEvent_AdoptedByCastingVote");
    }

    @Test
    void theCastingVoteCanBeAgainst() {
        String question = tied();
        circuits.completeForGroup(
                question, "managers", SOPHIE, Map.of("ruling", "REJECTED", "outcomeReason", "Too early."));
        circuits.runAll(question);

        assertThat(decision(question).outcome()).isEqualTo("REJECTED");
        assertThat(circuits.passed(question)).contains("EndEvent_RejectedByCastingVote");
    }

    private String tied() {
        String question = ask(0);
        circuits.answer(question, HELENE, "yes");
        circuits.answer(question, PAUL, "no");
        circuits.fire(question, "BoundaryEvent_Deadline");
        return question;
    }

    @Test
    void aMissedQuorumIsExtendedAndTheAnswersSoFarCount() {
        String question = ask(100);
        circuits.answer(question, HELENE, "yes");
        circuits.fire(question, "BoundaryEvent_Deadline");

        assertThatThrownBy(() -> circuits.complete(
                        question,
                        Circuits.ASKER,
                        Map.of("ruling", "ADOPTED", "outcomeReason", "Mine.", "quorumReached", true)))
                .isInstanceOf(Refused.class)
                .hasMessage("This form has no field “quorumReached”.");
        assertThatThrownBy(() -> circuits.complete(question, Circuits.ASKER, Map.of("ruling", "EXTEND")))
                .isInstanceOf(Refused.class)
                .hasMessage("Choose a deadline.");
        assertThatThrownBy(() -> circuits.complete(
                        question, Circuits.ASKER, Map.of("ruling", "EXTEND", "newDeadline", "2020-01-01T12:00+01:00")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has passed");
        String newDeadline = OffsetDateTime.now().plusDays(3).toString();
        circuits.complete(question, Circuits.ASKER, Map.of("ruling", "EXTEND", "newDeadline", newDeadline));
        assertThat(rounds.ofQuestion(question)).hasSize(1);
        assertThat(lastRound(question).open()).isTrue();

        assertThatThrownBy(() -> circuits.answer(question, HELENE, "no")).isInstanceOf(AssertionError.class);
        circuits.answer(question, PAUL, "yes");
        circuits.answer(question, SOPHIE, "no");
        circuits.runAll(question);

        assertThat(decision(question).outcome()).isEqualTo("ADOPTED");
        assertThat(decision(question).reason()).contains("3 of 3");
        assertThat(circuits.passed(question)).contains("ServiceTask_Extend", "EndEvent_Adopted");
    }

    @Test
    void nobodyHasAnsweredAndTheAskerGivesUp() {
        String question = ask(0);
        circuits.fire(question, "BoundaryEvent_Deadline");
        circuits.complete(question, Circuits.ASKER, Map.of("ruling", "NO_QUORUM", "outcomeReason", "Bad timing."));
        circuits.runAll(question);

        assertThat(decision(question).outcome()).isEqualTo("NO_QUORUM");
        assertThat(circuits.passed(question)).contains("EndEvent_NoQuorum");
    }

    @Test
    void theAskerDecidesAloneWithAReason() {
        for (String ruling : List.of("ADOPTED", "REJECTED")) {
            String question = ask(100);
            circuits.answer(question, HELENE, "yes");
            circuits.fire(question, "BoundaryEvent_Deadline");
            circuits.complete(question, Circuits.ASKER, Map.of("ruling", ruling, "outcomeReason", "I take it on me."));
            circuits.runAll(question);

            assertThat(decision(question).outcome()).isEqualTo(ruling);
            assertThat(decision(question).arbiter()).isEqualTo(Circuits.ASKER);
        }
    }

    @Test
    void theOptionWithTheMostVotesWins() {
        String question = circuits.ask("circuit-majority", "single-choice", 0, "Bicycles", "Trams", "Boats");
        circuits.answer(question, HELENE, "o2");
        circuits.answer(question, PAUL, "abstain");
        circuits.answer(question, SOPHIE, "o2");
        circuits.runAll(question);

        assertThat(decision(question).outcome()).isEqualTo("ADOPTED");
        assertThat(decision(question).winner()).isEqualTo("o2");
        assertThat(decision(question).reason()).contains("Chosen: Trams.").contains("Trams 2, Bicycles 0, Boats 0");
    }

    @Test
    void theCastingVoteAmongOptionsNamesOne() {
        String question = circuits.ask("circuit-majority", "single-choice", 0, "Bicycles", "Trams");
        circuits.answer(question, HELENE, "o1");
        circuits.answer(question, PAUL, "o2");
        circuits.answer(question, SOPHIE, "abstain");
        circuits.runAll(question);

        assertThatThrownBy(() -> circuits.completeForGroup(
                        question, "managers", SOPHIE, Map.of("ruling", "ADOPTED", "outcomeReason", "Greener.")))
                .isInstanceOf(Refused.class)
                .hasMessage("Choose the option that wins.");
        circuits.completeForGroup(
                question, "managers", SOPHIE, Map.of("ruling", "ADOPTED", "outcomeReason", "Greener.", "option", "o2"));
        circuits.runAll(question);

        assertThat(decision(question).winner()).isEqualTo("o2");
    }

    private String ask(int quorum) {
        return circuits.ask("circuit-majority", "yes-no", quorum);
    }

    private Decision decision(String question) {
        assertThat(circuits.ended(question)).as("%s has ended", question).isTrue();
        return decisions.find(question).orElseThrow();
    }

    private Round lastRound(String question) {
        List<Round> held = rounds.ofQuestion(question);
        return held.get(held.size() - 1);
    }
}
