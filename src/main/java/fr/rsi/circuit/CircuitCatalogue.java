package fr.rsi.circuit;

import fr.rsi.engine.AskTask;
import fr.rsi.engine.CircuitParameter;
import fr.rsi.engine.ExtensionProperties;
import fr.rsi.language.Translations;
import fr.rsi.question.CircuitChoice;
import fr.rsi.question.CircuitChoices;
import fr.rsi.security.TechnicalUser;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The circuits in their latest version: every deployed process whose key starts with {@value #PREFIX}. */
@Component
public class CircuitCatalogue implements CircuitChoices {

    /** Start of the key of every circuit. */
    public static final String PREFIX = "circuit-";

    private static final String TYPES = "types";
    private static final String OPTIONS = "options";
    private static final String COSTS = "costs";

    private final RepositoryService repositoryService;
    private final TechnicalUser technicalUser;
    private final Translations translations;

    CircuitCatalogue(RepositoryService repositoryService, TechnicalUser technicalUser, Translations translations) {
        this.repositoryService = repositoryService;
        this.technicalUser = technicalUser;
        this.translations = translations;
    }

    @Override
    public List<CircuitChoice> all(Locale locale) {
        return technicalUser.call(() -> repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKeyLike(PREFIX + "%")
                .latestVersion()
                .active()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(definition -> circuit(definition, locale))
                .toList());
    }

    private CircuitChoice circuit(ProcessDefinition definition, Locale locale) {
        Process process =
                repositoryService.getBpmnModelInstance(definition.getId()).getModelElementById(definition.getKey());
        String name = definition.getName() == null ? definition.getKey() : definition.getName();
        String description = process.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .map(String::strip)
                .collect(Collectors.joining(" "));
        List<String> types = Arrays.stream(
                        ExtensionProperties.of(process).getOrDefault(TYPES, "").split(","))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
        return new CircuitChoice(
                definition.getKey(),
                translations.translate(name, locale),
                translations.translate(description, locale),
                types,
                asks(process),
                COSTS.equals(ExtensionProperties.of(process).get(OPTIONS)),
                parameters(process, locale));
    }

    private List<CircuitParameter> parameters(Process process, Locale locale) {
        return CircuitParameter.of(ExtensionProperties.of(process)).stream()
                .map(parameter -> new CircuitParameter(
                        parameter.name(),
                        translations.translate(parameter.label(), locale),
                        parameter.standard(),
                        parameter.values()))
                .toList();
    }

    private static List<AskTask> asks(Process process) {
        return process.getModelInstance().getModelElementsByType(UserTask.class).stream()
                .filter(task -> task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                        && AskTask.RESPONDENTS.equals(loop.getCamundaCollection()))
                .map(task -> new AskTask(
                        task.getId(), task.getName() == null ? "" : task.getName(), ExtensionProperties.of(task)))
                .toList();
    }
}
