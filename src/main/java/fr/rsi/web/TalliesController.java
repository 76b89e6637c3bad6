package fr.rsi.web;

import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import fr.rsi.tally.Blt;
import fr.rsi.tally.Election;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts the ballots of others, so that counts can be compared. */
@RestController
@Tag(name = "Tallies")
class TalliesController {

    private final Texts texts;

    TalliesController(Texts texts) {
        this.texts = texts;
    }

    @PostMapping(path = "/api/tallies", consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary = "Counts ballots in the BLT format",
            description =
                    "Methods: borda, irv, stv-scottish, stv-meek, schulze. Candidates get the ids o1, o2 and so on in the"
                            + " order of the file, which names the seats. The seed is of the lot that breaks ties where an"
                            + " earlier stage does not; the same seed gives the same result. Without a seed, those between whom"
                            + " only a lot could decide are given as tied.")
    @ApiResponse(responseCode = "200", description = "The tally, stage by stage or with its pairwise matrix")
    @ApiResponse(responseCode = "400", description = "The file can't be read, or there is no such method")
    TallyView count(
            @RequestParam String method,
            @RequestParam(required = false) @Nullable String seed,
            @RequestBody String ballots) {
        RankedMethod chosen = RankedMethod.of(method)
                .orElseThrow(() -> refused(
                        "method", texts.text("tally.method.unknown", method, String.join(", ", RankedMethod.codes()))));
        Election election = read(ballots);
        return TallyView.of(chosen.count(election, seed)).ofFile(election.title(), election.seats(), seed);
    }

    private Election read(String ballots) {
        try {
            return Blt.read(ballots);
        } catch (Blt.BltException e) {
            throw refused("body", texts.text("tally.blt.wrong", String.valueOf(e.getMessage())));
        }
    }

    private static Refused refused(String field, String message) {
        return Refused.invalid(List.of(new Violation(field, message)));
    }
}
