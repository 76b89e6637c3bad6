package fr.rsi.circuit.process;

import fr.rsi.engine.CircuitBean;
import fr.rsi.language.Texts;
import fr.rsi.question.Option;
import fr.rsi.question.Question;
import fr.rsi.question.Questions;
import fr.rsi.round.Counting;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.tally.Funding;
import fr.rsi.tally.Tally;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;

/**
 * {@code ${fund}}, a service task after a count of points: spends the extension property {@code amount}, a number or the name of a
 * variable, on the options in two ways, greedily by points and as the knapsack with the most points. Sets {@code fundedGreedy}
 * and {@code fundedKnapsack} (labels), {@code greedyPoints}, {@code knapsackPoints}, {@code sameFunding} (whether both fund the
 * same), {@code fundedCount} and {@code funding} (JSON rows for a form).
 */
@CircuitBean("fund")
class Fund implements JavaDelegate {
    private static final String AMOUNT = "amount";
    private final Questions questions;
    private final RoundHistory rounds;
    private final Counting counting;
    private final Texts texts;

    Fund(Questions questions, RoundHistory rounds, Counting counting, Texts texts) {
        this.questions = questions;
        this.rounds = rounds;
        this.counting = counting;
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Question question = questions.get(CircuitVariables.text(execution, CircuitVariables.QUESTION_ID));
        Round round = rounds.last(execution.getProcessInstanceId()).orElseThrow();
        List<Funding.Project> projects = projects(question, round);
        var amount = new BigDecimal(Properties.value(execution, AMOUNT, "0"));
        Funding greedy = Funding.greedy(projects, amount);
        Funding knapsack = Funding.knapsack(projects, amount);
        execution.setVariable("fundedGreedy", words(greedy, amount));
        execution.setVariable("fundedKnapsack", words(knapsack, amount));
        execution.setVariable("greedyPoints", greedy.points().longValue());
        execution.setVariable("knapsackPoints", knapsack.points().longValue());
        execution.setVariable("fundedCount", greedy.funded().size());
        execution.setVariable("sameFunding", greedy.funded().equals(knapsack.funded()));
        execution.setVariable("funding", Spin.JSON(rows(projects, greedy, knapsack)));
    }

    private List<Funding.Project> projects(Question whole, Round round) {
        Question question = round.asks(whole);
        Tally tally = counting.count(question, round, texts.locale()).deciding();
        return question.options().stream().map(option -> project(option, tally)).toList();
    }

    private static Funding.Project project(Option option, Tally tally) {
        String id = String.valueOf(option.id());
        return new Funding.Project(
                id, option.label(), tally.result(id).count(), option.cost().orElse(BigDecimal.ZERO));
    }

    private String words(Funding funding, BigDecimal amount) {
        return funding.funded().isEmpty()
                ? texts.text("funding.none")
                : texts.text(
                        "funding",
                        funding.funded().stream().map(Funding.Project::label).collect(Collectors.joining(", ")),
                        number(funding.cost()),
                        number(amount),
                        number(funding.points()));
    }

    private List<Map<String, String>> rows(List<Funding.Project> projects, Funding greedy, Funding knapsack) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Funding.Project project : projects) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("label", project.label());
            row.put("cost", number(project.cost()));
            row.put("points", number(project.points()));
            row.put("greedy", tick(greedy, project));
            row.put("knapsack", tick(knapsack, project));
            rows.add(row);
        }
        return rows;
    }

    private static String tick(Funding funding, Funding.Project project) {
        return funding.funded().contains(project) ? "✓" : "";
    }

    private String number(BigDecimal value) {
        return NumberFormat.getNumberInstance(texts.locale()).format(value);
    }
}
