package fr.rsi.directory;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All people of a source.
 *
 * @param columns how the source itself calls each field that it knows; the others stay as they are in the directory
 * @param attributes how the source calls each free attribute that it knows, by name; the others stay as they are
 * @param rows the people
 * @param errors what could not be read; the rows that they name are not checked further
 * @param warnings what was read in a way that may not be meant
 */
public record Rows(
        Map<Field, String> columns,
        Map<String, String> attributes,
        List<Row> rows,
        List<RowError> errors,
        List<RowError> warnings) {

    /** Rows whose attributes are called in the source as they are here. */
    public Rows(Map<Field, String> columns, List<Row> rows, List<RowError> errors) {
        this(columns, attributesOf(rows), rows, errors, List.of());
    }

    private static Map<String, String> attributesOf(List<Row> rows) {
        Map<String, String> names = new TreeMap<>();
        rows.forEach(row -> row.attributes().keySet().forEach(name -> names.put(name, name)));
        return names;
    }
}
