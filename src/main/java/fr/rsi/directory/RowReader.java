package fr.rsi.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes people of rows: what a source does not know stays as it was, what it leaves empty is cleared. */
final class RowReader {

    private static final Pattern SEPARATORS = Pattern.compile("[;|,\\s]+");
    private static final int LONGEST_ATTRIBUTE = 4000;
    private static final int NAMED = 30;

    private final Rows rows;
    private final Entries entries;
    private final Snapshot before;
    private final Problems problems;
    private final GroupIds groups;
    private final AttributeTypes types;
    private final Person newcomer;

    RowReader(Rows rows, Entries entries, Snapshot before, Problems problems, GroupIds groups, String language) {
        this.rows = rows;
        this.entries = entries;
        this.before = before;
        this.problems = problems;
        this.groups = groups;
        this.types = new AttributeTypes(rows.rows(), problems);
        this.newcomer = new Person(
                "", "", "", "", "", "", "", null, language, 1, List.of(), null, null, null, null, null, Map.of());
    }

    /** The person that a row makes; something has become a problem of the row where it is not to be trusted. */
    Person read(Entries.Entry entry) {
        Known known = before.find(entry.id());
        Person person = known == null ? newcomer : known.person();
        var cells = new Cells(entry.row(), rows.columns().keySet(), problems);
        Absence absence = Absence.read(cells, person, reference(Field.SUBSTITUTE, cells, entry, person.substituteId()));
        return new Person(
                entry.id(),
                cells.text(Field.FIRST_NAME, person.firstName()),
                lastName(cells, person),
                email(cells, person),
                cells.text(Field.DEPARTMENT, person.department()),
                cells.text(Field.SITE, person.site()),
                cells.text(Field.JOB, person.job()),
                reference(Field.MANAGER, cells, entry, person.managerId()),
                cells.value(
                        Field.LANGUAGE, person.language(), newcomer.language(), Values::language, "people.language"),
                cells.value(Field.WEIGHT, person.weight(), newcomer.weight(), Values::weight, "people.weight"),
                groups(cells, entry.row(), person.groups()),
                cells.date(Field.ACTIVE_FROM, person.activeFrom()),
                lastDay(cells, person),
                absence.from(),
                absence.until(),
                absence.substitute(),
                attributes(entry.row(), person.attributes()));
    }

    private String lastName(Cells cells, Person person) {
        String first = cells.text(Field.FIRST_NAME, person.firstName());
        String last = cells.text(Field.LAST_NAME, person.lastName());
        if (first.isEmpty() && last.isEmpty()) {
            cells.error(
                    rows.columns().containsKey(Field.LAST_NAME) ? Field.LAST_NAME : Field.FIRST_NAME,
                    "people.name.missing");
        }
        return last;
    }

    private String email(Cells cells, Person person) {
        if (cells.text(Field.EMAIL, person.email()).isEmpty()) {
            cells.error(Field.EMAIL, "people.email.missing");
        }
        return cells.value(Field.EMAIL, person.email(), "", Values::email, "people.email.shape");
    }

    private @Nullable LocalDate lastDay(Cells cells, Person person) {
        LocalDate from = cells.date(Field.ACTIVE_FROM, person.activeFrom());
        LocalDate until = cells.date(Field.ACTIVE_UNTIL, person.activeUntil());
        Absence.checkOrder(cells, Field.ACTIVE_FROM, from, Field.ACTIVE_UNTIL, until);
        return until;
    }

    /** The id of whom a cell names. */
    private @Nullable String reference(Field field, Cells cells, Entries.Entry of, @Nullable String known) {
        if (!cells.readable(field)) {
            return known;
        }
        String written = of.row().cell(field);
        if (written.isEmpty()) {
            return null;
        }
        Entries.Entry named = entries.find(written);
        if (named == null) {
            boolean leaving = before.id(written) != null;
            cells.error(field, leaving ? "people.reference.leaving" : "people.reference.unknown", written);
            return known;
        }
        if (named.id().equals(of.id())) {
            cells.error(field, field == Field.MANAGER ? "people.manager.self" : "people.substitute.self");
            return null;
        }
        return named.id();
    }

    private List<String> groups(Cells cells, Row row, List<String> known) {
        if (!cells.readable(Field.GROUPS)) {
            return known;
        }
        Set<String> ids = new TreeSet<>();
        for (String written : SEPARATORS.splitAsStream(row.cell(Field.GROUPS)).toList()) {
            String id = groups.find(written);
            if (id != null && Reserved.appointed(id)) {
                cells.error(Field.GROUPS, "people.groups.appointed", id);
            } else if (id != null && !Reserved.everyones(id)) {
                ids.add(id);
            } else if (id == null && !written.isEmpty()) {
                cells.error(Field.GROUPS, "people.groups.unknown", written, groups.names(NAMED));
            }
        }
        return List.copyOf(ids);
    }

    private Map<String, Object> attributes(Row row, Map<String, Object> known) {
        if (rows.attributes().isEmpty()) {
            return known;
        }
        Map<String, Object> values = new HashMap<>(known);
        rows.attributes().forEach((name, column) -> {
            String text = Folding.clean(row.attributes().getOrDefault(name, ""));
            String fault = Characters.fault(text);
            values.remove(name);
            if (fault != null) {
                problems.error(row.number(), column, fault);
            } else if (text.length() > LONGEST_ATTRIBUTE) {
                problems.error(
                        row.number(),
                        column,
                        "people.long",
                        String.valueOf(LONGEST_ATTRIBUTE),
                        String.valueOf(text.length()));
            } else if (!text.isEmpty()) {
                values.put(name, types.value(name, text));
            }
        });
        return values;
    }
}
