package fr.rsi.directory;

import fr.rsi.language.Texts;
import fr.rsi.refusal.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Free attributes that have their types already. */
final class AttributeCheck {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]{0,63}");
    private static final int LONGEST = 4000;

    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Texts texts;

    AttributeCheck(Texts texts, Map<String, Object> attributes) {
        this.texts = texts;
        attributes.forEach(this::check);
    }

    private void check(String name, Object value) {
        if (!NAME.matcher(name).matches()) {
            wrong(name, "person.attribute.name", name);
        } else if (value instanceof String text) {
            text(name, Folding.clean(text));
        } else if (value instanceof Number || value instanceof Boolean) {
            values.put(name, value);
        } else {
            wrong(name, "person.attribute.value", name);
        }
    }

    private void text(String name, String text) {
        String fault = Characters.fault(text);
        if (fault != null) {
            wrong(name, fault);
        } else if (text.length() > LONGEST) {
            wrong(name, "people.long", String.valueOf(LONGEST), String.valueOf(text.length()));
        } else if (!text.isEmpty()) {
            values.put(name, text);
        }
    }

    private void wrong(String name, String key, Object... arguments) {
        violations.add(new Violation("attributes." + name, texts.text(key, arguments)));
    }

    List<Violation> violations() {
        return violations;
    }

    /** Those that are not empty. */
    Map<String, Object> values() {
        return values;
    }
}
