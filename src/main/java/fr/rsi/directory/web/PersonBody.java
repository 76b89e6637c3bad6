package fr.rsi.directory.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.rsi.directory.Entry;
import fr.rsi.directory.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole entry as it is put; what is left out is empty. What was read can be put again: name and left are passed over. */
@JsonIgnoreProperties({"name", "left"})
record PersonBody(
        @Nullable String id,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String department,
        @Nullable String site,
        @Nullable String job,
        @Nullable String manager,
        @Nullable String language,
        @Nullable Integer weight,
        @Nullable List<String> groups,
        @Nullable String activeFrom,
        @Nullable String activeUntil,
        @Nullable AbsenceBody absence,
        @Nullable Map<String, Object> attributes) {

    /** An absence as it is put. */
    record AbsenceBody(
            @Nullable String from,
            @Nullable String until,
            @Nullable String substitute) {}

    Entry entry() {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        put(cells, Field.FIRST_NAME, firstName);
        put(cells, Field.LAST_NAME, lastName);
        put(cells, Field.EMAIL, email);
        put(cells, Field.DEPARTMENT, department);
        put(cells, Field.SITE, site);
        put(cells, Field.JOB, job);
        put(cells, Field.MANAGER, manager);
        put(cells, Field.LANGUAGE, language);
        put(cells, Field.WEIGHT, weight);
        put(cells, Field.GROUPS, groups == null ? null : String.join(";", groups));
        put(cells, Field.ACTIVE_FROM, activeFrom);
        put(cells, Field.ACTIVE_UNTIL, activeUntil);
        if (absence != null) {
            put(cells, Field.ABSENT_FROM, absence.from());
            put(cells, Field.ABSENT_UNTIL, absence.until());
            put(cells, Field.SUBSTITUTE, absence.substitute());
        }
        return new Entry(cells, attributes == null ? Map.of() : attributes);
    }

    private static void put(Map<Field, String> cells, Field field, @Nullable Object value) {
        if (value != null) {
            cells.put(field, value.toString());
        }
    }
}
