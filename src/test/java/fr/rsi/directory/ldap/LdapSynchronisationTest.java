package fr.rsi.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.ldap.sdk.LDAPException;
import fr.rsi.directory.People;
import fr.rsi.directory.Person;
import fr.rsi.directory.SynchronisationStopped;
import fr.rsi.testing.Api;
import fr.rsi.testing.RunningApplication;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;

@RunningApplication
@RecordApplicationEvents
@TestPropertySource(
        properties = {
            "camunda.bpm.process-engine-name=ldap",
            "rsi.demo.enabled=false",
            "rsi.administrator.password=demo",
            "rsi.directory.ldap.base=" + Company.BASE,
            "rsi.directory.ldap.user-dn=" + Company.READER,
            "rsi.directory.ldap.password=" + Company.READER_PASSWORD,
            "rsi.directory.ldap.free-attributes.badge=employeeNumber",
            "rsi.directory.ldap.attributes.active-until=accountExpires",
            "rsi.directory.ldap.groups.RSI-Managers=managers",
            "rsi.directory.ldap.sign-in=true",
            "rsi.directory.ldap.schedule=-"
        })
class LdapSynchronisationTest {

    private static final Company COMPANY = new Company();
    private static final int EVERYONE = Company.STAFF + 1;

    @Autowired
    private LdapSynchronisation synchronisation;

    @Autowired
    private People people;

    @Autowired
    private Api api;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LdapRuns runs;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private ApplicationEvents events;

    @DynamicPropertySource
    static void url(DynamicPropertyRegistry registry) {
        registry.add("rsi.directory.ldap.url", COMPANY::url);
    }

    @AfterAll
    static void stop() {
        COMPANY.stop();
    }

    @BeforeEach
    void everyoneIsThere() {
        COMPANY.fill();
        synchronise();
    }

    private LdapRun synchronise() {
        return synchronisation.run(false, false, "rsi");
    }

    @Test
    void everyoneComesPageByPage() throws LDAPException {
        assertThat(COMPANY.givesEveryoneAtOnce()).isFalse();
        assertThat(people.count()).isEqualTo(EVERYONE);
        Person boss = people.find("zoe.lefevre").orElseThrow();
        assertThat(boss.name()).isEqualTo("Zoé Lefèvre-Nuñez");
        assertThat(boss.site()).isEqualTo("Besançon");
        assertThat(boss.managerId()).isNull();
        Person first = people.find("e1").orElseThrow();
        assertThat(first.managerId()).as("a DN in other letters").isEqualTo("zoe.lefevre");
        assertThat(first.language()).isEqualTo("fr");
        assertThat(first.attributes()).containsEntry("badge", "002");
        assertThat(people.find("e1204").orElseThrow().managerId()).isEqualTo("zoe.lefevre");
        assertThat(people.find("e3").orElseThrow().language()).isEqualTo("en");
        assertThat(identityService.createUserQuery().count()).isEqualTo(EVERYONE + 1);
        assertThat(jdbc.sql("select distinct source from rsi.directory_change")
                        .query(String.class)
                        .list())
                .contains("LDAP");
    }

    @Test
    void againNothingIsWritten() {
        long versions = versions();
        LdapRun again = synchronise();
        assertThat(again.result()).isEqualTo(LdapRun.Result.DONE);
        assertThat(again.preview().unchanged()).isEqualTo(EVERYONE);
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void someoneLeavesAndSomeoneChanges() {
        COMPANY.remove("uid=e7," + Company.BASE);
        COMPANY.replace("uid=e8," + Company.BASE, "sn", "Changée");
        LdapRun run = synchronise();
        assertThat(run.preview().leaving()).isOne();
        assertThat(run.preview().changed()).isOne();
        assertThat(people.present("e7")).isEmpty();
        assertThat(people.find("e7")).isPresent();
        assertThat(user("e7")).isNull();
        assertThat(user("e8").getLastName()).isEqualTo("Changée");
    }

    @Test
    void aTenthMayLeaveAndNotOneMore() {
        int tenth = EVERYONE / 10;
        for (int i = 1; i <= tenth + 1; i++) {
            COMPANY.remove("uid=e" + i + "," + Company.BASE);
        }
        LdapRun stopped = synchronise();
        assertThat(stopped.result()).isEqualTo(LdapRun.Result.STOPPED);
        assertThat(stopped.message()).contains("121 of the 1205 people").contains("more than 10 %");
        assertThat(people.count()).isEqualTo(EVERYONE);
        assertThat(events.stream(SynchronisationStopped.class))
                .singleElement()
                .satisfies(event -> assertThat(event.preview().leaving()).isEqualTo(tenth + 1));

        Api.Answer refused = api.post("admin", "/api/people/ldap?dryRun=false", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("leaving").asInt()).isEqualTo(tenth + 1);
        JsonNode last = api.get("admin", "/api/directory/ldap").body().get("lastRun");
        assertThat(last.get("result").asText()).isEqualTo("STOPPED");
        assertThat(last.get("startedBy").asText()).isEqualTo("admin");
        assertThat(last.at("/preview/leaving").asInt()).isEqualTo(tenth + 1);

        assertThat(api.post("admin", "/api/people/ldap?dryRun=true&force=true", "")
                        .body()
                        .get("leaving")
                        .asInt())
                .isEqualTo(tenth + 1);
        assertThat(people.count()).isEqualTo(EVERYONE);
        assertThat(api.post("admin", "/api/people/ldap?dryRun=false&force=true", "")
                        .status())
                .isEqualTo(200);
        assertThat(people.count()).isEqualTo(EVERYONE - tenth - 1);

        COMPANY.fill();
        for (int i = 1; i <= tenth; i++) {
            COMPANY.remove("uid=e" + i + "," + Company.BASE);
        }
        assertThat(synchronise().result()).as("a tenth").isEqualTo(LdapRun.Result.DONE);
    }

    @Test
    void anEmptyAnswerStopsIt() {
        for (int i = 1; i <= Company.STAFF; i++) {
            COMPANY.remove("uid=e" + i + "," + Company.BASE);
        }
        COMPANY.remove(Company.BOSS);
        assertThat(synchronisation.run(false, true, "rsi").message()).contains("returned nobody under");
        assertThat(people.count()).isEqualTo(EVERYONE);
    }

    @Test
    void faultyEntriesAreNamedAndNothingIsDone() {
        COMPANY.replace("uid=e5," + Company.BASE, "mail", "not an address");
        COMPANY.replace("uid=e6," + Company.BASE, "mail", "e9@example.org");
        COMPANY.replace("uid=e10," + Company.BASE, "sn", "Changée");
        Api.Answer refused = api.post("admin", "/api/people/ldap?dryRun=false", "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors")).hasSize(2).allSatisfy(error -> {
            assertThat(error.get("column").asText()).isEqualTo("mail");
            assertThat(error.get("message").asText()).startsWith("uid=e").contains(Company.BASE + ": ");
        });
        assertThat(refused.body().get("detail").asText()).contains("uid=e5," + Company.BASE);
        assertThat(people.find("e10").orElseThrow().lastName()).isEqualTo("Numéro 10");
        assertThat(runs.last().orElseThrow().result()).isEqualTo(LdapRun.Result.REFUSED);
    }

    @Test
    void aManagerOutsideIsAWarning() {
        COMPANY.replace("uid=e5," + Company.BASE, "manager", "uid=gone,dc=example,dc=org");
        LdapRun run = synchronise();
        assertThat(run.result()).isEqualTo(LdapRun.Result.DONE);
        assertThat(run.preview().warnings()).anySatisfy(warning -> assertThat(warning.message())
                .startsWith("uid=e5,")
                .contains("“uid=gone,dc=example,dc=org” is not among the people"));
        assertThat(people.find("e5").orElseThrow().managerId()).isNull();
    }

    @Test
    void aServerThatIsDownChangesNothing() {
        COMPANY.stop();
        try {
            Api.Answer failed = api.post("admin", "/api/people/ldap?dryRun=false", "");
            assertThat(failed.status()).isEqualTo(502);
            assertThat(failed.body().get("detail").asText()).contains("the LDAP server can’t be read");
            assertThat(api.get("admin", "/api/directory/ldap")
                            .body()
                            .at("/lastRun/result")
                            .asText())
                    .isEqualTo("FAILED");
            assertThat(signIn("e1", "secret of e1")).isEqualTo(401);
            assertThatThrownBy(() -> identityService.checkPassword("e1", "secret of e1"))
                    .hasMessageContaining("can’t be checked at the moment");
            assertThat(attempts("e1")).as("nobody is locked out by it").isZero();
            assertThat(signIn("admin", "demo")).isEqualTo(200);
            assertThat(api.get("", "/actuator/health").body().get("status").asText())
                    .isEqualTo("UP");
        } finally {
            COMPANY.start();
        }
        assertThat(people.count()).isEqualTo(EVERYONE);
    }

    @Test
    void peopleSignInWithTheirPasswordOfLdap() {
        assertThat(signIn("e1", "secret of e1")).isEqualTo(200);
        assertThat(signIn("e2", "secret of e1")).isEqualTo(401);
        assertThat(attempts("e2")).isOne();
        assertThat(signIn("e3", "")).isEqualTo(401);
        assertThat(identityService.checkPassword("e4", "")).isFalse();
        assertThat(signIn("*", "secret of e1")).isEqualTo(401);
        assertThat(signIn("e5)(uid=*", "secret of e5")).isEqualTo(401);
        assertThat(signIn("admin", "demo")).isEqualTo(200);
        assertThat(signIn("admin", "secret")).isEqualTo(401);
        identityService.unlockUser("admin");

        User local = user("e6");
        local.setPassword("given here");
        identityService.saveUser(local);
        assertThat(signIn("e6", "secret of e6"))
                .as("a password given here counts alone")
                .isEqualTo(401);
        identityService.unlockUser("e6");
        assertThat(signIn("e6", "given here")).isEqualTo(200);
    }

    @Test
    void groupsAndLastDaysComeToo() {
        LocalDate today = LocalDate.now();
        COMPANY.replace(
                "uid=e1," + Company.BASE,
                "memberOf",
                "CN=RSI-Managers,OU=Groups,DC=example,DC=org",
                "CN=camunda-admin,OU=Groups,DC=example,DC=org");
        COMPANY.replace(
                "uid=e2," + Company.BASE,
                "accountExpires",
                today.minusDays(1).toString().replace("-", "") + "120000Z");
        COMPANY.replace("uid=e3," + Company.BASE, "accountExpires", "9223372036854775807");
        assertThat(synchronise().message()).isNull();
        assertThat(groups("e1")).containsExactlyInAnyOrder("employees", "managers");
        assertThat(user("e2")).isNull();
        assertThat(people.present("e2")).isPresent();
        assertThat(people.find("e3").orElseThrow().activeUntil()).isNull();
        COMPANY.fill();
        synchronise();
        assertThat(groups("e1")).containsExactly("employees");
        assertThat(user("e2")).isNotNull();
    }

    @Test
    void onlyAdministratorsSynchroniseAndOnlyOneAtATime() {
        assertThat(signIn("e1", "secret of e1", "POST", "/api/people/ldap")).isEqualTo(403);
        assertThat(signIn("e1", "secret of e1", "GET", "/api/directory/ldap")).isEqualTo(403);
        transaction.executeWithoutResult(status -> {
            assertThat(runs.tryLock()).isTrue();
            assertThat(api.post("admin", "/api/people/ldap", "").status()).isEqualTo(409);
        });
        assertThat(api.post("admin", "/api/people/ldap", "")
                        .body()
                        .get("unchanged")
                        .asInt())
                .as("a dry run is what is done if nothing is said")
                .isEqualTo(EVERYONE);
        assertThat(runs.last().orElseThrow().result()).isEqualTo(LdapRun.Result.PREVIEWED);
    }

    private int signIn(String person, String password) {
        return signIn(person, password, "GET", "/api/populations");
    }

    private int signIn(String person, String password, String method, String path) {
        String credentials =
                Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
        return api.send(
                        "",
                        HttpRequest.newBuilder(URI.create(api.url() + path))
                                .header("Authorization", "Basic " + credentials)
                                .method(method, HttpRequest.BodyPublishers.noBody()))
                .status();
    }

    private int attempts(String id) {
        return jdbc.sql("select coalesce(attempts_, 0) from act_id_user where id_ = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private long versions() {
        return jdbc.sql("select count(*) from rsi.directory_change")
                .query(Long.class)
                .single();
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
