package fr.rsi.question;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** When the tally of a round may be seen. */
public enum Visibility {
    /** At any time. */
    LIVE("live"),
    /** Once one has answered oneself, or the round is closed. */
    AFTER_ANSWER("after-answer"),
    /** Once the round is closed. */
    AFTER_CLOSE("after-close");

    private final String code;

    Visibility(String code) {
        this.code = code;
    }

    /** The name in the API. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The visibility with this code. */
    public static Optional<Visibility> of(String code) {
        return Arrays.stream(values())
                .filter(visibility -> visibility.code.equals(code))
                .findFirst();
    }

    /** All codes, for messages. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Visibility::code).toList();
    }
}
