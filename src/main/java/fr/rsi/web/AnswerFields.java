package fr.rsi.web;

import fr.rsi.question.AnswerType;
import fr.rsi.question.Option;
import fr.rsi.question.Question;
import fr.rsi.round.Answer;
import fr.rsi.round.Ballot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The fields of the answer page: those of the API, where a value for each option is a field of its own such as
 * {@code scores.o1}, and a place in a list is one such as {@code ranking.1}.
 */
final class AnswerFields {

    private AnswerFields() {}

    /** What the API would take, from what the page submits; empty fields are left out. */
    static Map<String, Object> values(Question question, MultiValueMap<String, String> fields) {
        Map<String, Object> values = new HashMap<>();
        List.of("choice", "value", "text", "reason", "comment").forEach(name -> {
            String text = fields.getFirst(name);
            if (text != null && !text.isBlank()) {
                values.put(name, text.replace("\r\n", "\n"));
            }
        });
        if (fields.containsKey("abstain")) {
            values.put("abstain", true);
        }
        switch (question.type()) {
            case MULTIPLE_CHOICE -> values.put("choices", fields.getOrDefault("choices", List.of()));
            case SCORE -> values.put("scores", byOption(question, "scores.", fields));
            case DOTS -> values.put("points", byOption(question, "points.", fields));
            case AVAILABILITY -> values.put("slots", byOption(question, "slots.", fields));
            case RANKING -> values.put("ranking", inOrder("ranking.", fields));
            case IDEA -> values.put("ideas", inOrder("ideas.", fields));
            case YES_NO, CONSENT, SINGLE_CHOICE, ESTIMATE, TEXT -> {
                // one field, read above
            }
        }
        return values;
    }

    private static Map<String, String> byOption(
            Question question, String prefix, MultiValueMap<String, String> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Option option : question.options()) {
            String value = fields.getFirst(prefix + option.id());
            if (value != null && !value.isBlank()) {
                values.put(String.valueOf(option.id()), value);
            }
        }
        return values;
    }

    private static List<String> inOrder(String prefix, MultiValueMap<String, String> fields) {
        List<String> values = new ArrayList<>();
        for (int i = 1; fields.containsKey(prefix + i); i++) {
            String value = fields.getFirst(prefix + i);
            if (value != null && !value.isBlank()) {
                values.add(value);
            }
        }
        return values;
    }

    /** The fields as they are for a ballot that is there; all empty where there is none. */
    static MultiValueMap<String, String> of(@Nullable Ballot ballot) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        if (ballot == null) {
            return fields;
        }
        add(fields, ballot.answer());
        if (ballot.answer().reason() != null) {
            fields.add("reason", ballot.answer().reason());
        }
        if (ballot.comment() != null) {
            fields.add("comment", ballot.comment());
        }
        return fields;
    }

    private static void add(MultiValueMap<String, String> fields, Answer answer) {
        if (answer instanceof Answer.Choice choice) {
            fields.add("choice", choice.choice());
        } else if (answer instanceof Answer.Choices choices) {
            fields.put("choices", choices.choices().isEmpty() ? List.of(AnswerType.NONE) : choices.choices());
        } else if (answer instanceof Answer.Scores scores) {
            scores.scores().forEach((option, score) -> fields.add("scores." + option, score.toString()));
        } else if (answer instanceof Answer.Points points) {
            points.points().forEach((option, number) -> fields.add("points." + option, number.toString()));
        } else if (answer instanceof Answer.Slots slots) {
            slots.slots().forEach((option, slot) -> fields.add("slots." + option, slot.toString()));
        } else if (answer instanceof Answer.Ranking ranking) {
            numbered(fields, "ranking.", ranking.ranking());
        } else if (answer instanceof Answer.Ideas ideas) {
            numbered(fields, "ideas.", ideas.ideas());
        } else if (answer instanceof Answer.Estimate estimate) {
            fields.add("value", estimate.value().toPlainString());
        } else if (answer instanceof Answer.Text text) {
            fields.add("text", text.text());
        } else {
            fields.add("abstain", "true");
        }
    }

    private static void numbered(MultiValueMap<String, String> fields, String prefix, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            fields.add(prefix + (i + 1), values.get(i));
        }
    }
}
