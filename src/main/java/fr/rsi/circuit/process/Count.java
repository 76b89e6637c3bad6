package fr.rsi.circuit.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.engine.ExtensionProperties;
import fr.rsi.language.Texts;
import fr.rsi.question.Question;
import fr.rsi.question.Questions;
import fr.rsi.round.Counting;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.tally.Base;
import fr.rsi.tally.PluralityTally;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * {@code ${count}}, a service task: counts the last round of its circuit and sets the flat variables that decision tables
 * and gateways read. The extension property {@code base} chooses {@code cast}, {@code eligible} or {@code expressed}, the
 * last by default.
 */
@CircuitBean("count")
class Count implements JavaDelegate {

    private static final String BASE = "base";
    private static final List<String> OF_THE_ROUND_BEFORE = List.of(
            CircuitVariables.RULING,
            CircuitVariables.OPTION,
            CircuitVariables.OUTCOME_REASON,
            CircuitVariables.ARBITER);

    private final Questions questions;
    private final RoundHistory rounds;
    private final Counting counting;
    private final TallyVariables variables;
    private final Texts texts;

    Count(Questions questions, RoundHistory rounds, Counting counting, TallyVariables variables, Texts texts) {
        this.questions = questions;
        this.rounds = rounds;
        this.counting = counting;
        this.variables = variables;
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Question question = questions.get(CircuitVariables.text(execution, CircuitVariables.QUESTION_ID));
        Round round = rounds.last(execution.getProcessInstanceId())
                .orElseThrow(() -> new IllegalStateException("Nothing to count: no ask task has been reached before"));
        PluralityTally tally = counting.tally(question, round, base(execution), texts.locale());
        execution.removeVariables(OF_THE_ROUND_BEFORE);
        execution.setVariables(variables.of(question, round, tally, CircuitVariables.quorum(execution)));
    }

    private static Base base(DelegateExecution execution) {
        String code = ExtensionProperties.of(execution).getOrDefault(BASE, Base.EXPRESSED.code());
        return Base.of(code)
                .orElseThrow(() -> new IllegalArgumentException("The count task " + execution.getCurrentActivityId()
                        + " has the base \"" + code + "\"; it can be cast, eligible or expressed"));
    }
}
