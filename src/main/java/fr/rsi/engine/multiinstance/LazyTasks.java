package fr.rsi.engine.multiinstance;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of an execution, loaded when they are looked at: adding or removing one does not load the others. Until then the
 * list counts as one element, for the engine notes on the execution whether there are any.
 */
class LazyTasks extends AbstractList<TaskEntity> {

    private final Supplier<List<TaskEntity>> loader;
    private final List<TaskEntity> added = new ArrayList<>();
    private final Set<String> removed = new HashSet<>();
    private @Nullable List<TaskEntity> loaded;

    LazyTasks(Supplier<List<TaskEntity>> loader) {
        this.loader = loader;
    }

    private List<TaskEntity> load() {
        if (loaded == null) {
            Map<String, TaskEntity> tasks = new LinkedHashMap<>();
            loader.get().forEach(task -> tasks.put(task.getId(), task));
            added.forEach(task -> tasks.put(task.getId(), task));
            tasks.keySet().removeAll(removed);
            loaded = new ArrayList<>(tasks.values());
        }
        return loaded;
    }

    @Override
    public boolean add(TaskEntity task) {
        return loaded != null ? loaded.add(task) : added.add(task);
    }

    /** Asked before a task is added, which is a new one while nothing is loaded. */
    @Override
    public boolean contains(@Nullable Object task) {
        return loaded == null ? added.contains(task) : loaded.contains(task);
    }

    @Override
    public boolean remove(@Nullable Object task) {
        if (loaded != null) {
            return loaded.remove(task);
        }
        added.remove(task);
        return task instanceof TaskEntity entity && removed.add(entity.getId());
    }

    @Override
    public int size() {
        return loaded == null ? 1 : loaded.size();
    }

    @Override
    public TaskEntity get(int index) {
        return load().get(index);
    }

    @Override
    public Iterator<TaskEntity> iterator() {
        return load().iterator();
    }

    @Override
    public Object[] toArray() {
        return load().toArray();
    }

    @Override
    public <T> T[] toArray(T[] array) {
        return load().toArray(array);
    }

    @Override
    public void clear() {
        load().clear();
    }
}
