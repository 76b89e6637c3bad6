package fr.rsi.population;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the directory.
 *
 * @param id the id the person signs in with, such as {@code claire.martin}
 * @param managerId id of the manager, null at the top
 * @param language {@code fr} or {@code en}
 */
public record Person(
        String id,
        String firstName,
        String lastName,
        String email,
        String department,
        String site,
        String job,
        @Nullable String managerId,
        String language) {

    /** First and last name. */
    public String name() {
        return firstName + " " + lastName;
    }

    /** The language that mails and pages for this person are in. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
