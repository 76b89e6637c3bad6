package fr.rsi.engine.multiinstance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.migration.instance.MigratingActivityInstance;
import org.camunda.bpm.engine.impl.migration.instance.parser.MigratingInstanceParseContext;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.jspecify.annotations.Nullable;

/**
 * The body of a parallel multi-instance user task. Its executions have the shape of a sequential multi-instance: the scope
 * execution itself is in the inner activity, and all tasks hang on it. Executions of the engine's own shape, which have one
 * concurrent child for each instance, are left to the engine's own behaviour.
 */
class MultiInstanceBody extends ParallelMultiInstanceActivityBehavior {

    private final boolean enabled;

    MultiInstanceBody(ParallelMultiInstanceActivityBehavior stock, boolean enabled) {
        this.enabled = enabled;
        setCollectionExpression(stock.getCollectionExpression());
        setCollectionVariable(stock.getCollectionVariable());
        setCollectionElementVariable(stock.getCollectionElementVariable());
        setLoopCardinalityExpression(stock.getLoopCardinalityExpression());
        setCompletionConditionExpression(stock.getCompletionConditionExpression());
    }

    boolean conditional() {
        return getCompletionConditionExpression() != null;
    }

    @Override
    protected void createInstances(ActivityExecution execution, int nrOfInstances) throws Exception {
        if (!enabled) {
            super.createInstances(execution, nrOfInstances);
            return;
        }
        setCounts(execution, nrOfInstances, 0);
        execution.setEnded(false);
        execution.setActive(true);
        execution.executeActivity(getInnerActivity(execution.getActivity()));
    }

    /** What the instances are for; nulls where the activity has a cardinality only. */
    List<@Nullable Object> elements(ActivityExecution execution) {
        Collection<?> collection = evaluateCollection(execution);
        return collection == null
                ? Collections.nCopies(getLoopVariable(execution, NUMBER_OF_INSTANCES), null)
                : new ArrayList<>(collection);
    }

    /** Tells how many instances are open, and evaluates the completion condition. */
    boolean satisfied(ActivityExecution execution, int open) {
        int instances = getLoopVariable(execution, NUMBER_OF_INSTANCES);
        if (getLoopVariable(execution, NUMBER_OF_ACTIVE_INSTANCES) != open) {
            setCounts(execution, instances, instances - open);
        }
        return completionConditionSatisfied(execution);
    }

    /** So many instances more, or fewer where it is negative; none of them is completed. */
    void grow(ActivityExecution execution, int more) {
        setCounts(
                execution,
                getLoopVariable(execution, NUMBER_OF_INSTANCES) + more,
                getLoopVariable(execution, NUMBER_OF_COMPLETED_INSTANCES));
    }

    @Override
    public void complete(ActivityExecution scopeExecution) {
        leave(scopeExecution);
    }

    @Override
    public List<ActivityExecution> initializeScope(ActivityExecution scopeExecution, int nrOfInstances) {
        if (!enabled) {
            return super.initializeScope(scopeExecution, nrOfInstances);
        }
        setCounts(scopeExecution, nrOfInstances, 0);
        setLoopVariable(scopeExecution, LOOP_COUNTER, 0);
        return List.of(scopeExecution);
    }

    @Override
    public ActivityExecution createInnerInstance(ActivityExecution scopeExecution) {
        if (scopeExecution.getActivity() == null) {
            return super.createInnerInstance(scopeExecution);
        }
        int instances = getLoopVariable(scopeExecution, NUMBER_OF_INSTANCES);
        setCounts(scopeExecution, instances + 1, getLoopVariable(scopeExecution, NUMBER_OF_COMPLETED_INSTANCES));
        setLoopVariable(scopeExecution, LOOP_COUNTER, instances);
        return scopeExecution;
    }

    @Override
    public void destroyInnerInstance(ActivityExecution execution) {
        if (execution.isConcurrent()) {
            super.destroyInnerInstance(execution);
        }
    }

    @Override
    public void onParseMigratingInstance(MigratingInstanceParseContext context, MigratingActivityInstance instance) {
        if (!instance.resolveRepresentativeExecution().getExecutions().isEmpty()) {
            super.onParseMigratingInstance(context, instance);
        }
    }

    private void setCounts(ActivityExecution execution, int instances, int completed) {
        setLoopVariable(execution, NUMBER_OF_INSTANCES, instances);
        setLoopVariable(execution, NUMBER_OF_COMPLETED_INSTANCES, completed);
        setLoopVariable(execution, NUMBER_OF_ACTIVE_INSTANCES, instances - completed);
    }
}
