package fr.rsi.decision;

import fr.rsi.directory.People;
import fr.rsi.engine.Outcomes;
import fr.rsi.language.Texts;
import fr.rsi.question.Question;
import fr.rsi.question.QuestionStatus;
import fr.rsi.question.Questions;
import fr.rsi.round.Counting;
import fr.rsi.round.Disclosure;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.tally.Candidate;
import fr.rsi.tally.Fraction;
import fr.rsi.tally.Method;
import fr.rsi.tally.Quorum;
import fr.rsi.tally.Tally;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records how a question ended, in words that can be understood years later, and makes it known. */
@Service
@Transactional
public class Deciding {

    private static final List<String> CHOOSING = List.of(Outcomes.ADOPTED, Outcomes.ELECTED);
    private static final int MOST_COUNTS = 10;
    private static final Set<Method> BY_COMPARISON = EnumSet.of(
            Method.BORDA,
            Method.IRV,
            Method.STV_SCOTTISH,
            Method.STV_MEEK,
            Method.SCHULZE,
            Method.MAJORITY_JUDGMENT,
            Method.AVAILABILITY);

    private final Questions questions;
    private final Decisions decisions;
    private final RoundHistory rounds;
    private final Counting counting;
    private final Disclosure disclosure;
    private final FiredRules firedRules;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Texts texts;

    Deciding(
            Questions questions,
            Decisions decisions,
            RoundHistory rounds,
            Counting counting,
            Disclosure disclosure,
            FiredRules firedRules,
            People people,
            ApplicationEventPublisher events,
            Texts texts) {
        this.questions = questions;
        this.decisions = decisions;
        this.rounds = rounds;
        this.counting = counting;
        this.disclosure = disclosure;
        this.firedRules = firedRules;
        this.people = people;
        this.events = events;
        this.texts = texts;
    }

    /**
     * How a circuit ended.
     *
     * @param reason the words of the rule or of the person that decided
     * @param arbiter id of that person, null where a rule decided
     */
    public record Outcome(
            String code,
            @Nullable String reason,
            @Nullable String winner,
            @Nullable String arbiter) {}

    /** Records the decision and ends the question. */
    public void record(String questionId, String processInstanceId, Outcome outcome) {
        questions.end(
                questionId,
                outcome.code().equals(Outcomes.WITHDRAWN) ? QuestionStatus.WITHDRAWN : QuestionStatus.DECIDED);
        disclosure.ended(questionId);
        Question question = questions.get(questionId);
        String winner =
                asked(question).type().hasOptions() && CHOOSING.contains(outcome.code()) ? outcome.winner() : null;
        decisions.add(
                questionId,
                outcome.code(),
                reason(question, processInstanceId, outcome, winner),
                winner,
                outcome.arbiter());
    }

    /** The question as its last round has asked it. */
    private Question asked(Question question) {
        List<Round> held = rounds.ofQuestion(question.id());
        return held.isEmpty() ? question : held.get(held.size() - 1).asks(question);
    }

    private String reason(Question question, String processInstanceId, Outcome outcome, @Nullable String winner) {
        List<String> sentences = new ArrayList<>();
        if (winner != null) {
            asked(question).options().stream()
                    .filter(option -> winner.equals(option.id()))
                    .forEach(option -> sentences.add(texts.text("reason.winner", option.label())));
        }
        List<Round> held = rounds.ofQuestion(question.id());
        if (!held.isEmpty()) {
            sentences.add(figures(question, held.get(held.size() - 1)));
        }
        String words = outcome.reason() == null ? "" : outcome.reason();
        if (outcome.arbiter() == null) {
            firedRules
                    .last(processInstanceId)
                    .ifPresentOrElse(
                            rule -> sentences.add(
                                    texts.text("reason.rule", words, rule.table(), rule.version(), rule.row())),
                            () -> sentences.add(words));
        } else {
            sentences.add(texts.text("reason.arbiter", people.name(outcome.arbiter()), words));
        }
        return sentences.stream().filter(sentence -> !sentence.isBlank()).collect(Collectors.joining(" "));
    }

    private String figures(Question question, Round round) {
        String quorum = question.quorum() == 0
                ? ""
                : texts.text("reason.quorum", question.quorum(), Quorum.required(question.quorum(), round.invited()));
        String participation = texts.text(
                "reason.participation",
                round.answered(),
                round.invited(),
                new Fraction(round.answered(), round.invited()).percent(),
                quorum);
        if (!round.disclosed()) {
            return texts.text("reason.undisclosed", participation);
        }
        Tally tally = counting.count(question, round, texts.locale()).deciding();
        String result = result(tally);
        return result.isEmpty() ? participation + "." : texts.text("reason.figures", participation, result);
    }

    private String result(Tally tally) {
        if (tally.method() == Method.ESTIMATE && tally.turnout().expressed() > 0) {
            return texts.text("reason.estimate", figure(tally, "median"), figure(tally, "q1"), figure(tally, "q3"));
        }
        if (BY_COMPARISON.contains(tally.method())) {
            return comparison(tally);
        }
        String counts = tally.ranking().stream()
                .limit(MOST_COUNTS)
                .map(result -> texts.text("reason.count", result.candidate().label(), number(result.count())))
                .collect(Collectors.joining(", "));
        String abstained = tally.turnout().abstained() == 0
                ? ""
                : texts.text("reason.abstained", tally.turnout().abstained());
        boolean shortened = tally.options().size() > MOST_COUNTS;
        return counts.isEmpty() ? "" : counts + (shortened ? " …" : "") + abstained;
    }

    /** Who wins by a method whose figures say little without its table. */
    private String comparison(Tally tally) {
        String winners = labels(tally.winners());
        String tied = labels(tally.tied());
        String key = winners.isEmpty() ? "reason.tied" : tied.isEmpty() ? "reason.first" : "reason.firstAndTied";
        return winners.isEmpty() && tied.isEmpty()
                ? ""
                : texts.text(key, texts.text("method." + tally.method().code()), winners, tied);
    }

    private static String labels(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::label).collect(Collectors.joining(", "));
    }

    private String figure(Tally tally, String name) {
        return number(tally.statistics().figures().getOrDefault(name, BigDecimal.ZERO));
    }

    private String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** Makes the decision known to the asker and to everyone who was asked. */
    public void announce(String questionId) {
        Question question = questions.get(questionId);
        Set<String> concerned = new TreeSet<>(rounds.everyoneAsked(questionId));
        concerned.add(question.asker());
        decisions
                .find(questionId)
                .ifPresent(decision -> events.publishEvent(new DecisionAnnounced(
                        questionId, question.title(), decision.outcome(), decision.reason(), List.copyOf(concerned))));
    }
}
