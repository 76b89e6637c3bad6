package fr.rsi.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the directory.
 *
 * @param id the id the person signs in with, such as {@code claire.martin}
 * @param department empty where it is not known, like site and job
 * @param managerId id of the manager, null at the top
 * @param language {@code fr} or {@code en}
 * @param weight of the person's voice where a question weighs, 0 or more
 * @param groups ids of the groups that the directory puts the person in, beside the employees
 * @param activeFrom first day with the company, null where it is long past
 * @param activeUntil last day with the company, null where it is open
 * @param absentFrom first day of an absence, null where there is none
 * @param absentUntil last day of the absence, null where it is open
 * @param substituteId id of who acts for the person during the absence
 * @param attributes anything else that is known, by name: texts, numbers, booleans
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
        String language,
        int weight,
        List<String> groups,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeUntil,
        @Nullable LocalDate absentFrom,
        @Nullable LocalDate absentUntil,
        @Nullable String substituteId,
        Map<String, Object> attributes) {

    /** Copies the collections. */
    public Person {
        groups = List.copyOf(groups);
        attributes = Map.copyOf(attributes);
    }

    /** First and last name. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }

    /** The same with other free attributes. */
    Person with(Map<String, Object> others) {
        return new Person(
                id,
                firstName,
                lastName,
                email,
                department,
                site,
                job,
                managerId,
                language,
                weight,
                groups,
                activeFrom,
                activeUntil,
                absentFrom,
                absentUntil,
                substituteId,
                others);
    }

    /** The language that mails and pages for this person are in. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Whether the person is with the company on this day. */
    public boolean activeOn(LocalDate day) {
        return within(day, activeFrom, activeUntil);
    }

    /** Whether the person is absent on this day. */
    public boolean absentOn(LocalDate day) {
        return absentFrom != null && within(day, absentFrom, absentUntil);
    }

    private static boolean within(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate until) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
