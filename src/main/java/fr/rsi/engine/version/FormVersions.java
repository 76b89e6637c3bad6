package fr.rsi.engine.version;

import java.sql.Timestamp;
import java.util.function.Supplier;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDataImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which version of a form a task shows where its model asks for the latest: that of the moment of its process instance. */
public class FormVersions {
    private static final String LATEST = "latest";
    private static final String VERSION = "version";
    private final Supplier<JdbcClient> jdbc;

    /** The database of the engine is looked up when the first form is opened. */
    public FormVersions(Supplier<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    /** The form of a task, of a definite version. */
    TaskFormData fix(TaskFormData form, TaskEntity task) {
        CamundaFormRef latest = form.getCamundaFormRef();
        if (latest != null && LATEST.equals(latest.getBinding()) && form instanceof FormDataImpl data) {
            Integer version = version(latest.getKey(), task);
            if (version != null) {
                var fixed = new CamundaFormRefImpl(latest.getKey(), VERSION);
                fixed.setVersion(version);
                data.setCamundaFormRef(fixed);
            }
        }
        return form;
    }

    /** Null where no form of this key is deployed, or the task belongs to no process. */
    private @Nullable Integer version(String key, TaskEntity task) {
        if (task.getProcessInstance() == null) {
            return null;
        }
        return jdbc.get()
                .sql("""
                        select coalesce(max(f.version_) filter (where d.deploy_time_ <= ?), min(f.version_))
                        from act_re_camformdef f join act_re_deployment d on d.id_ = f.deployment_id_ where f.key_ = ?
                        """)
                .params(
                        new Timestamp(
                                VersionMoment.of(task.getProcessInstance()).getTime()),
                        key)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }
}
