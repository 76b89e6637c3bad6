package fr.rsi.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rsi.engine.CircuitBean;
import fr.rsi.engine.ExtensionProperties;
import fr.rsi.engine.Outcomes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** What every shipped model promises to those who open it and to the engine, read from the files without an engine. */
class ProcessModelContractTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final Pattern DELEGATE = Pattern.compile("\\$\\{([a-zA-Z]+)}");
    private static final Pattern FORM_OF_TYPE = Pattern.compile("answer-\\$\\{type}");
    private static final List<String> ANSWER_FORMS = Stream.of(
                    "yes-no",
                    "consent",
                    "single-choice",
                    "multiple-choice",
                    "score",
                    "dots",
                    "ranking",
                    "estimate",
                    "availability",
                    "idea",
                    "text")
            .map("answer-"::concat)
            .toList();
    private static final List<String> OUTCOMES = Outcomes.ALL;

    static List<Path> models() {
        return files(PROCESSES, ".bpmn");
    }

    static List<Path> circuits() {
        return files(PROCESSES.resolve("circuits"), ".bpmn");
    }

    static List<Path> tables() {
        return files(PROCESSES, ".dmn");
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theShippedModelsAreFound() {
        assertThat(models()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(circuits()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(tables()).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("models")
    void isValidBpmnThatRunsAndIsKeptForYears(Path file) {
        BpmnModelInstance model = read(file);
        Bpmn.validateModel(model);
        for (Process process : all(model, Process.class)) {
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
            assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
            assertThat(process.getDocumentations())
                    .as("a description for askers")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementHasAName(Path file) {
        BpmnModelInstance model = read(file);
        assertThat(all(model, Process.class))
                .allSatisfy(process -> assertThat(process.getName()).isNotBlank());
        assertThat(all(model, FlowNode.class))
                .filteredOn(node -> !joins(node))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
        assertThat(all(model, SequenceFlow.class))
                .filteredOn(flow -> flow.getSource() instanceof Gateway gateway
                        && gateway.getOutgoing().size() > 1)
                .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
    }

    /** A gateway that only brings flows together needs no question for a name. */
    private static boolean joins(FlowNode node) {
        return node instanceof Gateway && node.getOutgoing().size() == 1;
    }

    @ParameterizedTest
    @MethodSource("models")
    void idsFollowTheConvention(Path file) {
        assertThat(all(read(file), FlowNode.class))
                .allSatisfy(node -> assertThat(node.getId()).matches(prefix(node) + "_[A-Z][A-Za-z0-9]*"));
        assertThat(all(read(file), SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getId()).matches("Flow_[A-Z][A-Za-z0-9]*"));
    }

    private static String prefix(FlowNode node) {
        String type = node.getElementType().getTypeName();
        return node instanceof Gateway ? "Gateway" : Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementIsDrawn(Path file) {
        BpmnModelInstance model = read(file);
        Set<String> shapes = ids(all(model, BpmnShape.class).stream().map(BpmnShape::getBpmnElement));
        Set<String> edges = ids(all(model, BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement));
        assertThat(shapes).containsAll(ids(all(model, FlowNode.class).stream()));
        assertThat(shapes).containsAll(ids(all(model, TextAnnotation.class).stream()));
        assertThat(edges).containsAll(ids(all(model, SequenceFlow.class).stream()));
        assertThat(edges).containsAll(ids(all(model, Association.class).stream()));
        assertThat(all(model, BpmnEdge.class))
                .allSatisfy(edge -> assertThat(edge.getWaypoints()).hasSizeGreaterThan(1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void splittingGatewaysHaveADefault(Path file) {
        assertThat(all(read(file), ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .isNotEmpty()
                .allSatisfy(gateway -> {
                    assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
                    assertThat(gateway.getOutgoing())
                            .filteredOn(flow -> !flow.equals(gateway.getDefault()))
                            .allSatisfy(flow -> assertThat(flow.getConditionExpression())
                                    .as(flow.getId())
                                    .isNotNull());
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingThatIsCalledExists(Path file) {
        BpmnModelInstance model = read(file);
        Set<String> beans = beans();
        all(model, ServiceTask.class)
                .forEach(task -> assertDelegate(beans, task.getId(), task.getCamundaDelegateExpression()));
        all(model, SendTask.class)
                .forEach(task -> assertDelegate(beans, task.getId(), task.getCamundaDelegateExpression()));
        all(model, CamundaTaskListener.class)
                .forEach(listener -> assertDelegate(beans, file.toString(), listener.getCamundaDelegateExpression()));
        Set<String> tables = tables().stream()
                .map(table -> Dmn.readModelFromFile(table.toFile()))
                .flatMap(table -> table.getModelElementsByType(Decision.class).stream())
                .map(Decision::getId)
                .collect(Collectors.toSet());
        assertThat(all(model, BusinessRuleTask.class))
                .allSatisfy(task -> assertThat(tables).contains(task.getCamundaDecisionRef()));
    }

    private static void assertDelegate(Set<String> beans, String where, String expression) {
        assertThat(expression).as(where).isNotNull().matches(DELEGATE);
        assertThat(beans).as(where).contains(expression.substring(2, expression.length() - 1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void userTasksHaveSomeoneAndAFormThatExists(Path file) {
        BpmnModelInstance model = read(file);
        assertThat(all(model, UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaAssignee() != null || task.getCamundaCandidateGroups() != null)
                    .as("%s has an assignee or candidates", task.getId())
                    .isTrue();
            assertForm(task.getId(), attribute(task, "formRef"));
        });
        assertThat(all(model, StartEvent.class))
                .filteredOn(start -> attribute(start, "formRef") != null)
                .allSatisfy(start -> assertForm(start.getId(), attribute(start, "formRef")));
    }

    private static void assertForm(String where, String form) {
        assertThat(form).as("%s has a form", where).isNotBlank();
        List<String> names = FORM_OF_TYPE.matcher(form).matches() ? ANSWER_FORMS : List.of(form);
        assertThat(names)
                .allSatisfy(name ->
                        assertThat(FORMS.resolve(name + ".form")).as(where).exists());
    }

    private static String attribute(BaseElement element, String name) {
        return element.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", name);
    }

    @ParameterizedTest
    @MethodSource("circuits")
    void askTasksAreMultiInstanceOverTheRespondentsAndEndAtADeadline(Path file) {
        BpmnModelInstance model = read(file);
        List<UserTask> asks = all(model, UserTask.class).stream()
                .filter(task -> task.getLoopCharacteristics() != null)
                .toList();
        assertThat(asks).isNotEmpty().allSatisfy(ask -> {
            var marker = (MultiInstanceLoopCharacteristics) ask.getLoopCharacteristics();
            assertThat(marker.isSequential()).isFalse();
            assertThat(marker.getCamundaCollection()).isEqualTo("respondents");
            assertThat(marker.getCamundaElementVariable()).isEqualTo("respondent");
            assertThat(ask.isCamundaAsyncAfter())
                    .as("answers survive what comes after")
                    .isTrue();
            assertThat(all(model, BoundaryEvent.class))
                    .filteredOn(event -> event.getAttachedTo().equals(ask) && event.cancelActivity())
                    .hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("circuits")
    void everyEndOfACircuitHasAnOutcome(Path file) {
        BpmnModelInstance model = read(file);
        Set<String> afterReminders = all(model, SendTask.class).stream()
                .filter(task -> "${remind}".equals(task.getCamundaDelegateExpression()))
                .flatMap(task -> task.getSucceedingNodes().list().stream())
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
        assertThat(all(model, EndEvent.class))
                .filteredOn(end -> !afterReminders.contains(end.getId()))
                .isNotEmpty()
                .allSatisfy(end -> assertThat(ExtensionProperties.of(end).get("outcome"))
                        .as(end.getId())
                        .isIn(OUTCOMES));
    }

    @ParameterizedTest
    @MethodSource("circuits")
    void circuitsSayWhichTypesTheySuit(Path file) {
        assertThat(all(read(file), Process.class))
                .allSatisfy(process ->
                        assertThat(ExtensionProperties.of(process).get("types")).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void decisionTablesHaveACatchAllAndAreKeptForYears(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        Dmn.validateModel(model);
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            assertThat(decision.getId() + ".dmn").isEqualTo(file.getFileName().toString());
            assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
        }
        for (var table : model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class)) {
            assertThat(table.getRules()).allSatisfy(rule -> assertThat(
                            rule.getDescription() == null
                                    ? ""
                                    : rule.getDescription().getTextContent())
                    .isNotBlank());
            var last = List.copyOf(table.getRules()).get(table.getRules().size() - 1);
            assertThat(last.getInputEntries()).allSatisfy(entry -> assertThat(
                            entry.getText() == null
                                    ? ""
                                    : entry.getText().getTextContent().strip())
                    .isIn("", "-"));
        }
    }

    private static Set<String> beans() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(CircuitBean.class));
        Set<String> names = new HashSet<>();
        scanner.findCandidateComponents("fr.rsi").forEach(definition -> {
            try {
                names.add(Class.forName(definition.getBeanClassName())
                        .getAnnotation(CircuitBean.class)
                        .value());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return names;
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(
            BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private static Set<String> ids(Stream<? extends BaseElement> elements) {
        return elements.map(BaseElement::getId).collect(Collectors.toSet());
    }
}
