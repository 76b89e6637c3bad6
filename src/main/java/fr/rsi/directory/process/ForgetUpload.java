package fr.rsi.directory.process;

import fr.rsi.directory.Uploads;
import fr.rsi.directory.process.UpdateDirectoryProcess.Variables;
import fr.rsi.engine.CircuitBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** The end of {@code update-directory.bpmn}, whichever it is: the file is no longer needed. */
@CircuitBean("forgetUpload")
class ForgetUpload implements ExecutionListener {

    private final Uploads uploads;

    ForgetUpload(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getVariable(Variables.UPLOAD) instanceof Long upload) {
            uploads.remove(upload);
        }
    }
}
