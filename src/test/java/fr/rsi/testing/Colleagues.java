package fr.rsi.testing;

import fr.rsi.directory.AccountSync;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** People who are there for one test: they join a department of their own, are absent, leave; all can sign in. */
@TestComponent
public class Colleagues {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcClient jdbc;
    private final AccountSync accounts;
    private final IdentityService identityService;
    private final TransactionOperations transaction;

    Colleagues(
            JdbcClient jdbc, AccountSync accounts, IdentityService identityService, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.identityService = identityService;
        this.transaction = transaction;
    }

    /** A department that nobody is in yet. */
    public String department() {
        return "Department " + NUMBERS.incrementAndGet();
    }

    /** So many people join a department; their ids, in order. */
    public List<String> join(String department, int number) {
        List<String> ids = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < number; i++) {
                String id = "colleague.%04d".formatted(NUMBERS.incrementAndGet());
                jdbc.sql("""
                                insert into rsi.person (id, first_name, last_name, email, department, site, job, language)
                                values (?, 'Colleague', ?, ? || '@example.org', ?, 'Lyon', 'Tester', 'en')
                                """).params(id, id, id, department).update();
                ids.add(id);
            }
            accounts.follow();
        });
        ids.forEach(this::setPassword);
        return ids;
    }

    private void setPassword(String id) {
        User user = identityService.createUserQuery().userId(id).singleResult();
        user.setPassword("demo");
        identityService.saveUser(user);
    }

    /** Somebody is absent from today on, with a substitute or without. */
    public void absent(String id, @Nullable String substitute) {
        change("absent_from = current_date, substitute_id = ?", substitute, id);
    }

    /** Somebody is back. */
    public void back(String id) {
        change("absent_from = null, substitute_id = ?", null, id);
    }

    /** Somebody has this weight. */
    public void weight(String id, int weight) {
        change("weight = ?", weight, id);
    }

    /** Somebody has this manager. */
    public void manager(String id, String manager) {
        change("manager_id = ?", manager, id);
    }

    /** These people leave. */
    public void leave(List<String> ids) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update rsi.person set left_at = now() where id = any (?)")
                    .param(ids.toArray(String[]::new))
                    .update();
            accounts.follow();
        });
    }

    /** All of them leave, so that nobody meets them in another test. */
    public void allLeave() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            update rsi.person set left_at = now(), absent_from = null, substitute_id = null
                            where id like 'colleague.%' and left_at is null
                            """).update();
            accounts.follow();
        });
    }

    private void change(String set, @Nullable Object value, String id) {
        jdbc.sql("update rsi.person set " + set + " where id = ?")
                .params(value, id)
                .update();
    }
}
