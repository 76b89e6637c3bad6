package fr.rsi.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ways of counting. */
public enum Method {
    /** One choice each, the most votes lead. */
    PLURALITY("plurality"),
    /** Any number of choices each, the most approved leads. */
    APPROVAL("approval"),
    /** Scores, the highest sum leads. */
    SCORE_SUM("score-sum"),
    /** Scores, the highest mean of those who scored the option leads. */
    SCORE_MEAN("score-mean"),
    /** Scores, the highest median leads. */
    SCORE_MEDIAN("score-median"),
    /** Points from a budget, the most points lead. */
    DOTS("dots"),
    /** Rankings, by points for places. */
    BORDA("borda"),
    /** Rankings, the last one is excluded until somebody has more than half. */
    IRV("irv"),
    /** Rankings, several seats, the rules of Scottish local elections. */
    STV_SCOTTISH("stv-scottish"),
    /** Rankings, several seats, by Meek's method. */
    STV_MEEK("stv-meek"),
    /** Rankings, each option against each other one. */
    SCHULZE("schulze"),
    /** Grades, the highest majority grade leads. */
    MAJORITY_JUDGMENT("majority-judgment"),
    /** Consent or objection; adopted where nobody objects. */
    CONSENT("consent"),
    /** Estimates of a number: median and spread. */
    ESTIMATE("estimate"),
    /** Who can come when. */
    AVAILABILITY("availability"),
    /** Ideas, near-duplicates together. */
    IDEAS("ideas"),
    /** Texts, which are listed and not counted. */
    TEXTS("texts");

    private final String code;

    Method(String code) {
        this.code = code;
    }

    /** The name in models and in the API. */
    public String code() {
        return code;
    }

    /** The method with this code. */
    public static Optional<Method> of(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst();
    }

    /** The codes of some methods, for messages. */
    public static List<String> codes(List<Method> methods) {
        return methods.stream().map(Method::code).toList();
    }
}
