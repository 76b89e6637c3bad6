package fr.rsi.circuit.process;

import fr.rsi.question.AnswerType;
import fr.rsi.question.Question;
import fr.rsi.round.Counted;
import fr.rsi.round.IdeaGroups;
import fr.rsi.round.Round;
import fr.rsi.tally.Candidate;
import fr.rsi.tally.Fraction;
import fr.rsi.tally.Quorum;
import fr.rsi.tally.Tally;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A tally as process variables: flat numbers for decision tables and gateways, and one JSON for forms. */
@Component
class TallyVariables {

    private static final List<String> STATISTICS =
            List.of("median", "mean", "q1", "q3", "iqr", "min", "max", "deviation", "kendallW");

    private static final int WHOLE_DIGITS = 18;

    private final IdeaGroups ideaGroups;
    private final TallyForm form;

    TallyVariables(IdeaGroups ideaGroups, TallyForm form) {
        this.ideaGroups = ideaGroups;
        this.form = form;
    }

    Map<String, Object> of(Question question, Round round, Counted counted, int quorum) {
        Tally tally = counted.deciding();
        Map<String, Object> variables = new HashMap<>();
        turnout(question, round, tally, quorum, variables);
        leader(tally, variables);
        inFavour(question, tally, variables);
        STATISTICS.forEach(
                name -> variables.put(name, number(tally.statistics().figures().getOrDefault(name, BigDecimal.ZERO))));
        variables.put(
                "groupsToConfirm",
                question.type() == AnswerType.IDEA && round.disclosed()
                        ? ideaGroups.toConfirm(round).size()
                        : 0);
        variables.put("method", tally.method().code());
        variables.put(CircuitVariables.TALLY, Spin.JSON(form.of(question, round, counted)));
        return variables;
    }

    private void turnout(Question question, Round round, Tally tally, int quorum, Map<String, Object> variables) {
        int required = Quorum.required(quorum, round.invited());
        boolean counts = round.disclosed();
        variables.put("round", round.number());
        variables.put("invited", round.invited());
        variables.put("answered", round.answered());
        variables.put("abstained", tally.turnout().abstained());
        variables.put("expressed", tally.turnout().expressed());
        variables.put("base", tally.turnout().of(tally.base()));
        variables.put("participation", new Fraction(round.answered(), round.invited()).approximate());
        variables.put("quorumRequired", required);
        variables.put("quorumReached", counts && round.answered() >= required);
    }

    private static void leader(Tally tally, Map<String, Object> variables) {
        Tally.Result leader = leader(tally);
        variables.put(
                CircuitVariables.LEADER,
                leader == null ? "" : leader.candidate().id());
        variables.put("leaderLabel", leader == null ? "" : leader.candidate().label());
        variables.put("leaderVotes", leader == null ? 0 : number(leader.count()));
        variables.put("leaderShare", leader == null ? 0.0 : leader.share().approximate());
        variables.put("margin", number(margin(tally)));
        variables.put("tie", !tally.tied().isEmpty());
        variables.put(
                "winnerLabels", tally.winners().stream().map(Candidate::label).collect(Collectors.joining(", ")));
        variables.put("winners", tally.winners().stream().map(Candidate::id).collect(Collectors.joining(",")));
    }

    /** The first winner, or the first of those who are tied; null where nobody is either. */
    private static Tally.@Nullable Result leader(Tally tally) {
        return Stream.concat(tally.winners().stream(), tally.tied().stream())
                .findFirst()
                .map(candidate -> tally.result(candidate.id()))
                .orElse(null);
    }

    /** What the first has more than the second. */
    private static BigDecimal margin(Tally tally) {
        List<Tally.Result> ranking = tally.ranking();
        if (ranking.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal first = ranking.get(0).count();
        return ranking.size() < 2 ? first : first.subtract(ranking.get(1).count());
    }

    private static void inFavour(Question question, Tally tally, Map<String, Object> variables) {
        List<String> choices = question.type().choices();
        Tally.Result favoured = choices.isEmpty() ? leader(tally) : tally.result(choices.get(0));
        BigDecimal yes = favoured == null ? BigDecimal.ZERO : favoured.count();
        variables.put("yes", number(yes));
        variables.put("no", Math.max(0, tally.turnout().expressed() - yes.intValue()));
        variables.put("approval", favoured == null ? 0.0 : favoured.share().approximate());
        variables.put(
                "objections",
                question.type() == AnswerType.CONSENT
                        ? number(tally.result(AnswerType.OBJECT).count())
                        : 0);
    }

    /** A whole number where it is one, so that tables compare it exactly. */
    private static Object number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > 0 || plain.precision() - plain.scale() > WHOLE_DIGITS) {
            return plain.doubleValue();
        }
        long whole = plain.longValueExact();
        return whole == (int) whole ? (Object) (int) whole : (Object) whole;
    }
}
