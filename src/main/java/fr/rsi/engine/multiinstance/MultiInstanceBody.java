package fr.rsi.engine.multiinstance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.SequentialMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.migration.instance.MigratingActivityInstance;
import org.camunda.bpm.engine.impl.migration.instance.parser.MigratingInstanceParseContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.delegate.MigrationObserverBehavior;
import org.jspecify.annotations.Nullable;

/**
 * The body of a parallel multi-instance user task. The executions have the shape of a sequential multi-instance: the scope
 * execution itself is in the inner activity, and all tasks hang on it. Executions of the engine's own shape, which have one
 * concurrent child per instance, are left to the engine's own behaviour.
 */
class MultiInstanceBody extends SequentialMultiInstanceActivityBehavior implements MigrationObserverBehavior {

    private final ParallelMultiInstanceActivityBehavior stock;
    private final boolean enabled;

    MultiInstanceBody(ParallelMultiInstanceActivityBehavior stock, boolean enabled) {
        this.stock = stock;
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
    public void execute(ActivityExecution execution) throws Exception {
        if (enabled) {
            super.execute(execution);
        } else {
            stock.execute(execution);
        }
    }

    @Override
    protected void createInstances(ActivityExecution execution, int nrOfInstances) {
        prepareScope(execution, nrOfInstances);
        setLoopVariable(execution, NUMBER_OF_ACTIVE_INSTANCES, nrOfInstances);
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
        int completed = getLoopVariable(execution, NUMBER_OF_INSTANCES) - open;
        if (getLoopVariable(execution, NUMBER_OF_COMPLETED_INSTANCES) != completed) {
            setLoopVariable(execution, NUMBER_OF_COMPLETED_INSTANCES, completed);
            setLoopVariable(execution, NUMBER_OF_ACTIVE_INSTANCES, open);
        }
        return completionConditionSatisfied(execution);
    }

    @Override
    public void complete(ActivityExecution scopeExecution) {
        leave(scopeExecution);
    }

    @Override
    public void concurrentChildExecutionEnded(ActivityExecution scopeExecution, ActivityExecution endedExecution) {
        stock.concurrentChildExecutionEnded(scopeExecution, endedExecution);
    }

    @Override
    public List<ActivityExecution> initializeScope(ActivityExecution scopeExecution, int nrOfInstances) {
        if (!enabled) {
            return stock.initializeScope(scopeExecution, nrOfInstances);
        }
        prepareScope(scopeExecution, nrOfInstances);
        setLoopVariable(scopeExecution, NUMBER_OF_ACTIVE_INSTANCES, nrOfInstances);
        setLoopVariable(scopeExecution, LOOP_COUNTER, 0);
        return List.of(scopeExecution);
    }

    @Override
    public ActivityExecution createInnerInstance(ActivityExecution scopeExecution) {
        if (!scopeExecution.getExecutions().isEmpty()) {
            return stock.createInnerInstance(scopeExecution);
        }
        int number = getLoopVariable(scopeExecution, NUMBER_OF_INSTANCES);
        setLoopVariable(scopeExecution, NUMBER_OF_INSTANCES, number + 1);
        setLoopVariable(
                scopeExecution,
                NUMBER_OF_ACTIVE_INSTANCES,
                getLoopVariable(scopeExecution, NUMBER_OF_ACTIVE_INSTANCES) + 1);
        setLoopVariable(scopeExecution, LOOP_COUNTER, number);
        return scopeExecution;
    }

    @Override
    public void destroyInnerInstance(ActivityExecution execution) {
        if (execution.isConcurrent()) {
            stock.destroyInnerInstance(execution);
        } else {
            setLoopVariable(execution, NUMBER_OF_ACTIVE_INSTANCES, 0);
        }
    }

    @Override
    public void migrateScope(ActivityExecution scopeExecution) {
        stock.migrateScope(scopeExecution);
    }

    @Override
    public void onParseMigratingInstance(MigratingInstanceParseContext context, MigratingActivityInstance instance) {
        ExecutionEntity scope = instance.resolveRepresentativeExecution();
        if (!scope.getExecutions().isEmpty()) {
            stock.onParseMigratingInstance(context, instance);
        }
    }
}
