package fr.rsi.tally;

import java.util.Arrays;
import java.util.Optional;

/** What a share is a share of. */
public enum Base {
    /** All ballots, abstentions included. */
    CAST("cast"),
    /** Everyone who was asked. */
    ELIGIBLE("eligible"),
    /** The ballots that prefer something: all but the abstentions. */
    EXPRESSED("expressed");

    private final String code;

    Base(String code) {
        this.code = code;
    }

    /** The name in models and in the API. */
    public String code() {
        return code;
    }

    /** The base with this code. */
    public static Optional<Base> of(String code) {
        return Arrays.stream(values()).filter(base -> base.code.equals(code)).findFirst();
    }
}
