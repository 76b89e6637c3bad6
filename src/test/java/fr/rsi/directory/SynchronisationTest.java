package fr.rsi.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.rsi.engine.CurrentUser;
import fr.rsi.refusal.Refused;
import fr.rsi.testing.RunningApplication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each source has everybody who is in the directory already, so that nobody else leaves, and some of three newcomers. */
@RunningApplication
class SynchronisationTest {

    private static final String ANNA = "anna.sync";
    private static final String BEN = "ben.sync@example.org";
    private static final String CHLOE = "chloe.sync";
    private static final Field[] BASICS = {Field.ID, Field.FIRST_NAME, Field.LAST_NAME, Field.EMAIL};

    @Autowired
    private Synchronisation synchronisation;

    @Autowired
    private People people;

    @Autowired
    private PeopleTable table;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private JdbcClient jdbc;

    private List<Person> others = List.of();

    @BeforeEach
    void everybodyElseIsThere() {
        others = table.snapshot().all().stream()
                .filter(known -> !known.left())
                .map(Known::person)
                .toList();
        assertThat(others).hasSizeGreaterThan(200);
    }

    @AfterEach
    void nobodyStays() {
        apply(source());
        jdbc.sql("delete from rsi.person where id like '%.sync%'").update();
    }

    @Test
    void peopleComeChangeLeaveAndComeBack() {
        assertThat(counts(apply(source(person(ANNA), person(BEN))))).isEqualTo(counts(2, 0, 0, 0));
        assertThat(identityService.createUserQuery().userId(BEN).count()).isOne();

        assertThat(counts(apply(source(person(ANNA, Field.LAST_NAME, "Autre"), person(CHLOE)))))
                .isEqualTo(counts(1, 1, 1, 0));
        assertThat(people.find(ANNA).orElseThrow().lastName()).isEqualTo("Autre");
        assertThat(people.find(BEN)).isPresent();
        assertThat(left(BEN)).isTrue();
        assertThat(identityService.createUserQuery().userId(BEN).count()).isZero();

        assertThat(counts(apply(source(person(ANNA, Field.LAST_NAME, "Autre"), person(BEN), person(CHLOE)))))
                .isEqualTo(counts(1, 0, 0, 2));
        assertThat(left(BEN)).isFalse();
    }

    @Test
    void aPreviewCountsTheSameAndChangesNothing() {
        Preview preview = synchronisation.preview(source(person(ANNA), person(BEN)));
        assertThat(counts(preview)).isEqualTo(counts(2, 0, 0, 0));
        assertThat(preview.people()).isEqualTo(others.size());
        assertThat(people.find(ANNA)).isEmpty();
    }

    @Test
    void theSameSourceAgainWritesNothing() {
        Rows rows = source(
                person(
                        ANNA,
                        Field.MANAGER,
                        BEN,
                        Field.GROUPS,
                        "managers; Designers",
                        Field.WEIGHT,
                        "3",
                        Field.LANGUAGE,
                        "anglais",
                        Field.ABSENT_FROM,
                        "2.1.2027",
                        Field.SUBSTITUTE,
                        "BEN.sync@Example.org"),
                person(BEN));
        apply(rows);
        Person anna = people.find(ANNA).orElseThrow();
        assertThat(anna.managerId()).isEqualTo(BEN);
        assertThat(anna.groups()).containsExactly("designers", "managers");
        assertThat(anna.absentFrom()).isEqualTo(LocalDate.of(2027, 1, 2));
        assertThat(anna.substituteId()).isEqualTo(BEN);
        assertThat(anna.language()).isEqualTo("en");

        long versions = count("rsi.person_version");
        assertThat(counts(apply(rows))).isEqualTo(counts(0, 0, 0, 2));
        assertThat(count("rsi.person_version")).isEqualTo(versions);
    }

    @Test
    void everyChangeIsInTheAuditWithWhoAndFromWhere() {
        long version = apply(source(person(ANNA))).directoryVersion();
        assertThat(jdbc.sql("""
                        select changed_by || ' ' || source || ' ' || (data ->> 'email')
                        from rsi.directory_change join rsi.person_version using (version) where version = ?
                        """).param(version).query(String.class).list())
                .containsExactly("admin CSV anna.sync@x.org");
    }

    @Test
    void whatASourceDoesNotKnowStaysAndWhatItLeavesEmptyIsCleared() {
        apply(source(person(ANNA, Field.DEPARTMENT, "R&D", Field.JOB, "Ingénieure", Field.WEIGHT, "2"), person(BEN)));

        apply(source(person(ANNA, Field.JOB, ""), person(BEN)));

        Person anna = people.find(ANNA).orElseThrow();
        assertThat(anna.department()).isEqualTo("R&D");
        assertThat(anna.weight()).isEqualTo(2);
        assertThat(anna.job()).isEmpty();
    }

    @Test
    void anAbsenceThatEndsTakesTheSubstituteWithIt() {
        apply(source(person(ANNA, Field.ABSENT_FROM, "2027-01-01", Field.SUBSTITUTE, BEN), person(BEN)));
        apply(source(person(ANNA, Field.ABSENT_FROM, ""), person(BEN)));
        assertThat(people.find(ANNA).orElseThrow().substituteId()).isNull();
    }

    @Test
    void theIdOfTheDirectoryIsKeptHoweverItIsWritten() {
        apply(source(person(ANNA)));
        Preview again = apply(source(person(" ÀNNA.\u00A0Sync", Field.EMAIL, "anna.sync@x.org")));
        assertThat(counts(again)).isEqualTo(counts(0, 1, 0, 0));
        assertThat(people.find(ANNA).orElseThrow().firstName()).isEqualTo("ÀNNA");
    }

    @Test
    void attributesAreNumbersTruthsAndTextsByTheirWholeColumn() {
        apply(withAttributes(Map.of("age", "41", "code", "007", "remote", "oui", "share", "0,5", "site2", "12"), ANNA));
        assertThat(people.find(ANNA).orElseThrow().attributes())
                .isEqualTo(Map.of("age", 41, "code", "007", "remote", true, "share", 0.5, "site2", 12));

        Preview again = apply(withAttributes(Map.of("age", "41", "site2", ""), ANNA));
        assertThat(again.changed()).isOne();
        assertThat(people.find(ANNA).orElseThrow().attributes())
                .isEqualTo(Map.of("age", 41, "code", "007", "remote", true, "share", 0.5));
    }

    @Test
    void errorsStopEverythingAndAreInTheLanguageOfTheRequest() {
        Rows rows = source(person(ANNA), person(BEN, Field.EMAIL, "nobody"));
        LocaleContextHolder.setLocale(Locale.FRENCH);
        try {
            Refused refused = catchThrowableOfType(Refused.class, () -> apply(rows));
            assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
            assertThat(refused.getMessage())
                    .isEqualTo("Rien n’a été fait. Ligne %d, « EMAIL » : « nobody » n’est pas une adresse électronique"
                                    .formatted(others.size() + 3)
                            + " comme claire.martin@example.org.");
            assertThat(refused.details()).containsEntry("created", 1);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        assertThat(people.find(ANNA)).isEmpty();
    }

    @Test
    void whoeverWantsItStaysAndSoDoTheLimits() {
        apply(source(person(ANNA), person(BEN)));
        assertThatThrownBy(() -> synchronisation.apply(source(person(BEN)), ANNA, Source.CSV))
                .hasMessageContaining("You would leave the directory yourself: “anna.sync”");
        assertThat(currentUser
                        .call(ANNA, List.of(), () -> synchronisation.preview(source(person(BEN))))
                        .errors())
                .hasSize(1);
        assertThat(kind(source(person(BEN)), new Limits(0, null))).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(kind(source(person(ANNA), person(BEN), person(CHLOE)), new Limits(null, 1L)))
                .isEqualTo(Refused.Kind.CONFLICT);
        assertThat(left(ANNA)).isFalse();

        long version = synchronisation.preview(source(person(BEN))).directoryVersion();
        synchronisation.apply(source(person(BEN)), "admin", Source.LDAP, new Limits(1, version));
        assertThat(left(ANNA)).isTrue();
    }

    private Refused.Kind kind(Rows rows, Limits limits) {
        return catchThrowableOfType(Refused.class, () -> synchronisation.apply(rows, "admin", Source.CSV, limits))
                .kind();
    }

    @Test
    void aSourceWithoutWhatEveryoneNeedsIsRefusedAsAWhole() {
        var row = new Row(2, Map.of(Field.SITE, "Lyon"), Map.of());
        assertThat(synchronisation
                        .preview(new Rows(Map.of(Field.SITE, "Site"), List.of(row), List.of()))
                        .errors())
                .hasSize(3)
                .allMatch(error -> error.row() == 1);
        Rows nobody = new Rows(source().columns(), List.of(), List.of());
        assertThat(synchronisation.preview(nobody).errors()).hasSize(1);
    }

    @Test
    void ofASourceThatCouldNotBeReadNothingElseIsSaid() {
        apply(source(person(ANNA)));
        var unread = new RowError(7, null, "Unreadable from here on.");
        Rows rows = new Rows(source(person(ANNA)).columns(), List.of(), List.of(unread));
        Preview preview = currentUser.call(ANNA, List.of(), () -> synchronisation.preview(rows));
        assertThat(preview.errors()).containsExactly(unread);
        assertThat(preview.leaving()).isZero();
    }

    @Test
    void aDatabaseThatFailsMidwayUndoesEverything() {
        apply(source(person(ANNA)));
        long changes = count("rsi.directory_change");
        jdbc.sql("""
                create function rsi.fail() returns trigger language plpgsql as
                $$ begin raise exception 'The disk is full'; end $$
                """).update();
        jdbc.sql("""
                create trigger fail before update on rsi.person for each row when (new.left_at is not null)
                execute function rsi.fail()
                """).update();
        try {
            assertThatThrownBy(() -> apply(source(person(BEN)))).hasMessageContaining("The disk is full");
        } finally {
            jdbc.sql("drop function rsi.fail() cascade").update();
        }
        assertThat(people.find(BEN)).isEmpty();
        assertThat(identityService.createUserQuery().userId(BEN).count()).isZero();
        assertThat(count("rsi.directory_change")).isEqualTo(changes);
    }

    @Test
    void twoImportsAtOnceAreOneAfterTheOther() throws Exception {
        Rows one = source(person(ANNA), person(BEN));
        Rows other = source(person(ANNA), person(CHLOE));
        var barrier = new CyclicBarrier(2);
        for (int i = 0; i < 5; i++) {
            CompletableFuture<Preview> first = CompletableFuture.supplyAsync(() -> together(barrier, one));
            CompletableFuture<Preview> second = CompletableFuture.supplyAsync(() -> together(barrier, other));
            boolean firstWasLast = first.get().directoryVersion() > second.get().directoryVersion();
            Preview last = firstWasLast ? first.get() : second.get();

            assertThat(counts(last)).isEqualTo(counts(1, 0, 1, 1));
            assertThat(left(BEN)).isEqualTo(!firstWasLast);
            assertThat(left(CHLOE)).isEqualTo(firstWasLast);
            apply(source(person(ANNA)));
        }
    }

    private Preview together(CyclicBarrier barrier, Rows rows) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return apply(rows);
    }

    private Preview apply(Rows rows) {
        return synchronisation.apply(rows, "admin", Source.CSV);
    }

    private boolean left(String id) {
        return jdbc.sql("select left_at is not null from rsi.person where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private List<Integer> counts(Preview preview) {
        assertThat(preview.errors()).isEmpty();
        return counts(preview.created(), preview.changed(), preview.leaving(), preview.unchanged() - others.size());
    }

    private static List<Integer> counts(int created, int changed, int leaving, int unchanged) {
        return List.of(created, changed, leaving, unchanged);
    }

    private static Map<Field, String> person(String id, Object... more) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        String local = id.replaceAll("@.*", "");
        cells.put(Field.ID, id);
        cells.put(Field.FIRST_NAME, local.strip().split("\\.")[0]);
        cells.put(Field.LAST_NAME, "Sync");
        cells.put(Field.EMAIL, local + "@x.org");
        for (int i = 0; i < more.length; i += 2) {
            cells.put((Field) more[i], (String) more[i + 1]);
        }
        return cells;
    }

    private Rows withAttributes(Map<String, String> attributes, String id) {
        Rows rows = source(person(id));
        List<Row> all = new ArrayList<>(rows.rows());
        Row last = all.remove(all.size() - 1);
        all.add(new Row(last.number(), last.cells(), attributes));
        return new Rows(rows.columns(), all, List.of());
    }

    /** Everybody else as they are, in the columns that these people have, and these people. */
    @SafeVarargs
    private Rows source(Map<Field, String>... mine) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        Arrays.stream(BASICS).forEach(field -> columns.put(field, field.name()));
        Arrays.stream(mine).forEach(cells -> cells.keySet().forEach(field -> columns.put(field, field.name())));
        List<Row> rows = new ArrayList<>();
        for (Person person : others) {
            Map<Field, String> cells = cells(person);
            cells.keySet().retainAll(columns.keySet());
            rows.add(new Row(rows.size() + 2, cells, Map.of()));
        }
        for (Map<Field, String> cells : mine) {
            rows.add(new Row(rows.size() + 2, cells, Map.of()));
        }
        return new Rows(columns, rows, List.of());
    }

    private static Map<Field, String> cells(Person person) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        cells.put(Field.ID, person.id());
        cells.put(Field.FIRST_NAME, person.firstName());
        cells.put(Field.LAST_NAME, person.lastName());
        cells.put(Field.EMAIL, person.email());
        cells.put(Field.DEPARTMENT, person.department());
        cells.put(Field.JOB, person.job());
        cells.put(Field.MANAGER, person.managerId() == null ? "" : person.managerId());
        cells.put(Field.LANGUAGE, person.language());
        cells.put(Field.WEIGHT, String.valueOf(person.weight()));
        cells.put(Field.GROUPS, String.join(" ", person.groups()));
        cells.put(
                Field.ABSENT_FROM,
                person.absentFrom() == null ? "" : person.absentFrom().toString());
        cells.put(Field.SUBSTITUTE, person.substituteId() == null ? "" : person.substituteId());
        return cells;
    }
}
