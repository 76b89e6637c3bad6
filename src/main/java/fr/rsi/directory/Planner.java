package fr.rsi.directory;

import fr.rsi.language.Texts;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds out what rows would make of the directory, and what is wrong with them. */
@Component
class Planner {

    private final PeopleTable table;
    private final RowReaders readers;
    private final Texts texts;

    Planner(PeopleTable table, RowReaders readers, Texts texts) {
        this.table = table;
        this.readers = readers;
        this.texts = texts;
    }

    /** What the rows would do to the directory as it is now, on behalf of somebody. */
    Plan plan(Rows rows, String by) {
        Snapshot before = table.snapshot();
        var problems = new Problems(texts, rows);
        checkSource(rows, problems);
        if (problems.wrong(1) || rows.rows().isEmpty()) {
            var preview =
                    new Preview(0, 0, 0, 0, problems.errors(), problems.warnings(), before.version(), before.people());
            return new Plan(List.of(), List.of(), List.of(), preview);
        }
        var entries = new Entries(rows.rows(), before, problems);
        RowReader reader = readers.reader(rows, entries, before, problems);
        return new Comparison(before, entries, problems)
                .plan(reader, rows.columns().containsKey(Field.MANAGER), by);
    }

    /** What is wrong with a source as a whole; of its rows nothing is said then. */
    private static void checkSource(Rows rows, Problems problems) {
        Set<Field> columns = rows.columns().keySet();
        boolean headings = rows.errors().isEmpty() || !columns.isEmpty();
        if (headings && !columns.contains(Field.ID)) {
            problems.error(1, (String) null, "people.column.id");
        }
        if (headings && !columns.contains(Field.FIRST_NAME) && !columns.contains(Field.LAST_NAME)) {
            problems.error(1, (String) null, "people.column.name");
        }
        if (headings && !columns.contains(Field.EMAIL)) {
            problems.error(1, (String) null, "people.column.email");
        }
        if (rows.rows().isEmpty() && problems.errors().isEmpty()) {
            problems.error(1, (String) null, "people.nobody");
        }
    }
}
