package fr.rsi.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.rsi.question.Edit;
import fr.rsi.question.Option;
import fr.rsi.question.Settings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /api/questions/{id}}; what is left out stays. */
record EditedQuestion(
        @Nullable String title,
        @Nullable String context,
        @Nullable List<Option> options,
        @Nullable Instant deadline,
        @Nullable Boolean anonymous,

        @Schema(type = "object", description = "Settings to change, by name") @Nullable ObjectNode settings) {

    Edit edit(@Nullable Settings merged) {
        return new Edit(title, context, options, deadline, merged);
    }
}
