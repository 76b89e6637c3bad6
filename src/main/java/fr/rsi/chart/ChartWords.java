package fr.rsi.chart;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The words of a chart and of its table.
 *
 * @param title what the question is, for those who do not see the picture
 * @param unit of estimates, empty where there is none
 * @param grades the names of the grades, from the lowest to the highest; where they are as many as the tally has, else numbers are used
 * @param locale of the numbers
 * @param texts the text of a message by its key, which begins with {@code chart.}
 */
public record ChartWords(String title, String unit, List<String> grades, Locale locale, UnaryOperator<String> texts) {

    /** Words without a unit and without names of grades. */
    public static ChartWords of(String title, Locale locale, UnaryOperator<String> texts) {
        return new ChartWords(title, "", List.of(), locale, texts);
    }

    /** The same with a unit of estimates. */
    public ChartWords withUnit(String other) {
        return new ChartWords(title, other, grades, locale, texts);
    }

    /** The same with names of grades, from the lowest to the highest. */
    public ChartWords withGrades(List<String> names) {
        return new ChartWords(title, unit, List.copyOf(names), locale, texts);
    }

    String text(String key) {
        return texts.apply("chart." + key);
    }

    /** A text with these in the places of {0} and so on. */
    String text(String key, String... arguments) {
        return new MessageFormat(text(key), locale).format(arguments);
    }

    Figures figures() {
        return new Figures(locale);
    }

    /** The name of the grade at this place; availabilities have names of their own. */
    String grade(int place, int number, boolean availability) {
        if (grades.size() == number) {
            return grades.get(place);
        }
        return availability && number == 3 ? text("availability." + place) : String.valueOf(place);
    }
}
