package fr.rsi.circuit;

import fr.rsi.engine.AskTask;
import fr.rsi.engine.ExtensionProperties;
import fr.rsi.language.Texts;
import fr.rsi.population.PopulationUses;
import fr.rsi.security.TechnicalUser;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Which populations the latest versions of the circuits ask by name. */
@Component
class CircuitPopulations implements PopulationUses {

    private final RepositoryService repositoryService;
    private final TechnicalUser technicalUser;
    private final Texts texts;

    CircuitPopulations(RepositoryService repositoryService, TechnicalUser technicalUser, Texts texts) {
        this.repositoryService = repositoryService;
        this.technicalUser = technicalUser;
        this.texts = texts;
    }

    @Override
    public List<String> of(String population) {
        return technicalUser.call(
                () -> repositoryService.createProcessDefinitionQuery().latestVersion().active().list().stream()
                        .filter(definition -> asks(definition, population))
                        .map(definition -> texts.text("population.askedByCircuit", definition.getKey()))
                        .toList());
    }

    private boolean asks(ProcessDefinition definition, String population) {
        return repositoryService
                .getBpmnModelInstance(definition.getId())
                .getModelElementsByType(UserTask.class)
                .stream()
                .map(task -> ExtensionProperties.of(task).getOrDefault(AskTask.POPULATION, ""))
                .flatMap(named -> Arrays.stream(named.split(",")))
                .map(String::strip)
                .anyMatch(population::equals);
    }
}
