package fr.rsi.circuit.web;

import fr.rsi.circuit.version.MovingQuestions;
import fr.rsi.circuit.version.MovingQuestions.Move;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.security.Roles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** On which version of its circuit a running question is. */
@RestController
@RequestMapping("/api/questions/{id}/version")
@Tag(name = "Circuits")
class VersionController {
    private final MovingQuestions moving;
    private final Texts texts;

    VersionController(MovingQuestions moving, Texts texts) {
        this.moving = moving;
        this.texts = texts;
    }

    /**
     * Where to.
     *
     * @param version the latest where it is null
     */
    record Target(@Nullable Integer version) {}

    @PostMapping
    @Operation(
            summary = "Moves a running question to another version of its circuit, with the tables and forms of today",
            description =
                    "With dryRun it only says what would become of the question and its answers. For process designers and"
                            + " managers.")
    @ApiResponse(responseCode = "409", description = "The question can't go there from where it is; it stays as it was")
    Move move(
            @PathVariable String id,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestBody(required = false) @Nullable Target target,
            Authentication person) {
        if (!Roles.seesEverything(person.getAuthorities()) && !Roles.designs(person.getAuthorities())) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("move.forbidden"));
        }
        Integer version = target == null ? null : target.version();
        return dryRun ? moving.preview(id, version) : moving.move(id, version);
    }
}
