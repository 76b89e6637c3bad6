package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures by name, in the order in which they are added. */
final class Figures {

    private final Map<String, BigDecimal> values = new LinkedHashMap<>();

    private Figures() {}

    static Figures of(String name, BigDecimal value) {
        return new Figures().and(name, value);
    }

    static Figures of(String name, long value) {
        return of(name, BigDecimal.valueOf(value));
    }

    Figures and(String name, BigDecimal value) {
        values.put(name, value);
        return this;
    }

    Figures and(String name, long value) {
        return and(name, BigDecimal.valueOf(value));
    }

    Map<String, BigDecimal> map() {
        return Collections.unmodifiableMap(values);
    }
}
