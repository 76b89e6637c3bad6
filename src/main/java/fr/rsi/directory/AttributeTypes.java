package fr.rsi.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the free attributes of a source are: numbers where every cell is one, else truths where every cell is one, else texts. */
final class AttributeTypes {

    /** Leading zeros are of a code, not of a number. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:[.,]\\d+)?");

    private static final int DIGITS = 15;
    private static final Set<String> YES = Set.of("true", "vrai", "yes", "oui");
    private static final Set<String> NO = Set.of("false", "faux", "no", "non");

    private enum Type {
        NUMBER,
        TRUTH,
        TEXT
    }

    private final Map<String, Type> types = new HashMap<>();

    /** From the cells that can be read. */
    AttributeTypes(List<Row> rows, Problems problems) {
        rows.stream().filter(row -> !problems.unread(row.number())).forEach(row -> row.attributes()
                .forEach((name, text) -> look(name, Folding.clean(text))));
    }

    private void look(String name, String cell) {
        if (types.get(name) != Type.TEXT && !cell.isEmpty() && Characters.fault(cell) == null) {
            types.merge(name, type(cell), (one, other) -> one == other ? one : Type.TEXT);
        }
    }

    private static Type type(String cell) {
        if (cell.length() <= DIGITS && NUMBER.matcher(cell).matches()) {
            return Type.NUMBER;
        }
        String folded = cell.toLowerCase(Locale.ROOT);
        return YES.contains(folded) || NO.contains(folded) ? Type.TRUTH : Type.TEXT;
    }

    /** The value of a cell that is not empty. */
    Object value(String name, String cell) {
        return switch (types.getOrDefault(name, Type.TEXT)) {
            case NUMBER -> number(cell);
            case TRUTH -> YES.contains(cell.toLowerCase(Locale.ROOT));
            case TEXT -> cell;
        };
    }

    /** As JSON is read again, so that what has not changed is equal. */
    private static Number number(String cell) {
        if (cell.indexOf('.') >= 0 || cell.indexOf(',') >= 0) {
            return Double.parseDouble(cell.replace(',', '.')) + 0.0;
        }
        long whole = Long.parseLong(cell);
        if (whole == (int) whole) {
            return (int) whole;
        }
        return whole;
    }
}
