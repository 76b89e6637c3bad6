package fr.rsi.round;

import fr.rsi.language.Markdown;
import fr.rsi.language.Texts;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Option;
import fr.rsi.question.Question;
import fr.rsi.question.Reason;
import fr.rsi.question.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/**
 * What the answer forms show beside the texts of the question: {@code ask} with the settings and sentences, {@code answerOptions}
 * and, for the kinds with an input for each option, a list of rows. It is made when a form is opened and never stored.
 */
@Component
class AnswerForms {

    private static final String VALUE = "value";
    private static final String LABEL = "label";
    private static final String SLOT = "slot";
    private static final String NO = "0";
    private final AnswerHints hints;
    private final Feedback feedback;
    private final Texts texts;

    AnswerForms(AnswerHints hints, Feedback feedback, Texts texts) {
        this.hints = hints;
        this.feedback = feedback;
        this.texts = texts;
    }

    Map<String, Object> variables(Question question, Standing round, String person) {
        List<Option> options = hints.inOrder(question, round.roundId(), person);
        Map<String, Object> variables = new HashMap<>();
        variables.put("ask", json(ask(question, round)));
        variables.put("answerOptions", json(answerOptions(question, options)));
        String rows = AnswerChecks.field(question.type());
        String input = input(question.type());
        if (!input.isEmpty()) {
            variables.put(
                    rows,
                    json(options.stream().map(option -> row(option, input)).toList()));
        }
        return variables;
    }

    /** As the engine's REST API hands it to forms. */
    private static Object json(Object value) {
        return SpinValues.jsonValue(Spin.JSON(value).toString()).create();
    }

    private static String input(AnswerType type) {
        return switch (type) {
            case SCORE -> "score";
            case DOTS -> "points";
            case AVAILABILITY -> SLOT;
            default -> "";
        };
    }

    private static Map<String, Object> row(Option option, String input) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(LABEL, option.label());
        row.put("explanation", option.description() == null ? "" : option.description());
        row.put(input, input.equals(SLOT) ? NO : null);
        return row;
    }

    private List<Map<String, Object>> answerOptions(Question question, List<Option> options) {
        List<Map<String, Object>> choices = new ArrayList<>();
        options.forEach(option -> choices.add(Map.of(VALUE, String.valueOf(option.id()), LABEL, option.label())));
        if (question.type() == AnswerType.SINGLE_CHOICE) {
            choices.add(Map.of(VALUE, AnswerType.ABSTAIN, LABEL, texts.text("choice.abstain")));
        } else if (question.type() == AnswerType.MULTIPLE_CHOICE
                && question.settings().offersNone()) {
            choices.add(Map.of(VALUE, AnswerType.NONE, LABEL, texts.text("choice.none")));
        }
        return choices;
    }

    private Map<String, Object> ask(Question question, Standing round) {
        Settings settings = question.settings();
        int least = settings.minScoreOrDefault();
        int most = settings.maxScoreOrDefault();
        Map<String, Object> ask = new LinkedHashMap<>();
        ask.put("hint", hint(question, round));
        ask.put("notes", input(question.type()).isEmpty() ? notes(question) : "");
        ask.put("anonymous", round.anonymous());
        ask.put("anonymousText", round.anonymous() ? hints.anonymous(question) : "");
        ask.put("mayChange", settings.allowsChange());
        ask.put("changeText", settings.allowsChange() ? texts.text("form.change", question.id()) : "");
        Reason reason = settings.reasonFor(question.type());
        ask.put("reason", reason.code());
        boolean estimate = question.type() == AnswerType.ESTIMATE;
        ask.put("min", estimate ? settings.minValue() : Integer.valueOf(least));
        ask.put("max", estimate ? settings.maxValue() : Integer.valueOf(most));
        ask.put("lowLabel", settings.lowLabel());
        ask.put("highLabel", settings.highLabel());
        ask.put(
                "grades",
                hints.grades(question).stream().map(AnswerForms::grade).toList());
        ask.put("unit", settings.unit());
        ask.put("budget", settings.budgetOrDefault());
        ask.put("minChoices", settings.minChoicesOrDefault());
        ask.put("maxChoices", settings.maxChoicesOf(question.options().size()));
        ask.put("ranked", settings.ranked());
        ask.put("maxIdeas", settings.maxIdeasOrDefault());
        return ask;
    }

    /** What came of the round before, and how to answer. */
    private String hint(Question question, Standing round) {
        return Stream.of(feedback.of(question, round.roundId()), hints.hint(question))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> grade(int grade) {
        return Map.of(VALUE, String.valueOf(grade), LABEL, String.valueOf(grade));
    }

    /** The explanations, where the form has no place for each beside its option. */
    private static String notes(Question question) {
        return question.options().stream()
                .filter(option -> option.description() != null)
                .map(option -> "- **" + Markdown.escaped(option.label()) + "**: "
                        + Markdown.escaped(String.valueOf(option.description())))
                .collect(Collectors.joining("\n"));
    }
}
