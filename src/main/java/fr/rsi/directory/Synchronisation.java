package fr.rsi.directory;

import fr.rsi.engine.CurrentUser;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the directory what a source says: people come, change and leave. Those who are not in the source leave; they stay in
 * the directory for the sake of what they once did.
 */
@Service
@Transactional
public class Synchronisation {

    private static final int SAID = 5;

    private final Planner planner;
    private final PeopleTable table;
    private final AccountSync accountSync;
    private final CurrentUser currentUser;
    private final Texts texts;

    Synchronisation(Planner planner, PeopleTable table, AccountSync accountSync, CurrentUser currentUser, Texts texts) {
        this.planner = planner;
        this.table = table;
        this.accountSync = accountSync;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    /** What these rows would do if the current user wanted it; changes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(Rows rows) {
        return planner.plan(rows, currentUser.id().orElse("")).preview();
    }

    /**
     * Does what these rows say, all or nothing.
     *
     * @param by who wants it
     * @throws Refused where there are errors; its details are the counts, errors and warnings
     */
    public Preview apply(Rows rows, String by, Source source) {
        return apply(rows, by, source, Limits.NONE);
    }

    /**
     * Does what these rows say, all or nothing, within limits.
     *
     * @param by who wants it
     * @throws Refused where there are errors, or with a conflict where a limit is passed; its details are the counts, errors
     *     and warnings
     */
    public Preview apply(Rows rows, String by, Source source, Limits limits) {
        long version = table.startVersion(by, source);
        Plan plan = planner.plan(rows, by);
        if (limits.directoryVersion() != null && limits.directoryVersion() != version) {
            throw plan.preview().refused(Refused.Kind.CONFLICT, texts.text("people.reviewed"));
        }
        check(plan.preview(), limits);
        table.add(plan.created());
        table.change(plan.changed());
        table.leave(plan.leaving());
        accountSync.follow();
        return plan.preview();
    }

    /**
     * Lets through a preview without errors that passes no limit on those who leave.
     *
     * @throws Refused as {@link #apply(Rows, String, Source, Limits)} does
     */
    public void check(Preview preview, Limits limits) {
        if (!preview.errors().isEmpty()) {
            throw preview.refused(Refused.Kind.INVALID, sentence(preview));
        }
        Integer percent = limits.leavingPercent();
        if (percent != null && preview.moreLeaveThan(percent)) {
            throw preview.refused(
                    Refused.Kind.CONFLICT,
                    texts.text(
                            "people.leaving.many",
                            String.valueOf(preview.leaving()),
                            String.valueOf(preview.people()),
                            String.valueOf(percent)));
        }
    }

    private String sentence(Preview preview) {
        String first = preview.errors().stream().limit(SAID).map(this::sentence).collect(Collectors.joining(" "));
        int errors = preview.errors().size();
        return errors <= SAID
                ? texts.text("people.refused", first)
                : texts.text("people.refused.many", String.valueOf(errors), first);
    }

    private String sentence(RowError error) {
        String row = String.valueOf(error.row());
        return error.column() == null
                ? texts.text("people.row", row, error.message())
                : texts.text("people.cell", row, error.column(), error.message());
    }
}
