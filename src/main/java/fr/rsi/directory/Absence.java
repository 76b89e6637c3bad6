package fr.rsi.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When somebody is absent, and who acts for them meanwhile; all null where there is no absence. */
record Absence(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String substitute) {

    /** The absence that a row makes; whatever belongs to one that the row ends, and is not in the source, ends with it. */
    static Absence read(Cells cells, Person person, @Nullable String substitute) {
        LocalDate from = cells.date(Field.ABSENT_FROM, person.absentFrom());
        LocalDate until = cells.date(Field.ABSENT_UNTIL, person.absentUntil());
        checkOrder(cells, Field.ABSENT_FROM, from, Field.ABSENT_UNTIL, until);
        if (from != null || !cells.readable(Field.ABSENT_FROM, Field.ABSENT_UNTIL, Field.SUBSTITUTE)) {
            return new Absence(from, until, substitute);
        }
        boolean open = (cells.readable(Field.ABSENT_UNTIL) && until != null)
                || (cells.readable(Field.SUBSTITUTE) && substitute != null);
        if (open) {
            cells.error(Field.ABSENT_FROM, "people.absence.from");
        }
        return new Absence(null, null, null);
    }

    /** A period ends when it begins or later. */
    static void checkOrder(
            Cells cells, Field fromField, @Nullable LocalDate from, Field untilField, @Nullable LocalDate until) {
        if (from != null && until != null && until.isBefore(from) && cells.readable(fromField, untilField)) {
            Field at = cells.readable(untilField) ? untilField : fromField;
            cells.error(at, "people.period", from.toString(), until.toString());
        }
    }
}
