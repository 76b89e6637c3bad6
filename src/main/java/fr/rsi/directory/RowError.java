package fr.rsi.directory;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong, or odd, with a row of a source.
 *
 * @param row its number as a spreadsheet shows it; 1 where it is about the headings or the source as a whole
 * @param column how the source calls the column, null where it is about the row as a whole
 * @param message sentence that says what is wrong and how to mend it
 */
public record RowError(int row, @Nullable String column, String message) {}
