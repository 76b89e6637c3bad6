package fr.rsi.population;

import fr.rsi.engine.feel.FeelType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the directory knows of everyone, under the names that rules and samples use. */
enum PersonField {
    ID("id", "id", FeelType.TEXT),
    FIRST_NAME("firstName", "first_name", FeelType.TEXT),
    LAST_NAME("lastName", "last_name", FeelType.TEXT),
    NAME("name", null, FeelType.TEXT),
    EMAIL("email", "email", FeelType.TEXT),
    DEPARTMENT("department", "department", FeelType.TEXT),
    SITE("site", "site", FeelType.TEXT),
    JOB("job", "job", FeelType.TEXT),
    LANGUAGE("language", "language", FeelType.TEXT),
    WEIGHT("weight", "weight", FeelType.NUMBER),
    GROUPS("groups", "groups", FeelType.LIST),
    ACTIVE_FROM("activeFrom", "active_from", FeelType.DATE),
    ACTIVE_UNTIL("activeUntil", "active_until", FeelType.DATE);

    private final String label;
    private final @Nullable String column;
    private final FeelType type;

    PersonField(String label, @Nullable String column, FeelType type) {
        this.label = label;
        this.column = column;
        this.type = type;
    }

    /** The field with this name. */
    static Optional<PersonField> of(String name) {
        return Arrays.stream(values()).filter(field -> field.label.equals(name)).findFirst();
    }

    /** The names of all. */
    static List<String> names() {
        return Arrays.stream(values()).map(field -> field.label).toList();
    }

    /** What it is in SQL, for the person that is called so there. */
    String sql(String alias) {
        return column == null
                ? "btrim(%1$s.first_name || ' ' || %1$s.last_name)".formatted(alias)
                : alias + "." + column;
    }

    FeelType type() {
        return type;
    }
}
