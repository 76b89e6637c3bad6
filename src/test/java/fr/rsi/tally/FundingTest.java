package fr.rsi.tally;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rsi.tally.Funding.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FundingTest {
    private static Project project(String id, int points, int cost) {
        return new Project(id, id, BigDecimal.valueOf(points), BigDecimal.valueOf(cost));
    }

    private static BigDecimal money(int amount) {
        return BigDecimal.valueOf(amount);
    }

    private static List<String> ids(Funding funding) {
        return funding.funded().stream().map(Project::id).toList();
    }

    @Test
    void greedyTakesTheMostWantedAndTheKnapsackTheMostPoints() {
        List<Project> projects = List.of(project("hall", 10, 90), project("bikes", 7, 50), project("trees", 6, 50));
        assertThat(ids(Funding.greedy(projects, money(100)))).containsExactly("hall");
        Funding knapsack = Funding.knapsack(projects, money(100));
        assertThat(ids(knapsack)).containsExactly("bikes", "trees");
        assertThat(knapsack.points()).isEqualByComparingTo("13");
        assertThat(knapsack.cost()).isEqualByComparingTo("100");
    }

    @Test
    void greedyPassesOverWhatDoesNotFitAndGoesOn() {
        List<Project> projects = List.of(project("a", 9, 60), project("b", 8, 60), project("c", 1, 40));
        assertThat(ids(Funding.greedy(projects, money(100)))).containsExactly("a", "c");
    }

    @Test
    void nobodyFundsWhatNobodyWants() {
        List<Project> projects = List.of(project("free", 0, 0), project("wanted", 1, 10));
        assertThat(ids(Funding.greedy(projects, money(100)))).containsExactly("wanted");
        assertThat(ids(Funding.knapsack(projects, money(100)))).containsExactly("wanted");
        assertThat(ids(Funding.knapsack(projects, money(5)))).isEmpty();
    }

    @Test
    void ofEqualPointsTheCheaperComesFirst() {
        List<Project> projects = List.of(project("dear", 5, 80), project("cheap", 5, 30));
        assertThat(ids(Funding.greedy(projects, money(80)))).containsExactly("cheap");
        assertThat(ids(Funding.knapsack(projects, money(80)))).containsExactly("cheap");
    }

    @Property(tries = 300)
    void theKnapsackIsAsGoodAsTheBestOfAllCombinations(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 9) Integer> points,
            @ForAll @Size(min = 9, max = 9) List<@IntRange(max = 40) Integer> costs,
            @ForAll @IntRange(max = 120) int amount) {
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            projects.add(project("p" + i, points.get(i), costs.get(i)));
        }
        int best = IntStream.range(0, 1 << projects.size())
                .filter(chosen -> sum(chosen, costs, projects.size()) <= amount)
                .map(chosen -> sum(chosen, points, projects.size()))
                .max()
                .orElseThrow();
        Funding knapsack = Funding.knapsack(projects, money(amount));
        Funding greedy = Funding.greedy(projects, money(amount));
        assertThat(knapsack.points().intValueExact()).isEqualTo(best);
        assertThat(knapsack.cost()).isLessThanOrEqualTo(money(amount));
        assertThat(greedy.cost()).isLessThanOrEqualTo(money(amount));
        assertThat(greedy.points()).isLessThanOrEqualTo(knapsack.points());
    }

    private static int sum(int chosen, List<Integer> numbers, int size) {
        return IntStream.range(0, size)
                .filter(i -> (chosen >> i & 1) == 1)
                .map(numbers::get)
                .sum();
    }
}
