package fr.rsi.directory;

import java.util.Map;

/** How the REST API calls what is known of a person. */
final class PersonFields {

    static final Map<Field, String> NAMES = Map.ofEntries(
            Map.entry(Field.ID, "id"),
            Map.entry(Field.FIRST_NAME, "firstName"),
            Map.entry(Field.LAST_NAME, "lastName"),
            Map.entry(Field.EMAIL, "email"),
            Map.entry(Field.DEPARTMENT, "department"),
            Map.entry(Field.SITE, "site"),
            Map.entry(Field.JOB, "job"),
            Map.entry(Field.MANAGER, "manager"),
            Map.entry(Field.LANGUAGE, "language"),
            Map.entry(Field.WEIGHT, "weight"),
            Map.entry(Field.GROUPS, "groups"),
            Map.entry(Field.ACTIVE_FROM, "activeFrom"),
            Map.entry(Field.ACTIVE_UNTIL, "activeUntil"),
            Map.entry(Field.ABSENT_FROM, "absence.from"),
            Map.entry(Field.ABSENT_UNTIL, "absence.until"),
            Map.entry(Field.SUBSTITUTE, "absence.substitute"));

    /** Within an absence. */
    static final Map<Field, String> OF_ABSENCE =
            Map.of(Field.ABSENT_FROM, "from", Field.ABSENT_UNTIL, "until", Field.SUBSTITUTE, "substitute");

    /** By the columns of the table. */
    static final Map<String, String> OF_COLUMNS = Map.ofEntries(
            Map.entry("first_name", "firstName"),
            Map.entry("last_name", "lastName"),
            Map.entry("manager_id", "manager"),
            Map.entry("active_from", "activeFrom"),
            Map.entry("active_until", "activeUntil"),
            Map.entry("absent_from", "absence.from"),
            Map.entry("absent_until", "absence.until"),
            Map.entry("substitute_id", "absence.substitute"),
            Map.entry("left_at", "leftAt"));

    private PersonFields() {}
}
