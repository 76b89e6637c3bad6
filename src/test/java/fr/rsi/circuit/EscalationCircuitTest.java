package fr.rsi.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rsi.decision.Decision;
import fr.rsi.decision.Decisions;
import fr.rsi.population.Populations;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.testing.Circuits;
import fr.rsi.testing.ProcessTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("circuit-escalation")
class EscalationCircuitTest {

    private static final String MANAGER = "thomas.leroy";

    @Autowired
    private Circuits circuits;

    @Autowired
    private Decisions decisions;

    @Autowired
    private RoundHistory rounds;

    @Autowired
    private Populations populations;

    @Test
    void exactlyTwoThirdsInFavourAreClear() {
        String question = advice("yes", "yes", "no");

        assertThat(decision(question).outcome()).isEqualTo("ADOPTED");
        assertThat(decision(question).reason()).contains("At least two thirds").contains("“Clear advice rule”");
        assertThat(circuits.passed(question))
                .contains("EndEvent_AdoptedByAdvice")
                .doesNotContain("UserTask_AskCommittee");
    }

    @Test
    void twoThirdsAgainstAreClear() {
        String question = advice("no", "no", "yes");

        assertThat(decision(question).outcome()).isEqualTo("REJECTED");
        assertThat(circuits.passed(question)).contains("EndEvent_RejectedByAdvice");
    }

    @Test
    void anUnclearAdviceGoesToTheCommitteeWhichAdopts() {
        String question = advice("yes", "no", "abstain");
        List<String> committee = populations.members(List.of("innovation-committee"));
        Round round = lastRound(question);
        assertThat(round.activityId()).isEqualTo("UserTask_AskCommittee");
        assertThat(round.invited()).isEqualTo(committee.size());

        committee.forEach(member -> circuits.answer(question, member, "yes"));
        circuits.runAll(question);

        assertThat(decision(question).outcome()).isEqualTo("ADOPTED");
        assertThat(circuits.passed(question)).contains("ServiceTask_CommitteeTime", "EndEvent_AdoptedByCommittee");
    }

    @Test
    void theCommitteeRejects() {
        String question = advice("yes", "no", "abstain");
        List<String> committee = populations.members(List.of("innovation-committee"));
        committee.forEach(member -> circuits.answer(question, member, "no"));
        circuits.runAll(question);

        assertThat(decision(question).outcome()).isEqualTo("REJECTED");
        assertThat(circuits.passed(question)).contains("EndEvent_RejectedByCommittee");
    }

    @Test
    void whereTheCommitteeDoesNotAnswerTheManagerDecides() {
        for (String ruling : List.of("ADOPTED", "REJECTED")) {
            String question = circuits.ask("circuit-escalation", "yes-no", 100);
            circuits.fire(question, "BoundaryEvent_HalfTime");
            circuits.fire(question, "BoundaryEvent_Deadline");
            circuits.fire(question, "BoundaryEvent_DeadlineCommittee");
            circuits.complete(question, MANAGER, Map.of("ruling", ruling, "outcomeReason", "Somebody has to."));
            circuits.runAll(question);

            assertThat(decision(question).outcome()).isEqualTo(ruling);
            assertThat(decision(question).reason()).contains("Thomas Leroy decided: Somebody has to.");
            assertThat(circuits.passed(question))
                    .contains(ruling.equals("ADOPTED") ? "EndEvent_AdoptedByManager" : "EndEvent_RejectedByManager");
        }
    }

    private String advice(String... choices) {
        String question = circuits.ask("circuit-escalation", "yes-no", 0);
        for (int i = 0; i < choices.length; i++) {
            circuits.answer(question, Circuits.PEOPLE.get(i), choices[i]);
        }
        circuits.runAll(question);
        return question;
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
