package fr.rsi.electorate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whom a circuit does not ask, so that duties stay separate. */
public enum Exclusion {
    /** Who has asked the question. */
    ASKER("asker"),
    /** Those who have declared an interest of their own in it. */
    INTERESTED("interested");

    private final String code;

    Exclusion(String code) {
        this.code = code;
    }

    /** The name in models. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one with this code. */
    public static Optional<Exclusion> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** All codes, for messages. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Exclusion::code).toList();
    }
}
