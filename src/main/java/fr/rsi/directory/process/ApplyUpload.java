package fr.rsi.directory.process;

import fr.rsi.directory.Updating;
import fr.rsi.directory.process.UpdateDirectoryProcess.Variables;
import fr.rsi.engine.CircuitBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** "Apply the changes" of {@code update-directory.bpmn}. */
@CircuitBean("applyUpload")
class ApplyUpload implements JavaDelegate {

    private final Updating updating;

    ApplyUpload(Updating updating) {
        this.updating = updating;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean applied = updating.apply(
                (Long) execution.getVariable(Variables.UPLOAD),
                String.valueOf(execution.getVariable(Variables.REVIEWER)));
        execution.setVariable(Variables.MADE_ANEW, !applied);
    }
}
