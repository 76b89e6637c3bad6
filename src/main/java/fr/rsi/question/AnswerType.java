package fr.rsi.question;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.rsi.tally.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of answer a question can ask for. */
public enum AnswerType {
    /** For or against. */
    YES_NO("yes-no", List.of("yes", "no"), Method.PLURALITY),
    /** No objection, or an objection with its reason. */
    CONSENT("consent", List.of("agree", "object"), Method.CONSENT, Method.PLURALITY),
    /** One of the question's own options. */
    SINGLE_CHOICE("single-choice", List.of(), Method.PLURALITY),
    /** Any of the question's own options. */
    MULTIPLE_CHOICE("multiple-choice", List.of(), Method.APPROVAL),
    /** A score for each option. */
    SCORE("score", List.of(), Method.SCORE_MEAN, Method.SCORE_SUM, Method.SCORE_MEDIAN, Method.MAJORITY_JUDGMENT),
    /** Points from a budget, given to some options. */
    DOTS("dots", List.of(), Method.DOTS),
    /** The options in order of preference. */
    RANKING("ranking", List.of(), Method.SCHULZE, Method.IRV, Method.BORDA, Method.STV_SCOTTISH, Method.STV_MEEK),
    /** A number. */
    ESTIMATE("estimate", List.of(), Method.ESTIMATE),
    /** Which of the slots suit, and which would do. */
    AVAILABILITY("availability", List.of(), Method.AVAILABILITY),
    /** Ideas, in a few words each. */
    IDEA("idea", List.of(), Method.IDEAS),
    /** A text. */
    TEXT("text", List.of(), Method.TEXTS);

    /** The choice of those who take part and prefer none, for the types in which one thing is chosen. */
    public static final String ABSTAIN = "abstain";

    /** The choice of those who object, where a type knows objections. */
    public static final String OBJECT = "object";

    /** The choice of those who approve of no option, where the asker offers it. */
    public static final String NONE = "none";

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> choices;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Method> methods;

    AnswerType(String code, List<String> choices, Method... methods) {
        this.code = code;
        this.choices = choices;
        this.methods = List.of(methods);
    }

    /** The name in the API, in forms and in models. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The choices beside abstaining that this type has by itself, the favourable one first; empty where it has none. */
    public List<String> choices() {
        return choices;
    }

    /** The methods that can count it, the default one first. */
    public List<Method> methods() {
        return methods;
    }

    /** Tells whether the asker gives the options. */
    public boolean hasOptions() {
        return switch (this) {
            case YES_NO, CONSENT, ESTIMATE, IDEA, TEXT -> false;
            case SINGLE_CHOICE, MULTIPLE_CHOICE, SCORE, DOTS, RANKING, AVAILABILITY -> true;
        };
    }

    /** Tells whether one thing is chosen, abstaining among them. */
    public boolean isChoice() {
        return this == YES_NO || this == CONSENT || this == SINGLE_CHOICE;
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
