package fr.rsi.directory;

import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a single person as a row of a source is read, held only against those of the directory whom it concerns. */
@Component
class PersonCheck {

    private static final int ROW = 2;

    private final PeopleTable table;
    private final RowReaders readers;
    private final Texts texts;

    PersonCheck(PeopleTable table, RowReaders readers, Texts texts) {
        this.table = table;
        this.readers = readers;
        this.texts = texts;
    }

    /**
     * A person that has no faults.
     *
     * @param before who has that id now, null for nobody
     */
    record Checked(@Nullable Known before, Person person) {

        boolean unchanged() {
            return before != null && !before.left() && before.person().equals(person);
        }

        boolean comes() {
            return before == null || before.left();
        }
    }

    /** The person that a whole entry makes. */
    Checked entry(String id, Entry entry) {
        var attributes = new AttributeCheck(texts, entry.attributes());
        Checked checked = check(id, entry.cells(), PersonFields.NAMES, attributes.violations());
        return new Checked(checked.before(), checked.person().with(attributes.values()));
    }

    /** The person with another absence. */
    Checked absence(String id, Map<Field, String> cells) {
        return check(id, cells, PersonFields.OF_ABSENCE, List.of());
    }

    private Checked check(String id, Map<Field, String> cells, Map<Field, String> names, List<Violation> faults) {
        List<Known> concerned = table.concerned(
                Stream.concat(Stream.of(id), cells.values().stream()).toList());
        String known = new Snapshot(0, concerned).id(id);
        if (known != null && !known.equals(id)) {
            throw Refused.invalid(List.of(new Violation("id", texts.text("person.id.written", known))));
        }
        List<Known> others = concerned.stream()
                .filter(one -> !one.left() && !one.person().id().equals(id))
                .toList();
        var snapshot = new Snapshot(
                0,
                concerned.stream()
                        .filter(one -> !one.left() || one.person().id().equals(id))
                        .toList());
        var own = new Row(ROW, with(cells, Field.ID, id), Map.of());
        List<Row> rows = rows(others, own);
        var source = new Rows(names, Map.of(), rows, List.of(), List.of());
        var problems = new Problems(texts, source);
        var entries = new Entries(rows, snapshot, problems);
        Person person = readers.reader(source, entries, snapshot, problems)
                .read(entries.all().get(rows.size() - 1));
        emailIsTheirs(person, others, problems);
        noCycle(person, problems);
        refuse(problems, faults);
        return new Checked(snapshot.find(person.id()), person);
    }

    /** The others by what they can be referred to, then the person. */
    private static List<Row> rows(List<Known> others, Row own) {
        String email = Folding.fold(own.cell(Field.EMAIL));
        List<Row> rows = new ArrayList<>();
        for (Known other : others) {
            Person person = other.person();
            boolean same = Folding.fold(person.email()).equals(email);
            rows.add(new Row(1, Map.of(Field.ID, person.id(), Field.EMAIL, same ? "" : person.email()), Map.of()));
        }
        rows.add(own);
        return rows;
    }

    private void emailIsTheirs(Person person, List<Known> others, Problems problems) {
        String email = Folding.fold(person.email());
        others.stream()
                .map(Known::person)
                .filter(other -> !email.isEmpty() && Folding.fold(other.email()).equals(email))
                .findFirst()
                .ifPresent(other -> problems.error(
                        ROW, Field.EMAIL, "person.email.used", person.email(), other.name(), other.id()));
    }

    private void noCycle(Person person, Problems problems) {
        String manager = person.managerId();
        List<String> above = manager == null ? List.of() : table.above(manager);
        if (above.contains(person.id())) {
            List<String> cycle = above.subList(0, above.indexOf(person.id()) + 1);
            problems.error(ROW, Field.MANAGER, "people.manager.cycle", person.id() + " → " + String.join(" → ", cycle));
        }
    }

    private static void refuse(Problems problems, Collection<Violation> more) {
        List<Violation> violations = Stream.concat(
                        problems.errors().stream()
                                .filter(error -> error.row() == ROW)
                                .map(error -> new Violation(String.valueOf(error.column()), error.message())),
                        more.stream())
                .toList();
        if (!violations.isEmpty()) {
            throw Refused.invalid(violations);
        }
    }

    private static Map<Field, String> with(Map<Field, String> cells, Field field, String value) {
        Map<Field, String> more = new EnumMap<>(Field.class);
        more.putAll(cells);
        more.put(field, value);
        return more;
    }
}
