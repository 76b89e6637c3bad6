package fr.rsi.population.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has entered of a population, in the form or in an address of its preview; only what belongs to the kind counts.
 *
 * @param kind {@code list}, {@code rule}, {@code combination} or {@code sample}
 * @param members people, one on each line
 * @param choices what makes a rule where it is not written
 * @param rule the rule where it is written, else null
 * @param combine {@code union} or {@code intersection} of the parts
 * @param sampleOf id of the population that is drawn from
 * @param sampleUnit {@code people} or {@code percent}
 * @param once whether the sample is drawn once and not for each question
 */
public record Entered(
        String kind,
        String members,
        Choices choices,
        @Nullable String rule,
        String combine,
        List<String> parts,
        List<String> except,
        @Nullable String sampleOf,
        @Nullable Integer sampleSize,
        String sampleUnit,
        @Nullable String stratifyBy,
        boolean once,
        @Nullable String seed) {

    /** Whether enough was entered to tell who belongs to the population. */
    public boolean complete() {
        return switch (kind) {
            case "list" -> !members.isBlank();
            case "rule" -> rule == null || !rule.isBlank();
            case "combination" -> parts.size() + except.size() > 1;
            case "sample" -> sampleOf != null && sampleSize != null;
            default -> false;
        };
    }
}
