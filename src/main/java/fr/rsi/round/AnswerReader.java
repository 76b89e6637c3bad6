package fr.rsi.round;

import fr.rsi.question.AnswerType;
import fr.rsi.question.Option;
import fr.rsi.question.Question;
import fr.rsi.question.Reason;
import fr.rsi.question.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is said, by kind of answer; what is wrong is noted with the submitted fields. */
class AnswerReader {

    private static final int MAX_IDEA = 300;
    private static final int MAX_TEXT = 4000;
    private static final int MAX_DIGITS = 15;
    private static final int MAX_DECIMALS = 6;
    private static final int YES = 2;
    /** The field of the form for rankings of many options. */
    static final String LONG_RANKING = "order";

    private final Question question;
    private final Settings settings;
    private final Submitted submitted;
    private final String field;

    AnswerReader(Question question, Submitted submitted) {
        this.question = question;
        this.settings = question.settings();
        this.submitted = submitted;
        this.field = AnswerChecks.field(question.type());
    }

    /** The answer; null where something is wrong with it. */
    @Nullable Answer read(@Nullable String reason) {
        return switch (question.type()) {
            case YES_NO, CONSENT, SINGLE_CHOICE -> choice(reason);
            case MULTIPLE_CHOICE -> choices(reason);
            case SCORE -> scores(reason);
            case DOTS -> points(reason);
            case RANKING -> ranking(reason);
            case ESTIMATE -> estimate(reason);
            case AVAILABILITY -> slots(reason);
            case IDEA -> ideas(reason);
            case TEXT -> text(reason);
        };
    }

    private @Nullable Answer choice(@Nullable String reason) {
        List<String> choices = Stream.concat(
                        question.type().hasOptions() ? ids().stream() : question.type().choices().stream(),
                        Stream.of(AnswerType.ABSTAIN))
                .toList();
        Object given = submitted.value(field);
        if (given == null || given.toString().isBlank()) {
            submitted.wrong(field, "answer.choice.missing");
            return null;
        }
        if (!(given instanceof String choice) || !choices.contains(choice)) {
            submitted.wrong(field, "answer.choice.unknown", given, String.join(", ", choices));
            return null;
        }
        boolean kept =
                settings.reasonFor(question.type()) != Reason.ON_OBJECTION || AnswerChecks.objects(question, choice);
        return new Answer.Choice(choice, kept ? reason : null);
    }

    private @Nullable Answer choices(@Nullable String reason) {
        List<String> given = submitted.list(field).stream().map(String::valueOf).toList();
        List<String> allowed = new ArrayList<>(ids());
        if (settings.offersNone()) {
            allowed.add(AnswerType.NONE);
        }
        boolean right = known(given, allowed) & once(given);
        boolean none = given.contains(AnswerType.NONE);
        int most = settings.maxChoicesOf(ids().size());
        if (none && given.size() > 1) {
            submitted.wrong(field, "answer.choices.none");
            right = false;
        } else if (!none && (given.size() < settings.minChoicesOrDefault() || given.size() > most)) {
            submitted.wrong(field, "answer.choices.number", settings.minChoicesOrDefault(), most, given.size());
            right = false;
        }
        List<String> chosen = ids().stream().filter(given::contains).toList();
        return right ? new Answer.Choices(chosen, reason) : null;
    }

    private @Nullable Answer scores(@Nullable String reason) {
        Map<String, Integer> scores =
                numbers("score", settings.minScoreOrDefault(), settings.maxScoreOrDefault(), "answer.score.range");
        if (scores != null && scores.isEmpty()) {
            submitted.wrong(field, "answer.score.missing");
        }
        return scores == null || scores.isEmpty() ? null : new Answer.Scores(scores, reason);
    }

    private @Nullable Answer points(@Nullable String reason) {
        int budget = settings.budgetOrDefault();
        Map<String, Integer> points = numbers("points", 0, budget, "answer.points.range");
        if (points == null) {
            return null;
        }
        points.values().removeIf(each -> each == 0);
        int spent = points.values().stream().mapToInt(Integer::intValue).sum();
        if (spent == 0 || spent > budget) {
            submitted.wrong(field, spent == 0 ? "answer.points.missing" : "answer.points.budget", budget, spent);
            return null;
        }
        return new Answer.Points(points, reason);
    }

    private @Nullable Answer ranking(@Nullable String reason) {
        List<Object> given = submitted.list(field);
        List<String> order = (given.isEmpty() ? submitted.list(LONG_RANKING) : given)
                .stream()
                        .map(row -> row instanceof Map<?, ?> fields ? fields.get("option") : row)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .filter(option -> !option.isBlank())
                        .toList();
        if (!(known(order, ids()) & once(order))) {
            return null;
        }
        Integer ranked = settings.ranked();
        if (ranked == null ? order.isEmpty() : order.size() != ranked) {
            submitted.wrong(
                    field,
                    ranked == null ? "answer.ranking.missing" : "answer.ranking.number",
                    ranked == null ? 1 : ranked,
                    order.size());
            return null;
        }
        return new Answer.Ranking(order, reason);
    }

    private @Nullable Answer estimate(@Nullable String reason) {
        if (submitted.value(field) == null) {
            submitted.wrong(field, "answer.value.missing");
            return null;
        }
        Optional<BigDecimal> number = submitted.number(field);
        if (number.isEmpty()) {
            return null;
        }
        BigDecimal value = number.get();
        BigDecimal least = settings.minValue();
        BigDecimal most = settings.maxValue();
        boolean outside = least != null && value.compareTo(least) < 0 || most != null && value.compareTo(most) > 0;
        if (outside) {
            submitted.wrong(field, "answer.value.range", plain(least), plain(most));
        } else if (value.precision() - value.scale() > MAX_DIGITS || value.scale() > MAX_DECIMALS) {
            submitted.wrong(field, "answer.value.digits", MAX_DIGITS, MAX_DECIMALS);
        } else {
            return new Answer.Estimate(value, reason);
        }
        return null;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "…" : number.toPlainString();
    }

    private @Nullable Answer slots(@Nullable String reason) {
        Map<String, Integer> slots = numbers("slot", 0, YES, "answer.slots.range");
        if (slots == null) {
            return null;
        }
        if (slots.size() < ids().size()) {
            submitted.wrong(field, "answer.slots.missing");
            return null;
        }
        return new Answer.Slots(slots, reason);
    }

    private @Nullable Answer ideas(@Nullable String reason) {
        List<String> ideas = new ArrayList<>();
        for (Object row : submitted.list(field)) {
            Object idea = row instanceof Map<?, ?> fields ? fields.get("idea") : row;
            if (idea != null) {
                String text = submitted.checked(field, idea.toString(), MAX_IDEA);
                if (text != null) {
                    ideas.add(text);
                }
            }
        }
        if (ideas.isEmpty() || ideas.size() > settings.maxIdeasOrDefault()) {
            submitted.wrong(
                    field,
                    ideas.isEmpty() ? "answer.ideas.missing" : "answer.ideas.many",
                    settings.maxIdeasOrDefault(),
                    ideas.size());
            return null;
        }
        return new Answer.Ideas(List.copyOf(ideas), reason);
    }

    private @Nullable Answer text(@Nullable String reason) {
        Object given = submitted.value(field);
        if (!(given instanceof String text) || text.isBlank()) {
            submitted.wrong(field, "answer.text.missing");
            return null;
        }
        String checked = submitted.checked(field, text, MAX_TEXT);
        return checked == null ? null : new Answer.Text(checked, reason);
    }

    /** Whole numbers by id of the option, in the order of the question; null where one is wrong. */
    private @Nullable Map<String, Integer> numbers(String valueField, int least, int most, String rangeKey) {
        Map<String, Object> given = submitted.byOption(field, valueField);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        boolean right = true;
        for (Option option : question.options()) {
            String id = String.valueOf(option.id());
            Object value = given.containsKey(id) ? given.remove(id) : given.remove(option.label());
            if (value == null) {
                continue;
            }
            Integer number =
                    Submitted.decimal(value).flatMap(AnswerReader::whole).orElse(null);
            if (number == null || number < least || number > most) {
                submitted.wrong(field, rangeKey, option.label(), least, most);
                right = false;
            } else {
                numbers.put(id, number);
            }
        }
        return known(List.copyOf(given.keySet()), List.of()) && right ? numbers : null;
    }

    private static Optional<Integer> whole(BigDecimal number) {
        try {
            return Optional.of(number.intValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private boolean known(List<String> given, List<String> allowed) {
        List<String> unknown =
                given.stream().filter(option -> !allowed.contains(option)).toList();
        unknown.forEach(option -> submitted.wrong(field, "answer.option.unknown", option, String.join(", ", ids())));
        return unknown.isEmpty();
    }

    private boolean once(List<String> given) {
        boolean once = given.stream().distinct().count() == given.size();
        if (!once) {
            submitted.wrong(field, "answer.option.twice");
        }
        return once;
    }

    private List<String> ids() {
        return question.options().stream().map(Option::id).map(String::valueOf).toList();
    }
}
