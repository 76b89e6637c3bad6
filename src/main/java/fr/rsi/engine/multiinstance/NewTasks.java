package fr.rsi.engine.multiinstance;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.impl.core.variable.scope.VariableCollectionProvider;
import org.camunda.bpm.engine.impl.core.variable.scope.VariableStore;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.util.ReflectUtil;

/** Makes tasks that know that they have no variables yet; the engine's own would ask the database, once for each task. */
final class NewTasks {

    private static final Field STORE = ReflectUtil.getField("variableStore", TaskEntity.class);

    static {
        STORE.setAccessible(true);
    }

    private NewTasks() {}

    @SuppressWarnings("unchecked")
    static TaskEntity on(ExecutionEntity execution) {
        var task = new TaskEntity(execution);
        try {
            var store = (VariableStore<VariableInstanceEntity>) STORE.get(task);
            store.setVariablesProvider(VariableCollectionProvider.emptyVariables());
            store.forceInitialization();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return task;
    }
}
