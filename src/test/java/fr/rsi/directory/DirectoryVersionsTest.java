package fr.rsi.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rsi.testing.RunningApplication;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What the triggers of the database keep of each change, whoever makes it. */
@RunningApplication
class DirectoryVersionsTest {

    private static final int MANY = 20_000;
    private static final int OFTEN = 10;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    /** A plan that suits one row takes minutes for many. */
    @Test
    void manyPeopleChangeAsFastAfterManySmallChangesOnTheSameConnection() {
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    jdbc.sql("""
                            insert into rsi.person (id, first_name, last_name, email, department, site, job, language)
                            select 'versions' || i, 'V', i, 'v' || i || '@example.org', '', '', '', 'en'
                            from generate_series(1, ?) i
                            """).param(MANY).update();
                    for (int i = 0; i < OFTEN; i++) {
                        change("id = 'versions1'", "job = 'Job " + i + "'");
                    }
                    change("id like 'versions%'", "department = 'Moved'");

                    assertThat(count("data ->> 'department' = 'Moved'")).isEqualTo(MANY);
                }));
    }

    @Test
    void onlyWhatHasChangedIsKept() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            long before = count("true");
            change("true", "job = job");
            assertThat(count("true")).isEqualTo(before);
            change("id = 'claire.martin'", "job = 'Inventor'");
            assertThat(count("true")).isEqualTo(before + 1);
            assertThat(count("person_id = 'claire.martin' and data ->> 'job' = 'Inventor'"))
                    .isOne();
        });
    }

    private void change(String whom, String what) {
        jdbc.sql("update rsi.person set " + what + " where " + whom).update();
    }

    private long count(String which) {
        return jdbc.sql("select count(*) from rsi.person_version where " + which)
                .query(Long.class)
                .single();
    }
}
