package fr.rsi.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.rsi.refusal.Refused;
import fr.rsi.testing.DemoCompanyAlone;
import fr.rsi.testing.RunningApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@RunningApplication
@DemoCompanyAlone
class PopulationsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Autowired
    private Populations populations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void theDemoCompanyHasPopulationsOfEveryKind() {
        Map<String, Integer> sizes =
                populations.all().stream().collect(Collectors.toMap(Population::id, Population::size));
        assertThat(sizes)
                .containsEntry("everyone", 240)
                .containsEntry("works-council", 11)
                .containsEntry("innovation-committee", 9)
                .containsEntry("experts", 15)
                .containsEntry("facilitators", 5)
                .containsEntry("panel", 20)
                .containsEntry("my-team", 0);
        assertThat(sizes.get("technical-lyon-nantes")).isPositive();
        assertThat(populations.usableBy("thomas.leroy"))
                .filteredOn(population -> population.id().equals("my-team"))
                .singleElement()
                .satisfies(team -> assertThat(team.size()).isPositive());
    }

    @Test
    void saysOfWhichPopulationsSomebodyIs() {
        Membership membership = populations.evaluate(
                List.of("site-lyon", "department-rd", "works-council"), Circumstances.of(null, DAY));
        assertThat(membership.people().get("claire.martin")).containsExactly("department-rd", "site-lyon");
        assertThat(membership.people().get("agnieszka.kowalska")).containsExactly("department-rd", "works-council");
        assertThat(membership.draws()).isEmpty();
        assertThat(membership.people().keySet())
                .containsExactlyElementsOf(populations.members(List.of("site-lyon", "department-rd", "works-council")));
    }

    @Test
    void aRuleMayDependOnWhoAsks() {
        List<String> team = populations.members(List.of("my-team"), "thomas.leroy");
        assertThat(team).contains("claire.martin").doesNotContain("thomas.leroy", "helene.roux");
        assertThat(populations.members(List.of("my-team"), "claire.martin")).isEmpty();
        assertThat(populations.members(List.of("my-team"))).isEmpty();
        assertThat(populations.members(List.of("my-team"), "nobody.known")).isEmpty();
    }

    @Test
    void combinesByUnionIntersectionAndExcept() {
        add("t-lyon-rd", new Definition.Combination(null, List.of("site-lyon", "department-rd"), List.of("managers")));
        add("t-minus", new Definition.Combination(null, null, List.of("site-lyon", "department-rd", "managers")));
        Set<String> lyon = Set.copyOf(populations.members(List.of("site-lyon")));
        Set<String> research = Set.copyOf(populations.members(List.of("department-rd")));
        Set<String> managers = Set.copyOf(populations.members(List.of("managers")));
        assertThat(populations.members(List.of("t-lyon-rd")))
                .contains("claire.martin")
                .allMatch(id -> lyon.contains(id) && research.contains(id) && !managers.contains(id));
        assertThat(populations.members(List.of("t-minus")))
                .isNotEmpty()
                .allMatch(id -> lyon.contains(id) && !research.contains(id) && !managers.contains(id));
        assertThat(populations.members(List.of("technical-lyon-nantes")))
                .contains("claire.martin")
                .noneMatch(managers::contains);
    }

    @Test
    void aSampleCanBeDrawnAgainFromItsFrameAndSeed() {
        var circumstances = new Circumstances(null, DAY, "the seed", Map.of("claire.martin", 4), null);
        Membership membership = populations.evaluate(List.of("panel"), circumstances);
        assertThat(membership.people()).hasSize(20).doesNotContainKey("claire.martin");
        SampleDraw draw = membership.draws().get(0);
        assertThat(draw.seed()).isEqualTo("the seed:panel");
        assertThat(draw.frame().lines()).hasSize(240).contains("claire.martin;Lyon;4", "piotr.nowak;Toulouse;0");
        var sample = new Definition.Sample("everyone", 20, null, "site", null);
        assertThat(Sortition.redo(draw.frame(), draw.seed(), sample)).isEqualTo(draw.drawn());
        assertThat(Sortition.redo(draw, sample)).isTrue();
        assertThat(draw.drawn()).containsExactlyElementsOf(membership.people().keySet());
        assertThat(populations.evaluate(List.of("panel"), circumstances)).isEqualTo(membership);
        assertThat(populations.evaluate(List.of("panel"), Circumstances.of(null, DAY)))
                .isNotEqualTo(membership);
    }

    @Test
    void aSampleOfASampleTellsBothDraws() {
        add("t-fixed", new Definition.Sampled(new Definition.Sample("panel", null, 25, null, "fixed")));
        Membership membership = populations.evaluate(List.of("t-fixed"), Circumstances.of(null, DAY));
        assertThat(membership.people()).hasSize(5);
        assertThat(membership.draws()).extracting(SampleDraw::population).containsExactly("panel", "t-fixed");
        assertThat(membership.draws().get(1).seed()).isEqualTo("fixed");
    }

    @Test
    void onlyThoseWithTheCompanyOnTheDayCount() {
        person("t-early", "active_from", LocalDate.of(2027, 3, 2));
        person("t-late", "active_until", LocalDate.of(2027, 2, 28));
        person("t-now", "active_until", DAY);
        List<String> all = List.of("t-early", "t-late", "t-now");
        add("t-list", Definition.list(all));
        add("t-rule", Definition.rule("starts with(id, \"t-\") and site = \"Nowhere\""));
        add("t-union", new Definition.Combination(List.of("t-list", "t-rule"), null, null));
        for (String id : List.of("t-list", "t-rule", "t-union")) {
            assertThat(populations
                            .evaluate(List.of(id), Circumstances.of(null, DAY))
                            .people()
                            .keySet())
                    .as(id)
                    .containsExactly("t-now");
        }
        jdbc.sql("delete from rsi.person where id = any(?)")
                .param(all.toArray(String[]::new))
                .update();
    }

    @Test
    void aSnapshotTellsYearsLaterWhoWasInIt() throws JsonProcessingException {
        person("t-snap", "site", "Before");
        add("t-before", Definition.rule("site = \"Before\" or manager.department = \"Nowhere\""));
        add("t-both", new Definition.Combination(List.of("t-before", "works-council"), null, List.of("experts")));
        long version = jdbc.sql("select max(version) from rsi.directory_change")
                .query(Long.class)
                .single();
        var then = new Circumstances(null, DAY, "seed", Map.of(), version);
        Membership before = populations.evaluate(List.of("t-both"), then);
        String text = json.writeValueAsString(populations.snapshot(List.of("t-both")));
        jdbc.sql("update rsi.person set site = 'After' where id = 't-snap'").update();
        add("t-before", Definition.rule("false"));

        Snapshot snapshot = json.readValue(text, Snapshot.class);
        assertThat(snapshot.definitions()).containsOnlyKeys("t-both", "t-before", "works-council", "experts");
        assertThat(populations.evaluate(List.of("t-both"), snapshot, then)).isEqualTo(before);
        assertThat(before.people()).containsKey("t-snap");
        assertThat(populations
                        .evaluate(List.of("t-both"), snapshot, Circumstances.of(null, DAY))
                        .people())
                .doesNotContainKey("t-snap");
        assertThat(populations.members(List.of("t-both"))).doesNotContain("t-snap");
        jdbc.sql("delete from rsi.person where id = 't-snap'").update();
    }

    @Test
    void freeAttributesAreNamesInRules() {
        person("t-free", "attributes", null);
        jdbc.sql("""
                        update rsi.person set attributes = '{"grade": 4, "cost centre": "C-17", "remote": true, "tags": ["a", "b"]}',
                          manager_id = 'thomas.leroy' where id = 't-free'
                        """).update();
        for (String rule : List.of(
                "grade >= 4",
                "`cost centre` = \"C-17\"",
                "remote",
                "remote and list contains(tags, \"b\")",
                "grade = 4 and manager.manager.id = \"sophie.bernard\"",
                "id = \"t-free\" and manager != null and asker.manager != null and asker.department = manager.department")) {
            add("t-attribute", Definition.rule(rule));
            assertThat(populations.members(List.of("t-attribute"), "claire.martin"))
                    .as(rule)
                    .containsExactly("t-free");
        }
        add("t-attribute", Definition.rule("manager = null"));
        assertThat(populations.members(List.of("t-attribute"))).containsExactly("helene.roux");
        add(
                "t-strata",
                new Definition.Sampled(new Definition.Sample("everyone", 10, null, "manager.department", null)));
        assertThat(populations
                        .evaluate(List.of("t-strata"), Circumstances.of(null, DAY))
                        .draws()
                        .get(0)
                        .frame())
                .contains("helene.roux;;0\n", "claire.martin;R&D;0\n");
        jdbc.sql("delete from rsi.person where id = 't-free'").update();
    }

    @Test
    void namesThePopulationsThatDoNotExist() {
        assertThatThrownBy(() ->
                        populations.evaluate(List.of("everyone", "nowhere", "no-one"), Circumstances.of(null, DAY)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("no-one");
    }

    @Test
    void everyChangeIsAVersionOfTheDirectory() {
        add("t-version", Definition.list(List.of("claire.martin")));
        add("t-version", Definition.rule("true"));
        List<String> kinds = jdbc.sql("""
                        select v.data ->> 'definition' || (v.data ->> 'members') || c.source from rsi.population_version v
                        join rsi.directory_change c using (version) where population_id = 't-version' order by version
                        """).query(String.class).list();
        assertThat(kinds)
                .containsExactly("{\"members\": []}[\"claire.martin\"]POPULATION", "{\"rule\": \"true\"}[]POPULATION");
    }

    private void add(String id, Definition definition) {
        transaction.executeWithoutResult(status -> populations.add(new Population(id, id, id, "", "", 0), definition));
    }

    private void person(String id, String column, @Nullable Object value) {
        jdbc.sql("""
                        insert into rsi.person (id, first_name, last_name, email, department, site, job, language)
                        values (?, 'T', 'T', 't@example.org', 'Nowhere', 'Nowhere', '', 'en')
                        """).param(id).update();
        if (value != null) {
            jdbc.sql("update rsi.person set " + column + " = ? where id = ?")
                    .params(value, id)
                    .update();
        }
    }
}
