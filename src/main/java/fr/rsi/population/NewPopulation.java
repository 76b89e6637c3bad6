package fr.rsi.population;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A population as its owner describes it: with exactly one of {@code rule}, {@code members}, {@code sample} and a combination of
 * {@code union} or {@code intersection} with {@code except}.
 */
@Schema(requiredProperties = "name")
public record NewPopulation(
        @Schema(description = "One text, or one for each language: {\"en\": …, \"fr\": …}") @Nullable Words name,

        @Schema(description = "Like the name") @Nullable Words description,

        @Schema(description = "Ids of the groups whose members may use it; everyone may where it is left out") @Nullable List<String> usableBy,

        @Schema(
                description = "FEEL, true for those who are in it",
                example = "department = \"R&D\" and site in (\"Lyon\", \"Nantes\")")
        @Nullable String rule,

        @Schema(description = "Ids of people") @Nullable List<String> members,

        @Schema(description = "Ids of populations: everyone in one of them") @Nullable List<String> union,

        @Schema(description = "Ids of populations: those who are in all of them") @Nullable List<String> intersection,

        @Schema(
                description =
                        "Ids of populations: those in them are taken out; alone, the first one without the others")
        @Nullable List<String> except,

        @Schema(description = "People drawn by lot") @Nullable NewSample sample,

        @Schema(description = "Whether it may be saved although nobody is in it now") @Nullable Boolean allowEmpty) {

    /** A sample; see {@link Definition.Sample}. */
    public record NewSample(
            @Schema(description = "Id of the population that it is drawn from") @Nullable String of,

            @Schema(description = "How many people") @Nullable Integer size,

            @Schema(description = "How many in a hundred, rounded up") @Nullable Integer percent,

            @Schema(description = "What it has in proportion, such as site") @Nullable String stratify,

            @Schema(description = "Keeps the draw the same; a new one is made each time where it is left out") @Nullable String seed) {}

    /** How many definitions it has; one is right. */
    int definitions() {
        boolean combined = Stream.of(union, intersection, except).anyMatch(Objects::nonNull);
        return (int) Stream.of(rule != null, members != null, combined, sample != null)
                .filter(given -> given)
                .count();
    }
}
