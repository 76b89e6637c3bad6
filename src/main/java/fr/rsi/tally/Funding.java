package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spending a budget on projects that people have given points to. Greedily is how participatory budgets are usually spent: by
 * points, each project that still fits. The knapsack is the choice with the most points that fits at all.
 *
 * @param funded those that are funded, in the order of their points
 * @param points what they have together
 * @param cost what they cost together
 */
public record Funding(List<Project> funded, BigDecimal points, BigDecimal cost) {
    private static final Comparator<Project> BY_POINTS = Comparator.comparing(
                    Project::points, Comparator.reverseOrder())
            .thenComparing(Project::cost)
            .thenComparing(Project::id);

    /**
     * Something that can be funded.
     *
     * @param points zero or more
     * @param cost zero or more
     */
    public record Project(String id, String label, BigDecimal points, BigDecimal cost) {}

    private static Funding of(List<Project> projects) {
        List<Project> funded = projects.stream().sorted(BY_POINTS).toList();
        return new Funding(
                funded,
                funded.stream().map(Project::points).reduce(BigDecimal.ZERO, BigDecimal::add),
                funded.stream().map(Project::cost).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** By points, of equal points the cheaper one first: each that has any and still fits into the amount. */
    public static Funding greedy(List<Project> projects, BigDecimal amount) {
        List<Project> funded = new ArrayList<>();
        BigDecimal left = amount;
        for (Project project : wanted(projects)) {
            if (project.cost().compareTo(left) <= 0) {
                funded.add(project);
                left = left.subtract(project.cost());
            }
        }
        return of(funded);
    }

    /**
     * The projects that have the most points together within the amount; of equal points the cheaper choice. Found exactly, by
     * keeping the choices that no other one beats (Nemhauser and Ullmann, 1969).
     */
    public static Funding knapsack(List<Project> projects, BigDecimal amount) {
        List<Choice> unbeaten = List.of(Choice.NOTHING);
        for (Project project : wanted(projects)) {
            unbeaten = with(project, unbeaten, amount);
        }
        return of(unbeaten.get(unbeaten.size() - 1).projects());
    }

    private static List<Project> wanted(List<Project> projects) {
        return projects.stream()
                .filter(project -> project.points().signum() > 0)
                .sorted(BY_POINTS)
                .toList();
    }

    /** A choice of projects that no other one beats with as many points or more for as little money or less. */
    private record Choice(
            BigDecimal points,
            BigDecimal cost,
            @Nullable Choice before,
            @Nullable Project last) {
        static final Choice NOTHING = new Choice(BigDecimal.ZERO, BigDecimal.ZERO, null, null);

        Choice with(Project project) {
            return new Choice(points.add(project.points()), cost.add(project.cost()), this, project);
        }

        List<Project> projects() {
            List<Project> projects = new ArrayList<>();
            for (Choice choice = this; choice.last != null && choice.before != null; choice = choice.before) {
                projects.add(choice.last);
            }
            return projects;
        }
    }

    /** The unbeaten choices, the cheapest first, after one more project can be taken. */
    private static List<Choice> with(Project project, List<Choice> unbeaten, BigDecimal amount) {
        List<Choice> all = new ArrayList<>(unbeaten);
        unbeaten.stream()
                .map(choice -> choice.with(project))
                .filter(choice -> choice.cost().compareTo(amount) <= 0)
                .forEach(all::add);
        all.sort(Comparator.comparing(Choice::cost).thenComparing(Choice::points, Comparator.reverseOrder()));
        List<Choice> kept = new ArrayList<>();
        for (Choice choice : all) {
            if (kept.isEmpty()
                    || choice.points().compareTo(kept.get(kept.size() - 1).points()) > 0) {
                kept.add(choice);
            }
        }
        return kept;
    }
}
