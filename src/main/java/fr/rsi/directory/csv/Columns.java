package fr.rsi.directory.csv;

import fr.rsi.directory.Field;
import fr.rsi.directory.Folding;
import fr.rsi.directory.Row;
import fr.rsi.directory.RowError;
import fr.rsi.language.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each column of a file is, as its headings say. */
final class Columns {

    /** Either a field or a free attribute. */
    private record Column(@Nullable Field field, @Nullable String attribute) {}

    private final Texts texts;
    private final int row;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Field, String> fields = new EnumMap<>(Field.class);
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<RowError> errors = new ArrayList<>();
    private final List<RowError> warnings = new ArrayList<>();
    private final Map<String, String> headingByName = new HashMap<>();

    Columns(List<String> headings, int row, Texts texts) {
        this.texts = texts;
        this.row = row;
        Set<String> all = new HashSet<>();
        headings.forEach(heading -> all.add(Headings.fold(heading)));
        headings.forEach(heading -> add(heading, all));
    }

    private void add(String heading, Set<String> all) {
        int number = columns.size() + 1;
        if (heading.isEmpty()) {
            errors.add(new RowError(row, null, texts.text("people.heading.empty", String.valueOf(number))));
        } else if (heading.indexOf('\uFFFD') >= 0) {
            errors.add(new RowError(row, heading, texts.text("people.unreadable")));
        }
        String folded = Headings.fold(heading);
        Optional<Field> field = Headings.field(folded, all);
        if (field.isPresent()) {
            String same = fields.putIfAbsent(field.get(), heading);
            if (same != null) {
                errors.add(new RowError(row, heading, texts.text("people.heading.twice", same, heading)));
            }
            columns.add(new Column(field.get(), null));
        } else {
            addAttribute(heading, AttributeName.of(heading, number));
        }
    }

    private void addAttribute(String heading, String name) {
        String same = headingByName.putIfAbsent(Folding.fold(name), heading);
        if (same != null && !heading.isEmpty()) {
            errors.add(new RowError(row, heading, texts.text("people.heading.twice", same, heading)));
        }
        attributes.put(name, heading);
        warnings.add(new RowError(row, heading, texts.text("people.heading.attribute", heading, name)));
        columns.add(new Column(null, name));
    }

    int size() {
        return columns.size();
    }

    Map<Field, String> fields() {
        return fields;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<RowError> errors() {
        return errors;
    }

    List<RowError> warnings() {
        return warnings;
    }

    /** The cells of a row, of which those in short supply are empty; the same text is kept once. */
    Row row(int number, List<String> cells, Map<String, String> kept) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        Map<String, String> others = attributes.isEmpty() ? Map.of() : new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            Column column = columns.get(i);
            String cell = cells.get(i);
            if (column.field() != null) {
                values.put(column.field(), own(column.field()) ? cell : kept.computeIfAbsent(cell, text -> text));
            } else if (column.attribute() != null) {
                others.put(column.attribute(), kept.computeIfAbsent(cell, text -> text));
            }
        }
        return new Row(number, values, others);
    }

    private static boolean own(Field field) {
        return field == Field.ID || field == Field.EMAIL;
    }
}
