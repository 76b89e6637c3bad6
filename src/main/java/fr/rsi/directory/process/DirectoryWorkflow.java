package fr.rsi.directory.process;

import fr.rsi.directory.Updating;
import fr.rsi.directory.process.UpdateDirectoryProcess.Variables;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the engine that a file has come, as the person who is signed in. */
@Component
@Transactional
public class DirectoryWorkflow {

    private final Updating updating;
    private final RuntimeService runtimeService;
    private final TaskService taskService;

    DirectoryWorkflow(Updating updating, RuntimeService runtimeService, TaskService taskService) {
        this.updating = updating;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
    }

    /** Takes a file to its review: in the process of this person that waits for one, else in a new one; gives its id. */
    public long upload(String fileName, byte[] content, String person) {
        long upload = updating.upload(fileName, content, person);
        Task waiting = taskService
                .createTaskQuery()
                .processDefinitionKey(UpdateDirectoryProcess.KEY)
                .taskDefinitionKey(UpdateDirectoryProcess.UPLOAD)
                .taskAssignee(person)
                .orderByTaskCreateTime()
                .desc()
                .list()
                .stream()
                .findFirst()
                .orElse(null);
        if (waiting == null) {
            runtimeService.startProcessInstanceByKey(UpdateDirectoryProcess.KEY, Map.of(Variables.UPLOAD, upload));
        } else {
            runtimeService.setVariable(waiting.getProcessInstanceId(), Variables.UPLOAD, upload);
            taskService.complete(waiting.getId());
        }
        return upload;
    }

    /** Id of the task in which this file waits for an administrator, empty where it does not or no longer. */
    public Optional<String> reviewTask(long upload) {
        return taskService
                .createTaskQuery()
                .processDefinitionKey(UpdateDirectoryProcess.KEY)
                .taskDefinitionKey(UpdateDirectoryProcess.REVIEW)
                .processVariableValueEquals(Variables.UPLOAD, upload)
                .list()
                .stream()
                .findFirst()
                .map(Task::getId);
    }
}
