package fr.rsi.directory;

import java.util.Map;

/**
 * One person as a source describes them.
 *
 * @param number as a spreadsheet shows it, where the headings are row 1
 * @param cells what the source says; an empty text clears the field, and so does a field left out that others of its rows have
 * @param attributes anything else that the source says, by name
 */
public record Row(int number, Map<Field, String> cells, Map<String, String> attributes) {

    /** What the source says of a field, with plain single spaces and none around it; empty where it says nothing. */
    public String cell(Field field) {
        return Folding.clean(cells.getOrDefault(field, ""));
    }
}
