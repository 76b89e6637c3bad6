package fr.rsi.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rsi.decision.Decision;
import fr.rsi.decision.Decisions;
import fr.rsi.question.QuestionStatus;
import fr.rsi.question.Questions;
import fr.rsi.refusal.Refused;
import fr.rsi.round.RoundHistory;
import fr.rsi.testing.Circuits;
import fr.rsi.testing.ProcessTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("circuit-consent")
class ConsentCircuitTest {

    @Autowired
    private Circuits circuits;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Questions questions;

    @Autowired
    private RoundHistory rounds;

    @Autowired
    private org.camunda.bpm.engine.IdentityService identityService;

    @Test
    void anElectorateOfNobodyIsAnOutcome() {
        String question = circuits.askNobody("circuit-consent", "consent");

        assertThat(circuits.ended(question)).isTrue();
        assertThat(circuits.passed(question)).contains("EndEvent_NobodyToAsk");
        assertThat(decisions.find(question).orElseThrow().outcome()).isEqualTo("NO_ELECTORATE");
    }

    @Test
    void adoptsWhenNobodyObjects() {
        String question = ask(0);
        everyone(question, Map.of("choice", "agree"));

        assertThat(decision(question).outcome()).isEqualTo("ADOPTED");
        assertThat(decision(question).reason()).contains("Nobody objects.");
        assertThat(circuits.passed(question)).contains("EndEvent_Adopted").doesNotContain("UserTask_Amend");
    }

    @Test
    void anObjectionNeedsItsReason() {
        String question = ask(0);
        String person = Circuits.PEOPLE.get(0);

        assertThatThrownBy(() -> circuits.answer(question, person, "object"))
                .isInstanceOf(Refused.class)
                .hasMessage("An objection needs its reason.");
        assertThat(rounds.ofQuestion(question).get(0).answered()).isZero();
        circuits.complete(question, person, objection());
        assertThat(rounds.ofQuestion(question).get(0).answered()).isOne();
    }

    @Test
    void tooFewAnswersAreNoConsent() {
        String question = ask(100);
        circuits.answer(question, Circuits.PEOPLE.get(0), "agree");
        circuits.fire(question, "BoundaryEvent_HalfTime");
        circuits.fire(question, "BoundaryEvent_Deadline");
        circuits.runAll(question);

        assertThat(decision(question).outcome()).isEqualTo("NO_QUORUM");
        assertThat(circuits.passed(question)).contains("EndEvent_NoQuorum", "EndEvent_Reminded");
    }

    @Test
    void theAskerAmendsAndTheAmendedTextIsAskedAgain() {
        String question = ask(0);
        everyone(question, objection());

        assertThatThrownBy(() -> circuits.complete(
                        question, Circuits.ASKER, Map.of("ruling", "AMEND", "amendedContext", "Because **it** helps.")))
                .isInstanceOf(Refused.class)
                .hasMessage("Amend the text, or withdraw the proposal.");
        amend(question, "Only on Fridays.");
        assertThat(rounds.ofQuestion(question)).hasSize(2);
        assertThat(questions.get(question).context()).isEqualTo("Only on Fridays.");
        everyone(question, Map.of("choice", "agree"));

        assertThat(decision(question).outcome()).isEqualTo("ADOPTED");
        assertThat(circuits.passed(question)).contains("ServiceTask_Amend", "ServiceTask_Extend", "EndEvent_Adopted");
    }

    @Test
    void theAskerWithdraws() {
        String question = ask(0);
        everyone(question, objection());
        circuits.complete(question, Circuits.ASKER, Map.of("ruling", "WITHDRAWN", "outcomeReason", "You are right."));
        circuits.runAll(question);

        assertThat(decision(question).outcome()).isEqualTo("WITHDRAWN");
        assertThat(questions.get(question).status()).isEqualTo(QuestionStatus.WITHDRAWN);
        assertThat(circuits.passed(question)).contains("EndEvent_Withdrawn");
    }

    @Test
    void afterThreeRoundsAFacilitatorDecidesThatTheObjectionsStand() {
        String question = threeRoundsOfObjections();
        rule(question, "REJECTED");

        assertThat(decision(question).outcome()).isEqualTo("REJECTED");
        assertThat(circuits.passed(question)).contains("EndEvent_Rejected");
    }

    @Test
    void afterThreeRoundsAFacilitatorSetsTheObjectionsAside() {
        String question = threeRoundsOfObjections();
        rule(question, "ADOPTED");

        assertThat(decision(question).outcome()).isEqualTo("ADOPTED");
        assertThat(circuits.passed(question)).contains("EndEvent_AdoptedByFacilitator");
    }

    private String threeRoundsOfObjections() {
        String question = ask(0);
        everyone(question, objection());
        amend(question, "Second text");
        everyone(question, objection());
        amend(question, "Third text");
        everyone(question, objection());
        assertThat(rounds.ofQuestion(question)).hasSize(3);
        return question;
    }

    private void rule(String question, String ruling) {
        String facilitator = identityService
                .createUserQuery()
                .memberOfGroup("facilitators")
                .listPage(0, 1)
                .get(0)
                .getId();
        circuits.completeForGroup(
                question, "facilitators", facilitator, Map.of("ruling", ruling, "outcomeReason", "Weighed."));
        circuits.runAll(question);
    }

    private void everyone(String question, Map<String, Object> answer) {
        Circuits.PEOPLE.forEach(person -> circuits.complete(question, person, answer));
        circuits.runAll(question);
    }

    private void amend(String question, String text) {
        circuits.complete(question, Circuits.ASKER, Map.of("ruling", "AMEND", "amendedContext", text));
    }

    private static Map<String, Object> objection() {
        return Map.of("choice", "object", "reason", "It is too loud.");
    }

    private String ask(int quorum) {
        return circuits.ask("circuit-consent", "consent", quorum);
    }

    private Decision decision(String question) {
        assertThat(circuits.ended(question)).as("%s has ended", question).isTrue();
        return decisions.find(question).orElseThrow();
    }
}
