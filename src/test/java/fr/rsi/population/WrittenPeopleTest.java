package fr.rsi.population;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rsi.testing.DemoCompanyAlone;
import fr.rsi.testing.RunningApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningApplication
@DemoCompanyAlone
class WrittenPeopleTest {

    @Autowired
    private WrittenPeople writtenPeople;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void peopleAreFoundHoweverTheyAreWritten() {
        var found = writtenPeople.find("""
                claire.martin
                  Claire.MARTIN
                "Claire Martin" <claire.martin@aubrac.example>; Karim Haddad <KARIM.HADDAD@aubrac.example>
                HELENE ROUX
                Roux, Hélène
                Bernard\tSophie

                """);
        assertThat(found.ids()).containsExactly("claire.martin", "helene.roux", "karim.haddad", "sophie.bernard");
        assertThat(found.unknown()).isEmpty();
        assertThat(found.ambiguous()).isEmpty();
    }

    @Test
    void whoIsNobodyOrSeveralIsSaid() {
        jdbc.sql(
                        "update rsi.person set first_name = 'Paul', last_name = 'Roux' where id in ('karim.haddad', 'yuki.tanaka')")
                .update();
        try {
            var found = writtenPeople.find("Martin\nnobody@aubrac.example\nPaul Roux\n'; drop table person --");
            assertThat(found.ids()).isEmpty();
            assertThat(found.unknown())
                    .contains("Martin", "nobody@aubrac.example", "'")
                    .hasSize(4);
            assertThat(found.ambiguous()).hasSize(1);
            assertThat(found.ambiguous().get("Paul Roux")).containsExactlyInAnyOrder("karim.haddad", "yuki.tanaka");
        } finally {
            jdbc.sql("update rsi.person set first_name = 'Karim', last_name = 'Haddad' where id = 'karim.haddad'")
                    .update();
            jdbc.sql("update rsi.person set first_name = 'Yuki', last_name = 'Tanaka' where id = 'yuki.tanaka'")
                    .update();
        }
    }

    @Test
    void whoHasLeftIsUnknown() {
        jdbc.sql("update rsi.person set left_at = now() where id = 'yuki.tanaka'")
                .update();
        try {
            assertThat(writtenPeople.find("yuki.tanaka\nYuki Tanaka").unknown()).hasSize(2);
        } finally {
            jdbc.sql("update rsi.person set left_at = null where id = 'yuki.tanaka'")
                    .update();
        }
    }
}
