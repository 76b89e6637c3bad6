package fr.rsi.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import fr.rsi.population.process.PopulationWorkflow;
import fr.rsi.refusal.Refused;
import fr.rsi.testing.Circuits;
import fr.rsi.testing.ProcessTest;
import fr.rsi.testing.Processes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("define-population")
class DefinePopulationProcessTest {

    private static final String OWNER = "claire.martin";
    private static final String SOMEBODY_ELSE = "karim.haddad";

    @Autowired
    private Looking looking;

    @Autowired
    private Populations populations;

    @Autowired
    private PopulationWorkflow workflow;

    @Autowired
    private Processes processes;

    @Autowired
    private Circuits circuits;

    @Autowired
    private FormService formService;

    @Autowired
    private HistoryService historyService;

    @BeforeEach
    void assertOnThisEngine(@Autowired ProcessEngine engine) {
        ProcessEngineTests.init(engine);
    }

    @Test
    void anEmployeeChoosesADepartmentAndASite() {
        ProcessInstance instance = start("new");
        assertThat(instance).isWaitingAt("UserTask_Define").task().isAssignedTo(OWNER);
        assertThat(form(instance).get("departmentChoices").toString()).contains("\"R&D\"");

        complete(
                instance,
                Map.of(
                        "name", "R&D à Lyon",
                        "kind", "rule",
                        "ruleBy", "choose",
                        "departments", json("R&D"),
                        "sites", json("Lyon"),
                        "usableBy", "everyone",
                        "action", "save"));

        assertThat(instance)
                .hasPassed("ServiceTask_Save", "EndEvent_Saved")
                .hasNotPassed("UserTask_Choose")
                .isEnded();
        Looking.Kept kept = looking.get("r-d-a-lyon", OWNER);
        assertThat(kept.definition()).isEqualTo(Definition.rule("department = \"R&D\" and site = \"Lyon\""));
        assertThat(kept.population().owner()).isEqualTo(OWNER);
        assertThat(kept.population().size()).isPositive();
        assertThat(historyService
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .extracting(HistoricVariableInstance::getName)
                .containsExactlyInAnyOrder("start", "populationId");
    }

    @Test
    void aListOfHundredsIsSavedAndWhoIsUnknownIsNamedAndNothingLost() {
        ProcessInstance instance = start("new");
        String all = populations.members(List.of("everyone")).stream()
                .map(person -> person + "@aubrac.example")
                .collect(Collectors.joining("\n"));
        Map<String, Object> fields = new HashMap<>(Map.of("name", "All by name", "kind", "list", "action", "save"));
        fields.put("members", all + "\nNobody Atall");

        assertThatThrownBy(() -> complete(instance, fields))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("The directory does not know: Nobody Atall.");
        assertThat(instance).isWaitingAt("UserTask_Define");
        assertThat(populations.known(List.of("all-by-name"))).isEmpty();

        fields.put("members", all);
        complete(instance, fields);
        assertThat(all.length()).as("more than a variable can hold").isGreaterThan(4000);
        assertThat(looking.get("all-by-name", OWNER).population().size())
                .isEqualTo(all.lines().count());
    }

    @Test
    void whatIsWrongWithARuleIsSaidInASentence() {
        ProcessInstance instance = start("new");
        Map<String, Object> fields = new HashMap<>(Map.of("name", "Wrong", "kind", "rule", "ruleBy", "write"));
        fields.put("rule", "departement = \"R&D\"");

        assertThatThrownBy(() -> complete(instance, fields))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("departement")
                .hasMessageContaining("department");
        assertThat(instance).isWaitingAt("UserTask_Define");

        complete(instance, Map.of("action", "discard"));
        assertThat(instance).hasPassed("EndEvent_Unchanged").isEnded();
        assertThat(populations.known(List.of("wrong"))).isEmpty();
    }

    @Test
    void anOwnerChangesAndDeletesHisPopulation() {
        save(
                "combined",
                Map.of(
                        "kind",
                        "combination",
                        "combine",
                        "union",
                        "parts",
                        json("site-lyon", "site-lille"),
                        "except",
                        json("managers")));
        ProcessInstance change = start("existing");
        assertThat(change).isWaitingAt("UserTask_Choose");
        assertThat(form(change).get("mine").toString()).contains("combined");
        assertThatThrownBy(() -> complete(change, Map.of("choice", "change"))).isInstanceOf(Refused.class);

        complete(change, Map.of("choice", "change", "population", "combined"));
        assertThat(change).isWaitingAt("UserTask_Define");
        Map<String, Object> form = form(change);
        assertThat(form)
                .containsEntry("name", "combined")
                .containsEntry("kind", "combination")
                .containsEntry("combine", "union");
        assertThat(form.get("parts").toString()).contains("site-lyon", "site-lille");
        complete(
                change,
                Map.of(
                        "name", "A sample",
                        "kind", "sample",
                        "sampleOf", "everyone",
                        "sampleSize", 12,
                        "sampleUnit", "people",
                        "stratifyBy", "site",
                        "draw", "once",
                        "usableBy", "groups",
                        "groups", json("managers")));
        Looking.Kept kept = looking.get("combined", OWNER);
        assertThat(kept.population().nameEn()).isEqualTo("A sample");
        assertThat(kept.population().size()).isEqualTo(12);
        assertThat(kept.population().usableBy()).containsExactly("managers");
        assertThat(((Definition.Sampled) kept.definition()).sample().seed()).isNotBlank();

        ProcessInstance delete = start("existing");
        complete(delete, Map.of("choice", "delete", "population", "combined"));
        assertThat(delete).hasPassed("ServiceTask_Delete", "EndEvent_Deleted").isEnded();
        assertThat(populations.known(List.of("combined"))).isEmpty();
    }

    @Test
    void nobodyChangesOrDeletesThePopulationOfAnother() {
        save("hers", Map.of("kind", "list", "members", "helene.roux"));
        String task = circuits.as(SOMEBODY_ELSE, () -> workflow.define("hers"));
        assertThatThrownBy(() -> circuits.as(SOMEBODY_ELSE, () -> {
                    formService.submitTaskForm(task, Map.of("name", "His", "kind", "list", "members", "karim.haddad"));
                    return true;
                }))
                .isInstanceOf(Refused.class)
                .hasMessage("A population is changed by its owner or an administrator.");
        assertThat(looking.get("hers", OWNER).definition()).isEqualTo(Definition.list(List.of("helene.roux")));
    }

    private void save(String name, Map<String, Object> fields) {
        ProcessInstance instance = start("new");
        Map<String, Object> all = new HashMap<>(fields);
        all.put("name", name);
        complete(instance, all);
        assertThat(instance).isEnded();
    }

    private static Object json(String... texts) {
        return Spin.JSON(List.of(texts));
    }

    private ProcessInstance start(String what) {
        return processes.start("define-population", OWNER, Map.of("start", what));
    }

    private Map<String, Object> form(ProcessInstance instance) {
        String task = processes.task(instance).getId();
        return circuits.as(OWNER, () -> formService.getTaskFormVariables(task));
    }

    private void complete(ProcessInstance instance, Map<String, Object> values) {
        processes.submit(instance, OWNER, values);
    }
}
