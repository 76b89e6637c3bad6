package fr.rsi.directory;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cells of a row, read one by one; what cannot be read is a problem of the row, and stays as it is. */
final class Cells {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST = 255;
    private static final int LONGEST_LIST = 2000;

    private final Row row;
    private final Set<Field> columns;
    private final Problems problems;
    private final Set<Field> wrong = EnumSet.noneOf(Field.class);

    Cells(Row row, Set<Field> columns, Problems problems) {
        this.row = row;
        this.columns = columns;
        this.problems = problems;
        columns.forEach(this::check);
    }

    private void check(Field field) {
        String text = row.cell(field);
        int longest =
                switch (field) {
                    case ID -> LONGEST_ID;
                    case GROUPS -> LONGEST_LIST;
                    default -> LONGEST;
                };
        String fault = Characters.fault(text);
        if (fault != null) {
            error(field, fault);
        } else if (text.length() > longest) {
            error(field, "people.long", String.valueOf(longest), String.valueOf(text.length()));
        }
    }

    /** The cell is wrong; more than one thing is not said of it. */
    void error(Field field, String key, Object... arguments) {
        if (wrong.add(field)) {
            problems.error(row.number(), field, key, arguments);
        }
    }

    /** Whether the source says something of this field, and what it says has been readable so far. */
    boolean readable(Field field) {
        return columns.contains(field) && !wrong.contains(field);
    }

    /** Whether the source knows one of these fields, and each that it knows has been readable so far. */
    boolean readable(Field one, Field... others) {
        Set<Field> fields = EnumSet.of(one, others);
        fields.retainAll(columns);
        return !fields.isEmpty() && fields.stream().noneMatch(wrong::contains);
    }

    /** A text; as before where the source does not have it. */
    String text(Field field, String before) {
        return columns.contains(field) ? row.cell(field) : before;
    }

    /** What a cell means, where nothing is a problem; as before where the source does not have it. */
    <T> T value(Field field, T before, T empty, Function<String, @Nullable T> meaning, String key) {
        if (!readable(field)) {
            return before;
        }
        String text = row.cell(field);
        T value = text.isEmpty() ? empty : meaning.apply(text);
        if (value == null) {
            error(field, key, text);
            return before;
        }
        return value;
    }

    /** A date, null where the cell is empty; as before where the source does not have it. */
    @Nullable LocalDate date(Field field, @Nullable LocalDate before) {
        if (readable(field) && row.cell(field).isEmpty()) {
            return null;
        }
        LocalDate day = readable(field) ? Values.date(row.cell(field)) : before;
        if (day == null && readable(field)) {
            error(field, "people.date", row.cell(field));
        }
        return day;
    }
}
