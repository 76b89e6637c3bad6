package fr.rsi.directory.process;

import fr.rsi.directory.process.UpdateDirectoryProcess.Fields;
import fr.rsi.directory.process.UpdateDirectoryProcess.Variables;
import fr.rsi.engine.CircuitBean;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Completing "Upload the file" of {@code update-directory.bpmn}: there is a file, or the administrator gives up. */
@CircuitBean("checkUpload")
class CheckUpload implements TaskListener {

    private final Texts texts;

    CheckUpload(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean given = task.getVariable(Variables.UPLOAD) != null;
        if (!given && !Boolean.TRUE.equals(task.getVariable(Fields.GIVE_UP))) {
            throw Refused.invalid(List.of(new Violation(Fields.GIVE_UP, texts.text("directory.file.missing"))));
        }
    }
}
