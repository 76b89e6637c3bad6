package fr.rsi.directory.process;

import fr.rsi.directory.Updating;
import fr.rsi.directory.Uploads;
import fr.rsi.directory.process.UpdateDirectoryProcess.Fields;
import fr.rsi.directory.process.UpdateDirectoryProcess.Variables;
import fr.rsi.engine.CircuitBean;
import fr.rsi.engine.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Completing "Review the changes" of {@code update-directory.bpmn}: only what can be applied goes on to be applied. */
@CircuitBean("reviewUpload")
class ReviewUpload implements TaskListener {

    private final Updating updating;
    private final Uploads uploads;
    private final CurrentUser currentUser;

    ReviewUpload(Updating updating, Uploads uploads, CurrentUser currentUser) {
        this.updating = updating;
        this.uploads = uploads;
        this.currentUser = currentUser;
    }

    @Override
    public void notify(DelegateTask task) {
        long upload = (Long) task.getVariable(Variables.UPLOAD);
        String action = String.valueOf(task.getVariable(Fields.ACTION));
        if (action.equals(Fields.APPLY)) {
            updating.requireApplicable(upload, Boolean.TRUE.equals(task.getVariable(Fields.CONFIRMED)));
            task.setVariable(Variables.REVIEWER, currentUser.id().orElseThrow());
        } else if (action.equals(Fields.ANOTHER_FILE)) {
            uploads.remove(upload);
            task.removeVariable(Variables.UPLOAD);
        }
    }
}
