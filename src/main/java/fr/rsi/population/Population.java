package fr.rsi.population;

import java.util.Locale;

/**
 * A named set of people that questions can be put to.
 *
 * @param size how many people are in it now
 */
public record Population(
        String id, String nameEn, String nameFr, String descriptionEn, String descriptionFr, int size) {

    /** The name in this language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("fr") ? nameFr : nameEn;
    }

    /** What this population is, in this language. */
    public String description(Locale locale) {
        return locale.getLanguage().equals("fr") ? descriptionFr : descriptionEn;
    }
}
