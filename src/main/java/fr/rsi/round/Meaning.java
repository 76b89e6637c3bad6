package fr.rsi.round;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What silence or an abstention counts as. */
public enum Meaning {
    /** It is left out. */
    NONE("none"),
    /** It counts as consent: as the favourable answer of {@code yes-no} and {@code consent}. */
    CONSENT("consent"),
    /** It counts as an abstention. */
    ABSTAIN("abstain");

    private final String code;

    Meaning(String code) {
        this.code = code;
    }

    /** The name in models. */
    public String code() {
        return code;
    }

    /** The meaning with this code. */
    public static Optional<Meaning> of(String code) {
        return Arrays.stream(values())
                .filter(meaning -> meaning.code.equals(code))
                .findFirst();
    }

    /** All codes, for messages. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Meaning::code).toList();
    }
}
