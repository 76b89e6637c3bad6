package fr.rsi.directory;

import fr.rsi.language.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been found wrong or odd with rows so far. */
final class Problems {

    private final Texts texts;
    private final Map<Field, String> columns;
    private final List<RowError> errors;
    private final List<RowError> warnings;
    private final Set<Integer> unread = new HashSet<>();
    private final Set<Integer> wrong = new HashSet<>();

    Problems(Texts texts, Rows rows) {
        this.texts = texts;
        this.columns = rows.columns();
        this.errors = new ArrayList<>(rows.errors());
        this.warnings = new ArrayList<>(rows.warnings());
        errors.forEach(error -> unread.add(error.row()));
        wrong.addAll(unread);
    }

    /** A cell is wrong. */
    void error(int row, Field field, String key, Object... arguments) {
        error(row, columns.get(field), key, arguments);
    }

    /** A cell is wrong, or the whole row. */
    void error(int row, @Nullable String column, String key, Object... arguments) {
        errors.add(new RowError(row, column, texts.text(key, arguments)));
        wrong.add(row);
    }

    /** A row is odd. */
    void warning(int row, @Nullable String column, String key, Object... arguments) {
        warnings.add(new RowError(row, column, texts.text(key, arguments)));
    }

    /** Whether something is wrong with this row. */
    boolean wrong(int row) {
        return wrong.contains(row);
    }

    /** Whether the source itself could not read this row. */
    boolean unread(int row) {
        return unread.contains(row);
    }

    /** The errors, in the order of the rows. */
    List<RowError> errors() {
        return sorted(errors);
    }

    /** The warnings, in the order of the rows. */
    List<RowError> warnings() {
        return sorted(warnings);
    }

    private static List<RowError> sorted(List<RowError> found) {
        return found.stream().sorted(Comparator.comparingInt(RowError::row)).toList();
    }
}
