package fr.rsi.question.process;

import fr.rsi.language.Texts;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Option;
import fr.rsi.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** The choices that a question offers, as the process variable {@code options}. */
@Component
public class Choices {

    private final Texts texts;

    Choices(Texts texts) {
        this.texts = texts;
    }

    /** A list of value and label. */
    public SpinJsonNode of(Question question) {
        return Spin.JSON(choices(question));
    }

    private List<Map<String, String>> choices(Question question) {
        if (question.type().hasOptions()) {
            return question.options().stream().map(Choices::choice).toList();
        }
        List<Map<String, String>> choices = new ArrayList<>();
        question.type().choices().forEach(choice -> choices.add(choice(choice)));
        if (question.type().isChoice()) {
            choices.add(choice(AnswerType.ABSTAIN));
        }
        return choices;
    }

    private Map<String, String> choice(String choice) {
        return Map.of("value", choice, "label", texts.text("choice." + choice));
    }

    private static Map<String, String> choice(Option option) {
        return Map.of("value", String.valueOf(option.id()), "label", option.label());
    }
}
