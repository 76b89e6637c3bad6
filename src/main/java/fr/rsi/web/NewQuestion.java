package fr.rsi.web;

import fr.rsi.question.Circulation;
import fr.rsi.question.Option;
import fr.rsi.question.Settings;
import fr.rsi.question.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/questions}. */
@Schema(requiredProperties = {"title", "type", "populations", "circuit", "deadline"})
record NewQuestion(
        @Schema(description = "The question in a line, at most 200 characters") @Nullable String title,

        @Schema(description = "What one needs to know to answer, Markdown, at most 4000 characters") @Nullable String context,

        @Schema(
                allowableValues = {
                    "yes-no",
                    "consent",
                    "single-choice",
                    "multiple-choice",
                    "score",
                    "dots",
                    "ranking",
                    "estimate",
                    "availability",
                    "idea",
                    "text"
                })
        @Nullable String type,

        @Schema(description = "Strings, or objects with id, label and description; for the kinds that have options")
        @Nullable List<Option> options,

        @Schema(description = "Ids of populations; those in several are asked once") @Nullable List<String> populations,

        @Schema(description = "Key of the circuit", example = "circuit-majority") @Nullable String circuit,

        @Schema(description = "End of the first round, ISO-8601 instant") @Nullable Instant deadline,

        @Schema(description = "Percentage of those asked who must answer, 0 to 100") @Nullable Integer quorum,

        @Schema(description = "Who took part is known, what was said is not; false by default") @Nullable Boolean anonymous,

        @Nullable Settings settings) {

    Wording wording() {
        return new Wording(title, context, type);
    }

    Circulation circulation() {
        return new Circulation(options, populations, circuit, deadline, quorum, anonymous, settings);
    }
}
