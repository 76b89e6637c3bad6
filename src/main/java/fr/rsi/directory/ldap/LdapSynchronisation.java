package fr.rsi.directory.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import fr.rsi.directory.Limits;
import fr.rsi.directory.Preview;
import fr.rsi.directory.RowError;
import fr.rsi.directory.Rows;
import fr.rsi.directory.Source;
import fr.rsi.directory.Synchronisation;
import fr.rsi.directory.SynchronisationStopped;
import fr.rsi.directory.ldap.LdapRun.Result;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the directory what the LDAP server says, all or nothing; a share that leaves and is too large stops it. */
@Service
public class LdapSynchronisation {

    private static final Logger log = LoggerFactory.getLogger(LdapSynchronisation.class);
    private static final int SAID = 5;

    private final LdapProperties properties;
    private final LdapServer server;
    private final LdapRuns runs;
    private final Synchronisation synchronisation;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    LdapSynchronisation(
            LdapProperties properties,
            LdapServer server,
            LdapRuns runs,
            Synchronisation synchronisation,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock) {
        this.properties = properties;
        this.server = server;
        this.runs = runs;
        this.synchronisation = synchronisation;
        this.transaction = transaction;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    private record Outcome(
            Result result,
            @Nullable String message,
            @Nullable Preview preview) {}

    /**
     * Synchronises, and keeps how it ended.
     *
     * @param force whether any number may leave
     * @param by who wants it
     * @throws Refused where there is no LDAP server, or somebody else is at it
     */
    public LdapRun run(boolean dryRun, boolean force, String by) {
        if (!properties.configured()) {
            throw Refused.because(Refused.Kind.NOT_FOUND, texts.text("ldap.none"));
        }
        Instant start = clock.instant();
        Outcome outcome = attempt(dryRun, force, by);
        var run =
                new LdapRun(start, by, dryRun, clock.instant(), outcome.result(), outcome.message(), outcome.preview());
        runs.add(run);
        say(run);
        return run;
    }

    private Outcome attempt(boolean dryRun, boolean force, String by) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                if (!runs.tryLock()) {
                    throw new Busy();
                }
                return synchronise(read(), dryRun, force, by);
            }));
        } catch (Busy e) {
            throw Refused.because(Refused.Kind.CONFLICT, texts.text("ldap.busy"));
        } catch (Unreadable e) {
            return new Outcome(Result.FAILED, texts.text("ldap.failed", String.valueOf(e.getMessage())), null);
        } catch (Refused e) {
            return new Outcome(Result.REFUSED, e.getMessage(), null);
        }
    }

    private LdapPeople read() {
        var people = new LdapPeople(properties, clock.getZone(), texts);
        try {
            server.read(people.attributes(), people::add);
            return people;
        } catch (LDAPException e) {
            throw new Unreadable(e);
        }
    }

    private Outcome synchronise(LdapPeople people, boolean dryRun, boolean force, String by) {
        if (people.isEmpty()) {
            return new Outcome(Result.STOPPED, texts.text("ldap.nobody", properties.base(), properties.filter()), null);
        }
        Rows rows = people.rows();
        Preview preview = named(people, synchronisation.preview(rows));
        if (!preview.errors().isEmpty()) {
            return new Outcome(Result.REFUSED, sentence(preview.errors()), preview);
        }
        if (!force && preview.moreLeaveThan(properties.maxLeavingPercent())) {
            return new Outcome(
                    Result.STOPPED,
                    texts.text(
                            "ldap.leaving",
                            String.valueOf(preview.leaving()),
                            String.valueOf(preview.people()),
                            String.valueOf(properties.maxLeavingPercent())),
                    preview);
        }
        if (dryRun) {
            return new Outcome(Result.PREVIEWED, null, preview);
        }
        boolean nothing = preview.created() + preview.changed() + preview.leaving() == 0;
        var limits = new Limits(force ? null : properties.maxLeavingPercent(), null);
        return new Outcome(
                Result.DONE,
                null,
                nothing ? preview : named(people, synchronisation.apply(rows, by, Source.LDAP, limits)));
    }

    private static Preview named(LdapPeople people, Preview preview) {
        return preview.with(
                preview.errors().stream().map(people::named).toList(),
                preview.warnings().stream().map(people::named).toList());
    }

    private String sentence(List<RowError> errors) {
        String first = errors.stream()
                .limit(SAID)
                .map(error -> error.column() == null ? error.message() : error.column() + ", " + error.message())
                .collect(Collectors.joining(" "));
        return texts.text("ldap.refused", String.valueOf(errors.size()), first);
    }

    private void say(LdapRun run) {
        Preview preview = run.preview();
        if (run.message() != null) {
            log.warn("LDAP: {}", run.message());
        } else if (preview != null && run.result() == Result.DONE) {
            log.info(
                    "LDAP: {} created, {} changed, {} left, {} unchanged",
                    preview.created(),
                    preview.changed(),
                    preview.leaving(),
                    preview.unchanged());
        }
        if (preview != null && run.result() == Result.STOPPED) {
            events.publishEvent(new SynchronisationStopped(preview, Source.LDAP));
        }
    }

    private static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(LDAPException cause) {
            super(cause.getResultCode().getName() + ": " + cause.getMessage(), cause);
        }
    }
}
