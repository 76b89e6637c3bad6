package fr.rsi.directory.csv;

import fr.rsi.directory.Folding;
import fr.rsi.directory.Row;
import fr.rsi.directory.RowError;
import fr.rsi.directory.Rows;
import fr.rsi.language.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One file being read. */
final class Reading {

    /** The largest number of people. */
    static final int MAX_ROWS = 500_000;

    private final Texts texts;
    private final List<Row> rows = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final Map<String, String> repeated = new HashMap<>();
    private @Nullable Columns columns;

    Reading(Texts texts) {
        this.texts = texts;
    }

    /** The people; none where the rest of the file can't be read, so that nobody seems to be missing from it. */
    Rows read(Reader reader, char delimiter) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = format.parse(reader)) {
            readable(parser);
        }
        if (columns == null) {
            return new Rows(Map.of(), Map.of(), List.of(), errors, List.of());
        }
        errors.addAll(columns.errors());
        return new Rows(columns.fields(), columns.attributes(), rows, errors, columns.warnings());
    }

    private void readable(CSVParser parser) {
        try {
            for (CSVRecord row : parser) {
                add(
                        (int) row.getRecordNumber(),
                        row.stream().map(Folding::clean).toList());
                boolean misheaded = columns != null && !columns.errors().isEmpty();
                if (misheaded || rows.size() > MAX_ROWS) {
                    break;
                }
            }
        } catch (UncheckedIOException e) {
            stop((int) parser.getRecordNumber() + 1, texts.text("people.file.quote"));
        }
        if (rows.size() > MAX_ROWS) {
            stop(1, texts.text("people.file.rows", String.valueOf(MAX_ROWS)));
        }
        if (columns == null && errors.isEmpty()) {
            stop(1, texts.text("people.file.empty"));
        }
    }

    private void stop(int row, String why) {
        rows.clear();
        errors.clear();
        errors.add(new RowError(row, null, why));
    }

    private void add(int number, List<String> cells) {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).isEmpty()) {
            filled--;
        }
        if (filled == 0) {
            return;
        }
        if (columns == null) {
            columns = new Columns(cells.subList(0, filled), number, texts);
            return;
        }
        int expected = columns.size();
        if (cells.size() < expected || filled > expected) {
            String key = filled > expected ? "people.row.long" : "people.row.short";
            String found = String.valueOf(Math.max(filled, cells.size()));
            errors.add(new RowError(number, null, texts.text(key, found, String.valueOf(expected))));
        }
        rows.add(columns.row(number, cells, repeated));
    }
}
