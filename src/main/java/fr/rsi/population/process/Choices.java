package fr.rsi.population.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody has chosen a population by.
 *
 * @param departments none for any, like sites and jobs
 * @param reports whether only those belong whose manager is who asks
 */
public record Choices(List<String> departments, List<String> sites, List<String> jobs, boolean reports) {

    /** The same as a rule, which is true for everyone where nothing was chosen. */
    public String rule() {
        List<String> conditions = new ArrayList<>();
        condition(conditions, "department", departments);
        condition(conditions, "site", sites);
        condition(conditions, "job", jobs);
        if (reports) {
            conditions.add("manager.id = asker.id");
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    private static void condition(List<String> conditions, String attribute, List<String> values) {
        Stream<String> literals = values.stream().map(Choices::literal);
        if (values.size() == 1) {
            literals.forEach(value -> conditions.add(attribute + " = " + value));
        } else if (!values.isEmpty()) {
            conditions.add(attribute + " in (" + String.join(", ", literals.toList()) + ")");
        }
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
