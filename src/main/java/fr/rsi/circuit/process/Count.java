package fr.rsi.circuit.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.engine.ExtensionProperties;
import fr.rsi.language.Texts;
import fr.rsi.question.Question;
import fr.rsi.question.Questions;
import fr.rsi.question.Settings;
import fr.rsi.round.CountRule;
import fr.rsi.round.Counting;
import fr.rsi.round.Meaning;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.tally.Base;
import fr.rsi.tally.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * {@code ${count}}, a service task: counts the last round of its circuit and sets the flat variables that decision tables
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
        CountRule rule = rule(execution, question);
        rounds.counted(round.id(), rule);
        var counted = counting.count(question, round, rule, texts.locale());
        execution.removeVariables(OF_THE_ROUND_BEFORE);
        execution.setVariables(variables.of(question, round, counted, CircuitVariables.quorum(execution)));
    }

    private static CountRule rule(DelegateExecution execution, Question question) {
        Map<String, String> properties = ExtensionProperties.of(execution);
        CountRule asked = CountRule.of(question);
        return new CountRule(
                property(
                                execution,
                                properties,
                                "method",
                                Method::of,
                                Method.codes(question.type().methods()))
                        .filter(question.type().methods()::contains)
                        .orElse(asked.method()),
                property(execution, properties, "base", Base::of, List.of("cast", "eligible", "expressed"))
                        .orElse(asked.base()),
                property(execution, properties, "silence", Meaning::of, Meaning.codes())
                        .orElse(asked.silence()),
                property(execution, properties, "abstention", Meaning::of, Meaning.codes())
                        .orElse(asked.abstention()),
                property(execution, properties, "ties", Count::lot, List.of(Settings.REPORT, Settings.LOT))
                        .orElse(asked.lot()));
    }

    private static Optional<Boolean> lot(String code) {
        return switch (code) {
            case Settings.LOT -> Optional.of(true);
            case Settings.REPORT -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static <T> Optional<T> property(
            DelegateExecution execution,
            Map<String, String> properties,
            String name,
            Function<String, Optional<T>> known,
            List<String> codes) {
        String code = properties.get(name);
        if (code == null) {
            return Optional.empty();
        }
        Optional<T> value = known.apply(code);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("The count task " + execution.getCurrentActivityId() + " has the " + name
                    + " \"" + code + "\"; it can be " + String.join(", ", codes));
        }
        return value;
    }
}
