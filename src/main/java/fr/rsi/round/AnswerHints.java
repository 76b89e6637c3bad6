package fr.rsi.round;

import fr.rsi.language.Texts;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Option;
import fr.rsi.question.Question;
import fr.rsi.question.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What helps to answer a question, in forms and on pages. */
@Component
public class AnswerHints {

    /** More scores than so many are typed and not picked. */
    private static final int MOST_GRADES = 11;

    private final Texts texts;

    AnswerHints(Texts texts) {
        this.texts = texts;
    }

    /** The options in the order in which this person sees them, the same each time. */
    public List<Option> inOrder(Question question, long roundId, String person) {
        List<Option> options = new ArrayList<>(question.options());
        if (question.settings().isShuffled()) {
            Collections.shuffle(options, new Random((roundId + person).hashCode()));
        }
        return options;
    }

    /** The scores to pick from, none where they are typed. */
    public List<Integer> grades(Question question) {
        Settings settings = question.settings();
        int least = settings.minScoreOrDefault();
        int most = settings.maxScoreOrDefault();
        return question.type() == AnswerType.SCORE && most - least < MOST_GRADES
                ? IntStream.rangeClosed(least, most).boxed().toList()
                : List.of();
    }

    /** What anonymity means, and where the receipt is; Markdown. */
    public String anonymous(Question question) {
        return texts.text("form.anonymous", question.id());
    }

    /** How to answer, in a sentence; empty where it is plain. */
    public String hint(Question question) {
        Settings settings = question.settings();
        int options = question.options().size();
        return switch (question.type()) {
            case YES_NO, CONSENT, SINGLE_CHOICE, TEXT -> "";
            case MULTIPLE_CHOICE ->
                settings.minChoicesOrDefault() == settings.maxChoicesOf(options)
                        ? texts.text("hint.choices.exactly", settings.minChoicesOrDefault())
                        : texts.text("hint.choices", settings.minChoicesOrDefault(), settings.maxChoicesOf(options));
            case SCORE -> texts.text("hint.score", settings.minScoreOrDefault(), settings.maxScoreOrDefault());
            case DOTS -> texts.text("hint.dots", settings.budgetOrDefault());
            case RANKING ->
                settings.ranked() == null
                        ? texts.text("hint.ranking")
                        : texts.text("hint.ranking.number", settings.ranked());
            case ESTIMATE -> estimate(settings);
            case AVAILABILITY -> texts.text("hint.availability");
            case IDEA -> texts.text("hint.ideas", settings.maxIdeasOrDefault());
        };
    }

    private String estimate(Settings settings) {
        if (settings.minValue() != null && settings.maxValue() != null) {
            return texts.text(
                    "hint.estimate.between",
                    settings.minValue().toPlainString(),
                    settings.maxValue().toPlainString());
        }
        if (settings.minValue() != null) {
            return texts.text("hint.estimate.least", settings.minValue().toPlainString());
        }
        return settings.maxValue() == null
                ? ""
                : texts.text("hint.estimate.most", settings.maxValue().toPlainString());
    }
}
