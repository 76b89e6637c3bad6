package fr.rsi.question;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** When respondents are asked for the reason of their answer. */
public enum Reason {
    /** It is not asked for. */
    NEVER("never"),
    /** It may be given. */
    OPTIONAL("optional"),
    /** An objection needs one. */
    ON_OBJECTION("on-objection"),
    /** Every answer but an abstention needs one. */
    ALWAYS("always");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    /** The name in the API and in forms. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one with this code. */
    public static Optional<Reason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }

    /** All codes, for messages. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Reason::code).toList();
    }
}
