package fr.rsi.circuit.process;

import fr.rsi.chart.BarChart;
import fr.rsi.language.Texts;
import fr.rsi.population.People;
import fr.rsi.population.Person;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Question;
import fr.rsi.round.Ballot;
import fr.rsi.round.Ballots;
import fr.rsi.round.Round;
import fr.rsi.tally.Candidate;
import fr.rsi.tally.PluralityTally;
import fr.rsi.tally.Quorum;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** A tally as process variables: flat numbers for decision tables and gateways, and one JSON for forms. */
@Component
class TallyVariables {

    private final Ballots ballots;
    private final People people;
    private final Texts texts;

    TallyVariables(Ballots ballots, People people, Texts texts) {
        this.ballots = ballots;
        this.people = people;
        this.texts = texts;
    }

    Map<String, Object> of(Question question, Round round, PluralityTally tally, int quorum) {
        List<PluralityTally.Count> ranking = tally.ranking();
        List<Candidate> leaders = tally.leaders();
        int leaderVotes = ranking.isEmpty() ? 0 : ranking.get(0).votes();
        int inFavour = question.type().hasOptions()
                ? leaderVotes
                : tally.votes(question.type().choices().get(0));
        int required = Quorum.required(quorum, tally.invited());

        Map<String, Object> variables = new HashMap<>();
        variables.put("round", round.number());
        variables.put("invited", tally.invited());
        variables.put("answered", tally.answered());
        variables.put("abstained", tally.abstained());
        variables.put("expressed", tally.expressed());
        variables.put("base", tally.baseCount());
        variables.put("yes", inFavour);
        variables.put("no", tally.expressed() - inFavour);
        variables.put("objections", question.type() == AnswerType.CONSENT ? tally.votes(AnswerType.OBJECT) : 0);
        variables.put("leader", leaders.isEmpty() ? "" : leaders.get(0).id());
        variables.put("leaderLabel", leaders.isEmpty() ? "" : leaders.get(0).label());
        variables.put("leaderVotes", leaderVotes);
        variables.put("margin", tally.margin());
        variables.put("tie", tally.tie());
        variables.put("approval", share(inFavour, tally));
        variables.put("leaderShare", share(leaderVotes, tally));
        variables.put("participation", tally.participation().approximate());
        variables.put("quorumRequired", required);
        variables.put("quorumReached", tally.answered() >= required);
        variables.put(CircuitVariables.TALLY, Spin.JSON(forForms(question, round, tally)));
        return variables;
    }

    private static double share(int votes, PluralityTally tally) {
        return tally.baseCount() == 0 ? 0 : (double) votes / tally.baseCount();
    }

    private Map<String, Object> forForms(Question question, Round round, PluralityTally tally) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", "plurality");
        json.put("base", tally.base().code());
        json.put("invited", tally.invited());
        json.put("answered", tally.answered());
        json.put("abstained", tally.abstained());
        json.put("options", tally.counts().stream().map(this::option).toList());
        json.put("tied", tally.tie() ? tally.leaders() : List.of());
        List<Ballot> cast = ballots.ofRound(round.id());
        Map<String, Person> respondents =
                people.find(cast.stream().map(Ballot::personId).toList());
        json.put(
                "comments",
                cast.stream()
                        .filter(ballot -> ballot.comment() != null)
                        .map(ballot -> Map.of(
                                "person", name(ballot, respondents),
                                "choice", label(ballot.answer().choice(), tally),
                                "text", Objects.requireNonNull(ballot.comment())))
                        .toList());
        json.put(
                "objections",
                cast.stream()
                        .filter(ballot -> ballot.answer().reason() != null)
                        .map(ballot -> Map.of(
                                "person", name(ballot, respondents),
                                "reason", Objects.requireNonNull(ballot.answer().reason())))
                        .toList());
        json.put("chart", BarChart.dataUri(BarChart.svg(tally, question.title(), texts.locale())));
        return json;
    }

    private Map<String, Object> option(PluralityTally.Count count) {
        return Map.of(
                "id", count.candidate().id(),
                "label", count.candidate().label(),
                "count", count.votes(),
                "share", String.format(texts.locale(), "%.1f %%", count.share().percent()));
    }

    private String label(String choice, PluralityTally tally) {
        return tally.counts().stream()
                .map(PluralityTally.Count::candidate)
                .filter(candidate -> candidate.id().equals(choice))
                .map(Candidate::label)
                .findFirst()
                .orElseGet(() -> texts.text("choice.abstain"));
    }

    private static String name(Ballot ballot, Map<String, Person> respondents) {
        Person person = respondents.get(ballot.personId());
        return person == null ? ballot.personId() : person.name();
    }
}
