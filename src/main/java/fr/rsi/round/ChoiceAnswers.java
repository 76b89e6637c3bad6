package fr.rsi.round;

import fr.rsi.question.AnswerType;
import fr.rsi.question.Question;
import fr.rsi.question.Reason;
import fr.rsi.question.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads answers that name options: one, some, or an order of them. */
final class ChoiceAnswers {

    /** The field of the form for rankings of many options. */
    static final String LONG_RANKING = "order";

    private final Question question;
    private final Settings settings;
    private final Submitted submitted;
    private final String field;
    private final NamedOptions options;

    ChoiceAnswers(Question question, Submitted submitted) {
        this.question = question;
        this.settings = question.settings();
        this.submitted = submitted;
        this.field = AnswerChecks.field(question.type());
        this.options = new NamedOptions(question, submitted);
    }

    @Nullable Answer choice(@Nullable String reason) {
        List<String> choices = Stream.concat(
                        question.type().hasOptions() ? options.ids().stream() : question.type().choices().stream(),
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

    @Nullable Answer choices(@Nullable String reason) {
        List<String> given = submitted.list(field).stream().map(String::valueOf).toList();
        List<String> allowed = new ArrayList<>(options.ids());
        if (settings.offersNone()) {
            allowed.add(AnswerType.NONE);
        }
        boolean right = options.known(given, allowed) & options.once(given);
        boolean none = given.contains(AnswerType.NONE);
        int most = settings.maxChoicesOf(options.ids().size());
        if (none && given.size() > 1) {
            submitted.wrong(field, "answer.choices.none");
            right = false;
        } else if (!none && (given.size() < settings.minChoicesOrDefault() || given.size() > most)) {
            submitted.wrong(field, "answer.choices.number", settings.minChoicesOrDefault(), most, given.size());
            right = false;
        }
        List<String> chosen = options.ids().stream().filter(given::contains).toList();
        return right ? new Answer.Choices(chosen, reason) : null;
    }

    @Nullable Answer ranking(@Nullable String reason) {
        List<Object> given = submitted.list(field);
        List<String> order = (given.isEmpty() ? submitted.list(LONG_RANKING) : given)
                .stream()
                        .map(row -> row instanceof Map<?, ?> fields ? fields.get("option") : row)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .filter(option -> !option.isBlank())
                        .toList();
        if (!(options.known(order, options.ids()) & options.once(order))) {
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
}
