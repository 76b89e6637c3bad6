package fr.rsi.population.process;

import fr.rsi.population.process.DefinePopulationProcess.Variables;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the engine that somebody wants to define a population, as the person who is signed in. */
@Component
@Transactional
public class PopulationWorkflow {

    private final RuntimeService runtimeService;
    private final TaskService taskService;

    PopulationWorkflow(RuntimeService runtimeService, TaskService taskService) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
    }

    /**
     * Opens the form for a new population, or to change one.
     *
     * @param population id of the one to change, null for a new one
     * @return id of the task
     */
    public String define(@Nullable String population) {
        Map<String, Object> variables = new HashMap<>();
        if (population != null) {
            variables.put(Variables.POPULATION_ID, population);
        }
        String instance = runtimeService
                .startProcessInstanceByKey(DefinePopulationProcess.KEY, variables)
                .getId();
        return taskService
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(DefinePopulationProcess.DEFINE)
                .singleResult()
                .getId();
    }
}
