package fr.rsi.question;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of answer a question can ask for. */
public enum AnswerType {
    /** For or against. */
    YES_NO("yes-no", "yes", "no", "abstain"),
    /** No objection, or an objection with its reason. */
    CONSENT("consent", "agree", "object", "abstain"),
    /** One of the question's own options. */
    SINGLE_CHOICE("single-choice");

    /** The choice of those who take part and prefer none, for every type. */
    public static final String ABSTAIN = "abstain";

    /** The choice of those who object, where a type knows objections. */
    public static final String OBJECT = "object";

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> choices;

    AnswerType(String code, String... choices) {
        this.code = code;
        this.choices = List.of(choices);
    }

    /** The name in the API, in forms and in models. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The choices that this type has by itself, the favourable one first; empty where the question brings its options. */
    public List<String> choices() {
        return choices;
    }

    /** Tells whether the asker gives the options. */
    public boolean hasOptions() {
        return this == SINGLE_CHOICE;
    }

    /** The type with this code. */
    public static Optional<AnswerType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** All codes, for messages. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(AnswerType::code).toList();
    }
}
