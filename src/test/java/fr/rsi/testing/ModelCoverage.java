package fr.rsi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.spring_test.common.BaseProcessEngineCoverageTestExecutionListener;
import org.springframework.test.context.TestContext;

/** Fails a process test class that leaves a flow node or a sequence flow of the model it covers untouched. */
class ModelCoverage extends BaseProcessEngineCoverageTestExecutionListener {

    private final DefaultCollector collector = new DefaultCollector(new ExecutionContextModelProvider());

    @Override
    protected DefaultCollector getCoverageCollector() {
        return collector;
    }

    @Override
    protected boolean isTestClassExcluded(TestContext context) {
        return context.getTestClass().getAnnotation(ProcessTest.class) == null;
    }

    @Override
    public void beforeTestClass(TestContext context) {
        super.beforeTestClass(context);
        if (!isTestClassExcluded(context)) {
            var engine = context.getApplicationContext().getBean(ProcessEngine.class);
            new ProcessEngineAdapter(engine, collector).initializeListeners();
        }
    }

    @Override
    public void afterTestClass(TestContext context) {
        super.afterTestClass(context);
        if (isTestClassExcluded(context)) {
            return;
        }
        String key = context.getTestClass().getAnnotation(ProcessTest.class).value();
        Set<String> elements = elements(context, key);
        Set<String> touched = collector.getActiveSuite().getEvents(key).stream()
                .map(Event::getDefinitionKey)
                .collect(Collectors.toSet());
        Set<String> untouched = new TreeSet<>(elements);
        untouched.removeAll(touched);
        System.out.printf(
                "Coverage of %s: %d of %d flow nodes and sequence flows%n",
                key, elements.size() - untouched.size(), elements.size());
        assertThat(untouched).as("elements of %s that no test reaches", key).isEmpty();
    }

    private static Set<String> elements(TestContext context, String key) {
        RepositoryService repository = context.getApplicationContext().getBean(RepositoryService.class);
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        var model = repository.getBpmnModelInstance(definition.getId());
        Set<String> ids = new TreeSet<>();
        model.getModelElementsByType(FlowNode.class).forEach(node -> ids.add(node.getId()));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> ids.add(flow.getId()));
        return ids;
    }
}
