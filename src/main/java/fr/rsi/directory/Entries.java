package fr.rsi.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows with the ids that their people have in the directory, found by id or e-mail address however these are written. */
final class Entries {

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9._@+-]+");

    /**
     * A row and the id of its person.
     *
     * @param id empty where the row has none
     */
    record Entry(Row row, String id) {}

    private final List<Entry> all = new ArrayList<>();
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, Entry> byEmail = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Snapshot before;
    private final Problems problems;

    Entries(List<Row> rows, Snapshot before, Problems problems) {
        this.before = before;
        this.problems = problems;
        rows.forEach(this::add);
    }

    private void add(Row row) {
        String written = row.cell(Field.ID);
        String known = before.id(written);
        var entry = new Entry(row, known == null ? written : known);
        all.add(entry);
        ids.add(entry.id());
        boolean unread = problems.unread(row.number());
        Entry same = written.isEmpty() ? null : byId.putIfAbsent(Folding.fold(entry.id()), entry);
        if (!unread && same != null) {
            problems.error(row.number(), Field.ID, "people.id.twice", written, number(same));
        } else if (!unread && known == null) {
            checkId(row, written);
        }
        addEmail(entry, same, unread);
    }

    private void addEmail(Entry entry, @Nullable Entry sameId, boolean unread) {
        String email = entry.row().cell(Field.EMAIL);
        Entry same = email.isEmpty() ? null : byEmail.putIfAbsent(Folding.fold(email), entry);
        if (!unread && same != null && !same.equals(sameId)) {
            problems.error(entry.row().number(), Field.EMAIL, "people.email.twice", email, number(same));
        }
    }

    private void checkId(Row row, String id) {
        if (id.isEmpty()) {
            problems.error(row.number(), Field.ID, "people.id.missing");
        } else if (Characters.fault(id) == null && !ID.matcher(id).matches()) {
            problems.error(row.number(), Field.ID, "people.id.characters", id);
        } else if (Reserved.ids().contains(Folding.fold(id))) {
            problems.error(row.number(), Field.ID, "people.id.reserved", id);
        }
    }

    private static String number(Entry entry) {
        return String.valueOf(entry.row().number());
    }

    /** All, in the order of the rows. */
    List<Entry> all() {
        return all;
    }

    /** Whether a row is about this person of the directory. */
    boolean has(String id) {
        return ids.contains(id);
    }

    /** Whom an id or an e-mail address means, null for none of the rows. */
    @Nullable Entry find(String reference) {
        String folded = Folding.fold(reference);
        Entry entry = byId.get(folded);
        return entry == null ? byEmail.get(folded) : entry;
    }
}
