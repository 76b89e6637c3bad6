package fr.rsi.engine.feel;

import static fr.rsi.engine.feel.FeelType.ANY;
import static fr.rsi.engine.feel.FeelType.BOOLEAN;
import static fr.rsi.engine.feel.FeelType.DATE;
import static fr.rsi.engine.feel.FeelType.DURATION;
import static fr.rsi.engine.feel.FeelType.LIST;
import static fr.rsi.engine.feel.FeelType.NUMBER;
import static fr.rsi.engine.feel.FeelType.TEXT;

import java.util.Map;
import java.util.TreeMap;

/** The functions that rules may use: those that cost little, whatever they are given, and always give the same. */
final class Functions {

    /** The type of what a function gives and of the first thing that it is given. */
    record Signature(FeelType result, FeelType argument) {}

    private static final Map<String, Signature> ALL = new TreeMap<>();

    static {
        all(BOOLEAN, TEXT, "contains", "starts with", "ends with", "is blank");
        all(TEXT, TEXT, "upper case", "lower case", "substring", "substring before", "substring after", "trim");
        all(NUMBER, TEXT, "string length");
        all(BOOLEAN, LIST, "list contains", "is empty", "all", "any");
        all(NUMBER, LIST, "count");
        all(LIST, LIST, "append", "concatenate", "union", "distinct values", "index of");
        all(ANY, ANY, "min", "max", "sum", "mean", "get or else");
        all(NUMBER, NUMBER, "floor", "ceiling", "abs", "modulo", "round up", "round down", "round half up");
        all(BOOLEAN, NUMBER, "odd", "even");
        all(NUMBER, DATE, "day of year", "week of year");
        all(TEXT, DATE, "day of week", "month of year");
        all(DATE, ANY, "date", "last day of month");
        all(DATE, ANY, "today");
        all(DURATION, ANY, "duration", "years and months duration");
        all(BOOLEAN, BOOLEAN, "not");
        all(BOOLEAN, ANY, "is defined");
        all(TEXT, ANY, "string");
        all(NUMBER, ANY, "number");
    }

    private Functions() {}

    private static void all(FeelType result, FeelType argument, String... names) {
        for (String name : names) {
            ALL.put(name, new Signature(result, argument));
        }
    }

    /** What a function takes and gives; anything where there is no such function. */
    static Signature of(String name) {
        return ALL.getOrDefault(name, new Signature(ANY, ANY));
    }

    static Map<String, Signature> all() {
        return ALL;
    }
}
