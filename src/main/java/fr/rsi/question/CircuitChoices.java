package fr.rsi.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The circuits that are deployed, as far as a question needs to know them. */
public interface CircuitChoices {

    /** All circuits in their latest version, named in this language. */
    List<CircuitChoice> all(Locale locale);

    /** The circuit with this key. */
    default Optional<CircuitChoice> find(String key, Locale locale) {
        return all(locale).stream().filter(circuit -> circuit.key().equals(key)).findFirst();
    }
}
