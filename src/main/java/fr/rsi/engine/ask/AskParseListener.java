package fr.rsi.engine.ask;

import fr.rsi.engine.AskTask;
import fr.rsi.engine.Rounds;
import fr.rsi.engine.model.ParsedProperties;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Makes every user task with a parallel multi-instance marker over {@code respondents} an ask task: its round opens and
 * closes with the multi-instance body, its tasks bear the title of the question, and what is submitted in them is an answer.
 */
public class AskParseListener extends AbstractBpmnParseListener {

    private static final String TASK_NAME = "${title}";

    private final Supplier<Rounds> rounds;

    /** The rounds are looked up when the first one opens, as they need the engine themselves. */
    public AskParseListener(Supplier<Rounds> rounds) {
        this.rounds = rounds;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        if (!isAskTask(userTask, scope)) {
            return;
        }
        Map<String, String> properties = ParsedProperties.of(userTask);
        var task =
                new AskTask(activity.getId(), Objects.requireNonNullElse(userTask.attribute("name"), ""), properties);
        ActivityImpl body = (ActivityImpl) activity.getFlowScope();
        body.addBuiltInListener(ExecutionListener.EVENTNAME_START, new RoundOpening(task, rounds));
        body.addBuiltInListener(ExecutionListener.EVENTNAME_END, new RoundClosing(task, rounds));

        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.setTaskFormHandler(new AnswerFormHandler(definition.getTaskFormHandler(), rounds));
        definition.setNameExpression(expressions().createExpression(TASK_NAME));
    }

    private static boolean isAskTask(Element userTask, ScopeImpl scope) {
        Element marker = userTask.element("multiInstanceLoopCharacteristics");
        return marker != null
                && scope.getActivityBehavior() instanceof ParallelMultiInstanceActivityBehavior behavior
                && AskTask.RESPONDENTS.equals(behavior.getCollectionVariable());
    }

    private static ExpressionManager expressions() {
        return Context.getProcessEngineConfiguration().getExpressionManager();
    }
}
