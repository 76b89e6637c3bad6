package fr.rsi.round;

import fr.rsi.question.Question;
import fr.rsi.question.Settings;
import fr.rsi.tally.Approval;
import fr.rsi.tally.Availability;
import fr.rsi.tally.Borda;
import fr.rsi.tally.Candidate;
import fr.rsi.tally.Consent;
import fr.rsi.tally.Dots;
import fr.rsi.tally.Estimate;
import fr.rsi.tally.FreeTexts;
import fr.rsi.tally.Ideas;
import fr.rsi.tally.InstantRunoff;
import fr.rsi.tally.MajorityJudgment;
import fr.rsi.tally.MeekStv;
import fr.rsi.tally.Plurality;
import fr.rsi.tally.Poll;
import fr.rsi.tally.Schulze;
import fr.rsi.tally.Score;
import fr.rsi.tally.ScottishStv;
import fr.rsi.tally.Tally;
import fr.rsi.tally.Vote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts answers to the vote: turns them into ballots of the method that counts them. */
class Votes {

    private final Question question;
    private final Settings settings;
    private final CountRule rule;
    private final List<Candidate> candidates;
    private final Map<String, Integer> places;

    Votes(Question question, CountRule rule, BallotPaper paper) {
        this.question = question;
        this.settings = question.settings();
        this.rule = rule;
        this.candidates = paper.candidates();
        this.places = paper.places();
    }

    /** The tally of these answers, in people or by weight. */
    Tally count(List<Bundle> bundles, boolean weighted, int invited, @Nullable String seed) {
        return switch (rule.method()) {
            case PLURALITY -> Plurality.count(poll(bundles, weighted, invited, this::choice));
            case CONSENT -> Consent.count(poll(bundles, weighted, invited, this::choice));
            case APPROVAL -> Approval.count(poll(bundles, weighted, invited, this::choices));
            case SCORE_SUM, SCORE_MEAN, SCORE_MEDIAN ->
                Score.count(
                        poll(bundles, weighted, invited, this::numbers),
                        rule.method(),
                        settings.minScoreOrDefault(),
                        settings.maxScoreOrDefault());
            case MAJORITY_JUDGMENT ->
                MajorityJudgment.count(
                        poll(bundles, weighted, invited, this::numbers),
                        settings.minScoreOrDefault(),
                        settings.maxScoreOrDefault());
            case DOTS -> Dots.count(poll(bundles, weighted, invited, this::numbers), settings.budgetOrDefault());
            case BORDA -> Borda.count(poll(bundles, weighted, invited, this::order));
            case IRV -> InstantRunoff.count(poll(bundles, weighted, invited, this::order), seed);
            case STV_SCOTTISH ->
                ScottishStv.count(poll(bundles, weighted, invited, this::order), settings.seatsOrDefault(), seed);
            case STV_MEEK ->
                MeekStv.count(poll(bundles, weighted, invited, this::order), settings.seatsOrDefault(), seed);
            case SCHULZE -> Schulze.count(poll(bundles, weighted, invited, this::order));
            case ESTIMATE -> Estimate.count(poll(bundles, weighted, invited, Votes::value));
            case AVAILABILITY -> Availability.count(poll(bundles, weighted, invited, this::numbers));
            case IDEAS -> Ideas.count(poll(bundles, weighted, invited, this::ideas));
            case TEXTS -> FreeTexts.count(poll(bundles, weighted, invited, Votes::text));
        };
    }

    private <T> Poll<T> poll(List<Bundle> bundles, boolean weighted, int invited, Function<Answer, @Nullable T> says) {
        List<Vote<T>> votes = new ArrayList<>();
        int answered = 0;
        for (Bundle bundle : bundles) {
            int weight = bundle.ballots() * (weighted ? bundle.weight() : 1);
            answered += weight;
            add(
                    votes,
                    weight,
                    bundle.answer().abstains() ? null : says.apply(bundle.answer()),
                    rule.abstention(),
                    says);
        }
        if (rule.silence() != Meaning.NONE) {
            add(votes, invited - answered, null, rule.silence(), says);
        }
        return new Poll<>(rule.base(), invited, candidates, votes);
    }

    private <T> void add(
            List<Vote<T>> votes,
            int weight,
            @Nullable T says,
            Meaning otherwise,
            Function<Answer, @Nullable T> reader) {
        if (says != null || otherwise == Meaning.ABSTAIN) {
            votes.add(new Vote<>(says, weight));
        } else if (otherwise == Meaning.CONSENT) {
            String consent = question.type().choices().stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Silence or an abstention can't be consent to a"
                            + " question of the kind " + question.type().code()));
            votes.add(new Vote<>(reader.apply(new Answer.Choice(consent, null)), weight));
        }
    }

    private @Nullable Integer choice(Answer answer) {
        return answer instanceof Answer.Choice choice ? places.get(choice.choice()) : null;
    }

    private @Nullable Set<Integer> choices(Answer answer) {
        return answer instanceof Answer.Choices choices
                ? choices.choices().stream()
                        .map(places::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())
                : null;
    }

    private @Nullable Map<Integer, Integer> numbers(Answer answer) {
        Map<String, Integer> given;
        if (answer instanceof Answer.Scores scores) {
            given = scores.scores();
        } else if (answer instanceof Answer.Points points) {
            given = points.points();
        } else if (answer instanceof Answer.Slots slots) {
            given = slots.slots();
        } else {
            return null;
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        given.forEach((option, number) -> {
            Integer place = places.get(option);
            if (place != null) {
                numbers.put(place, number);
            }
        });
        return numbers;
    }

    private @Nullable List<Integer> order(Answer answer) {
        return answer instanceof Answer.Ranking ranking
                ? ranking.ranking().stream()
                        .map(places::get)
                        .filter(Objects::nonNull)
                        .toList()
                : null;
    }

    private @Nullable List<Integer> ideas(Answer answer) {
        return answer instanceof Answer.Ideas ideas
                ? ideas.ideas().stream()
                        .map(places::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()
                : null;
    }

    private static @Nullable String text(Answer answer) {
        return answer instanceof Answer.Text text ? text.text() : null;
    }

    private static @Nullable BigDecimal value(Answer answer) {
        return answer instanceof Answer.Estimate estimate ? estimate.value() : null;
    }
}
