package fr.rsi.round;

import fr.rsi.question.Option;
import fr.rsi.question.Question;
import fr.rsi.question.Settings;
import fr.rsi.tally.Decimals;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads answers that are numbers: one, or one for each option. */
final class NumberAnswers {

    private static final int YES = 2;

    private final Question question;
    private final Settings settings;
    private final Submitted submitted;
    private final String field;
    private final NamedOptions options;

    NumberAnswers(Question question, Submitted submitted) {
        this.question = question;
        this.settings = question.settings();
        this.submitted = submitted;
        this.field = AnswerChecks.field(question.type());
        this.options = new NamedOptions(question, submitted);
    }

    @Nullable Answer scores(@Nullable String reason) {
        Map<String, Integer> scores =
                numbers("score", settings.minScoreOrDefault(), settings.maxScoreOrDefault(), "answer.score.range");
        if (scores != null && scores.isEmpty()) {
            submitted.wrong(field, "answer.score.missing");
        }
        return scores == null || scores.isEmpty() ? null : new Answer.Scores(scores, reason);
    }

    @Nullable Answer points(@Nullable String reason) {
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

    @Nullable Answer slots(@Nullable String reason) {
        Map<String, Integer> slots = numbers("slot", 0, YES, "answer.slots.range");
        if (slots == null) {
            return null;
        }
        if (slots.size() < options.ids().size()) {
            submitted.wrong(field, "answer.slots.missing");
            return null;
        }
        return new Answer.Slots(slots, reason);
    }

    @Nullable Answer estimate(@Nullable String reason) {
        if (submitted.value(field) == null) {
            submitted.wrong(field, "answer.value.missing");
            return null;
        }
        Optional<BigDecimal> number = submitted.number(field);
        if (number.isEmpty()) {
            return null;
        }
        BigDecimal value = number.get();
        if (!Decimals.storable(value)) {
            submitted.wrong(field, "answer.value.digits", Decimals.MAX_DIGITS, Decimals.MAX_DECIMALS);
            return null;
        }
        BigDecimal least = settings.minValue();
        BigDecimal most = settings.maxValue();
        boolean outside = least != null && value.compareTo(least) < 0 || most != null && value.compareTo(most) > 0;
        if (outside) {
            submitted.wrong(field, "answer.value.range", plain(least), plain(most));
        } else {
            return new Answer.Estimate(Decimals.plain(value), reason);
        }
        return null;
    }

    /** Whole numbers by id of the option, in the order of the question; null where one is wrong. */
    private @Nullable Map<String, Integer> numbers(String valueField, int least, int most, String rangeKey) {
        Map<String, Object> given = submitted.byOption(field, valueField, question);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        boolean right = true;
        for (Option option : question.options()) {
            String id = String.valueOf(option.id());
            Object value = given.remove(id);
            if (value == null) {
                continue;
            }
            Integer number =
                    Submitted.decimal(value).flatMap(NumberAnswers::whole).orElse(null);
            if (number == null || number < least || number > most) {
                submitted.wrong(field, rangeKey, option.label(), least, most);
                right = false;
            } else {
                numbers.put(id, number);
            }
        }
        return options.known(List.copyOf(given.keySet()), List.of()) && right ? numbers : null;
    }

    private static Optional<Integer> whole(BigDecimal number) {
        try {
            return Optional.of(number.intValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "…" : number.toPlainString();
    }
}
