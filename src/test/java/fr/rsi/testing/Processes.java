package fr.rsi.testing;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** What people do with processes whose forms they fill in in Tasklist. */
@TestComponent
public class Processes {

    private final Circuits circuits;
    private final FormService formService;
    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final TaskService taskService;

    Processes(
            Circuits circuits,
            FormService formService,
            RepositoryService repositoryService,
            RuntimeService runtimeService,
            TaskService taskService) {
        this.circuits = circuits;
        this.formService = formService;
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
    }

    /** Starts the latest version of a process with its start form; null where it has ended already. */
    public ProcessInstance start(String process, String person, Map<String, Object> form) {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance started =
                circuits.as(person, () -> formService.submitStartForm(definition, new HashMap<>(form)));
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult();
    }

    /** The one open task of a process instance. */
    public Task task(ProcessInstance instance) {
        return taskService.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    /** Submits the form of that task. */
    public void submit(ProcessInstance instance, String person, Map<String, Object> values) {
        String task = task(instance).getId();
        circuits.as(person, () -> {
            formService.submitTaskForm(task, values);
            return true;
        });
    }
}
