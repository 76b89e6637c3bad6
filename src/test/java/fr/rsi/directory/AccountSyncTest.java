package fr.rsi.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rsi.refusal.Refused;
import fr.rsi.security.Roles;
import fr.rsi.testing.Api;
import fr.rsi.testing.RunningApplication;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@RunningApplication
class AccountSyncTest {

    private static final String ANNA = "anna.follower";
    private static final String BEN = "ben.follower+site@example.org";
    private static final int MANY = Integer.getInteger("rsi.people", 20_000);

    @Autowired
    private AccountSync accounts;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Api api;

    @AfterEach
    void nobodyStays() {
        jdbc.sql("delete from rsi.population_member where person_id like '%.follower%'")
                .update();
        jdbc.sql("update rsi.person set left_at = now() where id like '%.follower%'")
                .update();
        accounts.followCalendar();
        jdbc.sql("delete from rsi.person where id like '%.follower%'").update();
    }

    @Test
    void accountsComeAndChangeAndGoWithTheirPeople() {
        add(ANNA, "committee-x");
        add(BEN);
        accounts.follow();

        User anna = user(ANNA);
        assertThat(anna.getFirstName()).isEqualTo("Anna");
        assertThat(anna.getPassword()).isNull();
        assertThat(groups(ANNA)).containsExactlyInAnyOrder(Roles.EMPLOYEES, "committee-x");
        assertThat(groups(BEN)).containsExactly(Roles.EMPLOYEES);
        assertThat(identityService.createGroupQuery().groupId("committee-x").count())
                .isOne();

        jdbc.sql("update rsi.person set last_name = 'Changed', groups = '{}' where id = ?")
                .param(ANNA)
                .update();
        accounts.follow();
        assertThat(user(ANNA).getLastName()).isEqualTo("Changed");
        assertThat(groups(ANNA)).containsExactly(Roles.EMPLOYEES);

        jdbc.sql("update rsi.person set left_at = now() where id = ?")
                .param(ANNA)
                .update();
        accounts.follow();
        assertThat(user(ANNA)).isNull();
        assertThat(user(BEN)).isNotNull();
        assertThat(authorizations.createAuthorizationQuery().userIdIn(ANNA).count())
                .isZero();
        assertThat(jdbc.sql("select count(*) from rsi.account_group where person_id = ?")
                        .param(ANNA)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aNewAccountHasTheRightsThatCamundaGives() {
        User byCamunda = identityService.newUser("stock");
        identityService.saveUser(byCamunda);
        add(ANNA);
        accounts.follow();

        Authorization stock =
                authorizations.createAuthorizationQuery().userIdIn("stock").singleResult();
        Authorization ours =
                authorizations.createAuthorizationQuery().userIdIn(ANNA).singleResult();
        assertThat(ours)
                .usingRecursiveComparison()
                .ignoringFields("id", "userId", "resourceId")
                .isEqualTo(stock);
        assertThat(ours.getResourceId()).isEqualTo(ANNA);
        identityService.deleteUser("stock");
    }

    @Test
    void nobodySignsInWithoutAPasswordAndNothingFails() {
        add(ANNA);
        add(BEN);
        accounts.follow();
        for (String password : List.of("", "null", "demo")) {
            assertThat(signIn(ANNA, password)).as("password \"%s\"", password).isEqualTo(401);
        }
        assertThat(identityService.checkPassword(BEN, "null")).isFalse();

        User ben = user(BEN);
        ben.setPassword("given by an administrator");
        identityService.saveUser(ben);
        identityService.unlockUser(BEN);
        accounts.follow();
        assertThat(signIn(BEN, "given by an administrator")).isEqualTo(200);
    }

    @Test
    void membershipsThatAnAdministratorGaveStay() {
        add(ANNA, "committee-x", "committee-y");
        accounts.follow();
        identityService.createMembership(ANNA, Roles.DESIGNERS);
        identityService.deleteMembership(ANNA, "committee-y");

        jdbc.sql("update rsi.person set groups = '{committee-y}' where id = ?")
                .param(ANNA)
                .update();
        accounts.follow();
        assertThat(groups(ANNA)).containsExactlyInAnyOrder(Roles.EMPLOYEES, Roles.DESIGNERS, "committee-y");
    }

    @Test
    void firstAndLastDaysTakeEffectByThemselves() {
        LocalDate today = LocalDate.now();
        add(ANNA);
        add(BEN);
        days(ANNA, today.plusDays(1), null);
        days(BEN, null, today);
        accounts.followCalendar();
        assertThat(user(ANNA)).as("starts tomorrow").isNull();
        assertThat(user(BEN)).as("today is the last day").isNotNull();

        days(ANNA, today, null);
        days(BEN, null, today.minusDays(1));
        accounts.followCalendar();
        assertThat(user(ANNA)).isNotNull();
        assertThat(user(BEN)).isNull();
    }

    @Test
    void whoeverComesBackFindsTheTasksThatStillWait() {
        add(ANNA);
        accounts.follow();
        String question = api.ask(api.question("circuit-majority", List.of(ANNA, "paul.nguyen"), Duration.ofDays(1)));
        long before = taskRights(ANNA);
        assertThat(before).isOne();

        days(ANNA, null, LocalDate.now().minusDays(1));
        accounts.followCalendar();
        days(ANNA, null, null);
        accounts.followCalendar();
        assertThat(taskRights(ANNA)).isOne();
        api.post(Api.ASKER, "/api/questions/" + question + "/withdraw", "{\"reason\": \"It was a test.\"}");
    }

    @Test
    void somebodyIsAlwaysAdministrator() {
        add(ANNA);
        accounts.follow();
        identityService.createMembership(ANNA, Roles.ADMINISTRATORS);
        identityService.deleteMembership("admin", Roles.ADMINISTRATORS);
        try {
            jdbc.sql("update rsi.person set left_at = now() where id = ?")
                    .param(ANNA)
                    .update();
            assertThatThrownBy(accounts::follow)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("only anna.follower is");
            add(BEN);
            accounts.followCalendar();
            assertThat(groups(ANNA)).contains(Roles.ADMINISTRATORS);
            assertThat(user(BEN)).as("everyone else follows all the same").isNotNull();

            jdbc.sql("update rsi.person set groups = '{camunda-admin}' where id = ?")
                    .param(BEN)
                    .update();
            accounts.follow();
            assertThat(user(ANNA)).as("somebody else follows her").isNull();
            jdbc.sql("update rsi.person set groups = '{}' where id = ?")
                    .param(BEN)
                    .update();
            assertThatThrownBy(accounts::follow).hasMessageContaining("only " + BEN + " is");
        } finally {
            identityService.createMembership("admin", Roles.ADMINISTRATORS);
        }
    }

    @Test
    void accountsThatTheDirectoryDoesNotKnowAreLeftAlone() {
        accounts.follow();
        assertThat(signIn("admin", "demo")).isEqualTo(200);
        assertThat(signIn(Api.ASKER, "demo")).isEqualTo(200);
    }

    @Test
    void nothingIsWrittenWhereNothingChanges() {
        add(ANNA, "committee-x");
        accounts.follow();
        String before = fingerprint();
        accounts.follow();
        accounts.followCalendar();
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void manyPeopleTakeSeconds() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into rsi.person (id, first_name, last_name, email, department, site, job, language, groups)
                            select 'f' || i || '.follower', 'F', i, 'f' || i || '@example.org', 'R', 'S', 'J', 'en',
                              case when i % 10 = 0 then array['committee-x'] else '{}' end
                            from generate_series(1, ?) i
                            """).param(MANY).update();
            long first = seconds(accounts::follow);
            assertThat(jdbc.sql("select count(*) from act_id_user where id_ like '%.follower'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(MANY);
            long again = seconds(accounts::follow);
            jdbc.sql("update rsi.person set email = 'x' where id like '%0.follower'")
                    .update();
            jdbc.sql("update rsi.person set left_at = now() where id like '%1.follower'")
                    .update();
            long changed = seconds(accounts::follow);
            System.out.printf(
                    "%d accounts: %d ms; again %d ms; a tenth changed and a tenth removed %d ms%n",
                    MANY, first, again, changed);
            assertThat(first).isLessThan(30_000);
            assertThat(again).isLessThan(5_000);
            assertThat(changed).isLessThan(15_000);
            status.setRollbackOnly();
        });
    }

    private static long seconds(Runnable act) {
        Instant start = Instant.now();
        act.run();
        return Duration.between(start, Instant.now()).toMillis();
    }

    /** Which version of which row the identity tables have. */
    private String fingerprint() {
        return jdbc.sql("""
                        select md5(string_agg(r, ',' order by r)) from (
                          select id_ || xmin::text from act_id_user
                          union all select user_id_ || group_id_ || xmin::text from act_id_membership
                          union all select id_ || xmin::text from act_ru_authorization where resource_type_ in (1, 2)
                          union all select person_id || group_id || xmin::text from rsi.account_group) t(r)
                        """).query(String.class).single();
    }

    private long taskRights(String person) {
        return authorizations
                .createAuthorizationQuery()
                .userIdIn(person)
                .resourceType(Resources.TASK)
                .hasPermission(Permissions.TASK_WORK)
                .count();
    }

    private int signIn(String person, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
        return api.send(
                        "",
                        HttpRequest.newBuilder(URI.create(api.url() + "/api/populations"))
                                .header("Authorization", "Basic " + credentials))
                .status();
    }

    private void add(String id, String... groups) {
        jdbc.sql("""
                        insert into rsi.person (id, first_name, last_name, email, department, site, job, language, groups)
                        values (?, 'Anna', 'Follower', ?, 'R&D', 'Lyon', '', 'fr', ?)
                        """)
                .params(id, id + "@example.org", Arrays.copyOf(groups, groups.length))
                .update();
    }

    private void days(String id, LocalDate from, LocalDate until) {
        jdbc.sql("update rsi.person set active_from = ?, active_until = ? where id = ?")
                .params(Arrays.asList(from, until, id))
                .update();
    }

    private User user(String id) {
        return identityService.createUserQuery().userId(id).singleResult();
    }

    private List<String> groups(String id) {
        return identityService.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .toList();
    }
}
