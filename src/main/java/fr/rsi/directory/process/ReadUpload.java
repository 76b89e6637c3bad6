package fr.rsi.directory.process;

import fr.rsi.directory.Updating;
import fr.rsi.directory.process.UpdateDirectoryProcess.Variables;
import fr.rsi.engine.CircuitBean;
import fr.rsi.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** "Read the file" of {@code update-directory.bpmn}. */
@CircuitBean("readUpload")
class ReadUpload implements JavaDelegate {

    private final Updating updating;
    private final CurrentUser currentUser;

    ReadUpload(Updating updating, CurrentUser currentUser) {
        this.updating = updating;
        this.currentUser = currentUser;
    }

    @Override
    public void execute(DelegateExecution execution) {
        updating.read(
                (Long) execution.getVariable(Variables.UPLOAD), currentUser.id().orElseThrow());
    }
}
