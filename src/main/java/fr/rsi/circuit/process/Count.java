package fr.rsi.circuit.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.language.Texts;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Question;
import fr.rsi.question.Questions;
import fr.rsi.round.CountRule;
import fr.rsi.round.Counting;
import fr.rsi.round.Disclosure;
import fr.rsi.round.IdeaGroups;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * {@code ${count}}, a service task: counts the last round of the ask tasks before it and sets the flat variables that decision tables
 * and gateways read. The extension properties {@code method} and {@code base} say how; without them it is as the asker has
 * settled it. {@code ties} is {@code report} or {@code lot}. {@code silence} ({@code none} by default) and {@code abstention} ({@code abstain} by default) say what these
 * count as: {@code none}, {@code consent} or {@code abstain}.
 */
@CircuitBean("count")
class Count implements JavaDelegate {

    private static final List<String> OF_THE_ROUND_BEFORE = List.of(
            CircuitVariables.RULING,
            CircuitVariables.OPTION,
            CircuitVariables.OUTCOME_REASON,
            CircuitVariables.ARBITER);

    private final Questions questions;
    private final RoundHistory rounds;
    private final Disclosure disclosure;
    private final IdeaGroups ideaGroups;
    private final Counting counting;
    private final TallyVariables variables;
    private final Texts texts;

    Count(
            Questions questions,
            RoundHistory rounds,
            Disclosure disclosure,
            IdeaGroups ideaGroups,
            Counting counting,
            TallyVariables variables,
            Texts texts) {
        this.questions = questions;
        this.rounds = rounds;
        this.disclosure = disclosure;
        this.ideaGroups = ideaGroups;
        this.counting = counting;
        this.variables = variables;
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Question whole = questions.get(CircuitVariables.text(execution, CircuitVariables.QUESTION_ID));
        var here = execution.getBpmnModelElementInstance();
        Round closed = Flows.asksBefore(here).stream()
                .flatMap(ask -> rounds.last(execution.getProcessInstanceId(), ask).stream())
                .max(Comparator.comparingInt(Round::number))
                .orElseThrow(() -> new IllegalStateException("Nothing to count: no ask task has been reached before"));
        Round round = disclosure.counted(closed, CircuitVariables.quorum(execution));
        Question question = round.asks(whole);
        if (question.type() == AnswerType.IDEA && round.disclosed()) {
            ideaGroups.propose(round);
        }
        CountRule rule = CountRules.of(execution.getBpmnModelElementInstance(), question);
        rounds.counted(round.id(), rule);
        var counted = counting.count(question, round, rule, texts.locale());
        set(execution, variables.of(question, round, counted, CircuitVariables.quorum(execution)));
    }

    /** Inside a sub-process the variables are its own, so that counts side by side don't meet. */
    private static void set(DelegateExecution execution, Map<String, Object> counted) {
        Optional<String> scope = Flows.subProcess(execution.getBpmnModelElementInstance());
        if (scope.isEmpty()) {
            execution.removeVariables(OF_THE_ROUND_BEFORE);
            execution.setVariables(counted);
            return;
        }
        OF_THE_ROUND_BEFORE.forEach(name -> execution.setVariable(name, null, scope.get()));
        counted.forEach((name, value) -> execution.setVariable(name, value, scope.get()));
    }
}
