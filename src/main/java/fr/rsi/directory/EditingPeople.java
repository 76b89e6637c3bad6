package fr.rsi.directory;

import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes single people, with the checks of a synchronisation; the accounts follow. */
@Service
@Transactional
public class EditingPeople {

    private static final int NAMED = 5;

    private final PersonCheck check;
    private final PeopleTable table;
    private final People people;
    private final AccountSync accounts;
    private final Texts texts;

    EditingPeople(PersonCheck check, PeopleTable table, People people, AccountSync accounts, Texts texts) {
        this.check = check;
        this.table = table;
        this.people = people;
        this.accounts = accounts;
        this.texts = texts;
    }

    /**
     * Makes a person what the entry says, nothing of before stays.
     *
     * @return whether the person has come, or come back, by this
     * @throws Refused with each wrong field
     */
    public boolean put(String id, Entry entry, String by) {
        PersonCheck.Checked changed = change(by, () -> check.entry(id, entry));
        if (changed == null) {
            return false;
        }
        accounts.follow();
        return changed.comes();
    }

    /**
     * Says that a person is absent.
     *
     * @param substitute id or e-mail address of who acts for the person, empty for nobody
     * @throws Refused with each wrong field, or where there is no such person
     */
    public void absent(String id, String from, String until, String substitute, String by) {
        if (from.isBlank()) {
            throw Refused.invalid(List.of(new Violation("from", texts.text("people.absence.from"))));
        }
        present(id);
        Map<Field, String> cells =
                Map.of(Field.ABSENT_FROM, from, Field.ABSENT_UNTIL, until, Field.SUBSTITUTE, substitute);
        change(by, () -> check.absence(id, cells));
    }

    /**
     * Says that a person is not absent.
     *
     * @throws Refused where there is no such person
     */
    public void back(String id, String by) {
        present(id);
        change(by, () -> check.absence(id, Map.of()));
    }

    /**
     * Looks first, so that nothing is written where nothing changes, and again when nobody else can change the directory.
     *
     * @return what has been written, null where nothing was to be
     */
    private PersonCheck.@Nullable Checked change(String by, Reading reading) {
        PersonCheck.Checked first = reading.read();
        if (first.unchanged()) {
            return null;
        }
        table.startVersion(by, Source.API);
        PersonCheck.Checked checked = reading.read();
        if (checked.before() == null) {
            table.add(List.of(checked.person()));
        } else {
            table.change(List.of(checked.person()));
        }
        return checked;
    }

    @FunctionalInterface
    private interface Reading {
        PersonCheck.Checked read();
    }

    /**
     * Lets a person leave; what they once did stays.
     *
     * @throws Refused where there is no such person, or somebody else still needs them
     */
    public void leave(String id, String by) {
        present(id);
        if (id.equals(by)) {
            throw Refused.because(Refused.Kind.CONFLICT, texts.text("person.leave.self"));
        }
        table.startVersion(by, Source.API);
        refuse(id, "person.leave.manager", table.ledBy(id));
        refuse(id, "person.leave.substitute", table.replacedBy(id));
        table.leave(List.of(id));
        accounts.follow();
    }

    private void refuse(String id, String key, List<String> others) {
        if (!others.isEmpty()) {
            String named = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
            throw Refused.because(
                    Refused.Kind.CONFLICT, texts.text(key, id, others.size() > NAMED ? named + ", …" : named));
        }
    }

    private void present(String id) {
        if (people.present(id).isEmpty()) {
            throw Refused.because(Refused.Kind.NOT_FOUND, texts.text("person.unknown", id));
        }
    }
}
