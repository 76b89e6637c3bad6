package fr.rsi.circuit;

import fr.rsi.chart.ChartWords;
import fr.rsi.language.Texts;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Question;
import fr.rsi.question.Settings;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The words with which the result of a question is drawn and set in a table. */
@Component
public class ResultWords {

    private final Texts texts;

    ResultWords(Texts texts) {
        this.texts = texts;
    }

    /** Words in this language. */
    public ChartWords of(Question question, Locale locale) {
        ChartWords words = ChartWords.of(question.title(), locale, key -> texts.text(locale, key));
        if (question.type() == AnswerType.SCORE) {
            return words.withGrades(grades(question.settings()));
        }
        String unit = question.settings().unit();
        return unit == null ? words : words.withUnit(unit);
    }

    private static List<String> grades(Settings settings) {
        return IntStream.rangeClosed(settings.minScoreOrDefault(), settings.maxScoreOrDefault())
                .mapToObj(String::valueOf)
                .toList();
    }
}
