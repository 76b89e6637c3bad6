package fr.rsi.circuit.deployment;

import fr.rsi.language.LanguageProperties;
import fr.rsi.security.TechnicalUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the shipped models, tables and forms at start-up, those that have changed since the last start. What a designer
 * has deployed since under the same file name stays the latest version.
 */
@Component
@Order(40)
class ShippedModels implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(ShippedModels.class);
    private static final String DEPLOYMENT = "RSI";
    private static final List<String> PATTERNS =
            List.of("classpath*:/processes/**/*.bpmn", "classpath*:/processes/**/*.dmn", "classpath*:/forms/**/*.form");

    private final RepositoryService repositoryService;
    private final ModelTranslator translator;
    private final LanguageProperties language;
    private final TechnicalUser technicalUser;

    ShippedModels(
            RepositoryService repositoryService,
            ModelTranslator translator,
            LanguageProperties language,
            TechnicalUser technicalUser) {
        this.repositoryService = repositoryService;
        this.translator = translator;
        this.language = language;
        this.technicalUser = technicalUser;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        technicalUser.run(this::deploy);
    }

    private void deploy() {
        DeploymentBuilder deployment = repositoryService
                .createDeployment()
                .name(DEPLOYMENT)
                .source(DEPLOYMENT)
                .enableDuplicateFiltering(true);
        resources().forEach((name, content) -> {
            if (takenOver(name)) {
                log.info("{} stays as a designer has deployed it", name);
            } else {
                deployment.addString(name, content);
            }
        });
        var deployed = deployment.deployWithResult();
        var definitions = deployed.getDeployedProcessDefinitions();
        if (definitions != null) {
            definitions.forEach(
                    definition -> log.info("Deployed {} version {}", definition.getKey(), definition.getVersion()));
        }
    }

    private boolean takenOver(String name) {
        List<Deployment> deployments = repositoryService
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .desc()
                .list();
        return deployments.stream()
                .filter(deployment -> repositoryService
                        .getDeploymentResourceNames(deployment.getId())
                        .contains(name))
                .findFirst()
                .filter(latest -> !DEPLOYMENT.equals(latest.getSource()))
                .isPresent();
    }

    private Map<String, String> resources() {
        Map<String, String> resources = new TreeMap<>();
        var resolver = new PathMatchingResourcePatternResolver();
        Locale locale = language.locale();
        try {
            for (String pattern : PATTERNS) {
                for (Resource resource : resolver.getResources(pattern)) {
                    String name = String.valueOf(resource.getFilename());
                    byte[] content = resource.getContentAsByteArray();
                    byte[] translated = name.endsWith(".form")
                            ? translator.form(content, locale)
                            : translator.model(content, locale);
                    resources.put(name, new String(translated, java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped models can't be read", e);
        }
        return resources;
    }
}
