package fr.rsi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.spring_test.common.BaseProcessEngineCoverageTestExecutionListener;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestContext;

/** Fails a process test class that leaves a flow node or a sequence flow of the model it covers untouched. */
class ModelCoverage extends BaseProcessEngineCoverageTestExecutionListener {

    /** Keeps the library's own listener out, as both would listen for the same events. */
    @TestConfiguration
    static class Instead {

        @Bean
        ProcessEngineCoverageProperties noClassForTheLibrarysListener() {
            return ProcessEngineCoverageProperties.builder()
                    .addInclusionPatternForTestClasses("none")
                    .build();
        }
    }

    private final DefaultCollector collector = new DefaultCollector(ModelCoverage::model);

    /** Reads a model whatever the person may read who is signed in at this step of the test. */
    private static Model model(String key) {
        return Context.getCommandContext()
                .runWithoutAuthorization(() -> new ExecutionContextModelProvider().getModel(key));
    }

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
            letTheListenersReadModels(engine.getAuthorizationService());
        }
    }

    /** They read the model as the person who is signed in at that step of a test. */
    private static void letTheListenersReadModels(AuthorizationService authorizations) {
        Authorization reading = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        reading.setResource(Resources.PROCESS_DEFINITION);
        reading.setResourceId(Authorization.ANY);
        reading.addPermission(Permissions.READ);
        if (authorizations
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .count()
                == 0) {
            authorizations.saveAuthorization(reading);
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
