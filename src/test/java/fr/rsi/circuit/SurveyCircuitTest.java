package fr.rsi.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.rsi.decision.Decisions;
import fr.rsi.question.Questions;
import fr.rsi.refusal.Refused;
import fr.rsi.round.Counting;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.tally.Tally;
import fr.rsi.testing.Circuits;
import fr.rsi.testing.ProcessTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("circuit-survey")
class SurveyCircuitTest {

    @Autowired
    private Circuits circuits;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Questions questions;

    @Autowired
    private RoundHistory rounds;

    @Autowired
    private Counting counting;

    @Test
    void anElectorateOfNobodyIsAnOutcome() {
        String question = circuits.askNobody("circuit-survey", "yes-no");

        assertThat(circuits.ended(question)).isTrue();
        assertThat(circuits.passed(question)).contains("EndEvent_NobodyToAsk");
        assertThat(decisions.find(question).orElseThrow().outcome()).isEqualTo("NO_ELECTORATE");
    }

    @Test
    void publishesWhatWasAnswered() {
        String question = circuits.ask("circuit-survey", "ranking", 0, "Boat", "Tram");
        circuits.complete(question, Circuits.PEOPLE.get(0), Map.of("ranking", List.of("o2", "o1")));
        circuits.fire(question, "BoundaryEvent_HalfTime");
        circuits.fire(question, "BoundaryEvent_Deadline");
        circuits.runAll(question);

        assertThat(circuits.ended(question)).isTrue();
        assertThat(decisions.find(question).orElseThrow().outcome()).isEqualTo("PUBLISHED");
        assertThat(decisions.find(question).orElseThrow().reason()).contains("1 of 3 people answered");
        assertThat(circuits.passed(question))
                .contains("EndEvent_Published", "EndEvent_Reminded")
                .doesNotContain("UserTask_ConfirmGroups");
    }

    @Test
    void publishesThatNobodyHasAnswered() {
        String question = circuits.ask("circuit-survey", "estimate", 0);
        circuits.fire(question, "BoundaryEvent_Deadline");
        circuits.runAll(question);

        assertThat(decisions.find(question).orElseThrow().reason()).startsWith("0 of 3 people answered");
    }

    @Test
    void theAskerConfirmsWhichIdeasAreTheSame() {
        String question = askForIdeas();

        assertThat(tally(question).options())
                .as("what is proposed before anybody confirms it")
                .hasSize(3);
        circuits.complete(
                question,
                Circuits.ASKER,
                Map.of(
                        "groups",
                        Spin.JSON(List.of(
                                Map.of("label", "Bicycles", "keep", false),
                                Map.of("label", "Fewer meetings", "keep", true)))));
        circuits.runAll(question);

        assertThat(decisions.find(question).orElseThrow().outcome()).isEqualTo("PUBLISHED");
        assertThat(tally(question).options())
                .extracting(result -> result.candidate().label(), result -> result.count()
                        .intValue())
                .containsExactlyInAnyOrder(
                        tuple("Fewer meetings", 2),
                        tuple("A bicycle shed", 1),
                        tuple("The bicycle shed", 1),
                        tuple("Plants", 1));
    }

    @Test
    void aGroupOfIdeasNeedsAName() {
        String question = askForIdeas();

        assertThatThrownBy(() -> circuits.complete(
                        question,
                        Circuits.ASKER,
                        Map.of("groups", Spin.JSON(List.of(Map.of("label", " "), Map.of("label", "Sheds"))))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("needs a name");
        assertThatThrownBy(() -> circuits.complete(
                        question, Circuits.ASKER, Map.of("groups", Spin.JSON(List.of(Map.of("label", "Sheds"))))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has changed");
        assertThat(circuits.ended(question)).isFalse();
    }

    private String askForIdeas() {
        String question = circuits.ask("circuit-survey", "idea", 0);
        List<List<String>> ideas = List.of(
                List.of("Fewer meetings", "A bicycle shed"),
                List.of("fewer  Meetings", "The bicycle shed"),
                List.of("Plants"));
        for (int i = 0; i < ideas.size(); i++) {
            circuits.complete(question, Circuits.PEOPLE.get(i), Map.of("ideas", ideas.get(i)));
        }
        circuits.runAll(question);
        return question;
    }

    private Tally tally(String question) {
        Round round = rounds.ofQuestion(question).get(0);
        return counting.count(questions.get(question), round, Locale.ENGLISH).people();
    }
}
