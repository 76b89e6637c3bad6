package fr.rsi.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An ask task of a circuit: a user task with a parallel multi-instance marker.
 *
 * @param id id of the element in the model
 * @param name its name there, empty where it has none
 * @param properties its extension properties, such as {@code population}
 */
public record AskTask(String id, String name, Map<String, String> properties) {

    /** Extension property that names the populations to ask, comma separated, where they are not the question's own. */
    public static final String POPULATION = "population";

    /** Extension property: {@value #NEVER} asks with names even where the question is anonymous. */
    public static final String ANONYMOUS = "anonymous";

    /** Value of {@value #ANONYMOUS}. */
    public static final String NEVER = "never";

    /**
     * Extension property: what becomes of people who join or leave while the round is open, {@code freeze},
     * {@code until-first-answer} or {@code until-close}; without it the question says.
     */
    public static final String ELECTORATE = "electorate";

    /** Extension property that names who is not asked, comma separated: {@code asker}, {@code interested}. */
    public static final String EXCLUDE = "exclude";

    /** Extension property: {@value #OFF} asks also those who have been asked enough, {@value #ON} spares them. */
    public static final String BUDGET = "budget";

    /** Value of {@value #BUDGET}. */
    public static final String OFF = "off";

    /** Value of {@value #BUDGET}, the default. */
    public static final String ON = "on";

    /**
     * Extension property: the kind of answer of this round, where it is not that of the question; its options are those in the
     * variable {@value #OPTIONS} when it opens.
     */
    public static final String TYPE = "type";

    /** Extension property: {@value #ON} tells those who are asked again what came of the round before. */
    public static final String FEEDBACK = "feedback";

    /** Variable that holds the options of the rounds to come, a list of {@code value} and {@code label}. */
    public static final String OPTIONS = "options";

    /** Extension property: the name of the variable with the ids of the people to ask, who are not a population. */
    public static final String PEOPLE = "people";

    /** Extension property: how many are drawn by lot of the populations, such as {@code 20} or {@code 10%}. */
    public static final String SAMPLE = "sample";

    /** Extension property: what is known of people by which the sample is to be as its populations are, such as {@code site}. */
    public static final String STRATIFY = "stratify";

    /** Variable that holds the respondent of a single instance. */
    public static final String RESPONDENT = "respondent";

    /** Variable that holds the respondents while the instances are created; it is never stored. */
    public static final String RESPONDENTS = "respondents";

    /** The populations it names, empty where it asks those of the question. */
    public List<String> populations() {
        return list(POPULATION);
    }

    /** Whether it asks the populations of the question. */
    public boolean asksThoseOfTheQuestion() {
        return populations().isEmpty() && !properties.containsKey(PEOPLE);
    }

    /** Whether it asks with names even where the question is anonymous. */
    public boolean neverAnonymous() {
        return NEVER.equals(properties.get(ANONYMOUS));
    }

    /** The values of a property that are separated by commas. */
    public List<String> list(String property) {
        return Arrays.stream(properties.getOrDefault(property, "").split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
