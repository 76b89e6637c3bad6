package fr.rsi.electorate;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What becomes of people who join the populations of a round, or leave them, while it is open. */
public enum Follow {
    /** Who was asked at the opening is asked, nobody else. */
    FREEZE("freeze"),
    /** The electorate follows the populations until somebody has answered, then it is frozen. */
    UNTIL_FIRST_ANSWER("until-first-answer"),
    /** The electorate follows the populations until the round closes; whoever has answered stays. */
    UNTIL_CLOSE("until-close");

    private final String code;

    Follow(String code) {
        this.code = code;
    }

    /** The name in the API, in forms and in models. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The one with this code. */
    public static Optional<Follow> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** All codes, for messages. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Follow::code).toList();
    }
}
