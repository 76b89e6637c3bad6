package fr.rsi.web;

import fr.rsi.language.Texts;
import fr.rsi.question.AnswerType;
import fr.rsi.question.Question;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import fr.rsi.round.BallotFile;
import fr.rsi.round.PublishedBallots;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.tally.Base;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came out of a question, and how that can be checked. */
@RestController
@RequestMapping("/api/questions/{id}")
@Tag(name = "Results")
class ResultsController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Reader reader;
    private final Results results;
    private final RoundHistory rounds;
    private final PublishedBallots publishedBallots;
    private final BallotFile ballotFile;
    private final Texts texts;

    ResultsController(
            Reader reader,
            Results results,
            RoundHistory rounds,
            PublishedBallots publishedBallots,
            BallotFile ballotFile,
            Texts texts) {
        this.reader = reader;
        this.results = results;
        this.rounds = rounds;
        this.publishedBallots = publishedBallots;
        this.ballotFile = ballotFile;
        this.texts = texts;
    }

    @GetMapping("/tally")
    @Operation(summary = "The tally of the latest round, where the question's visibility allows it")
    TallyView tally(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String base,
            @RequestParam(required = false) @Nullable Integer round,
            Authentication person) {
        Question question = reader.question(id, person);
        Round shown = visible(question, round, person);
        Base chosen = base == null ? null : Base.of(base).orElseThrow(() -> wrong("base", "tally.base"));
        return results.tally(question, shown, chosen);
    }

    @GetMapping("/ballots")
    @Operation(
            summary = "The published list of ballots of an anonymous round",
            description =
                    "A text; its SHA-256 is the seal of the round. It has the SHA-256 of every receipt and, apart from"
                            + " them, every ballot, each in the order of its text.")
    @ApiResponse(responseCode = "404", description = "The round has no published list")
    ResponseEntity<String> ballots(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer round, Authentication person) {
        return text(publishedBallots.list(sealed(id, round, person)));
    }

    @GetMapping("/receipts/{receipt}")
    @Operation(
            summary = "Whether the ballot of this receipt is in the published list, and the list is as it was sealed")
    ReceiptView receipt(
            @PathVariable String id,
            @PathVariable String receipt,
            @RequestParam(required = false) @Nullable Integer round,
            Authentication person) {
        Round published = sealed(id, round, person);
        return new ReceiptView(
                publishedBallots.contains(published, receipt),
                publishedBallots.intact(published),
                String.valueOf(published.seal()));
    }

    @GetMapping("/ballots.blt")
    @Operation(summary = "The rankings of a closed round in the BLT format, for counting them elsewhere")
    ResponseEntity<String> blt(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer round, Authentication person) {
        Question question = reader.question(id, person);
        boolean ranked = rounds.ofQuestion(id).stream()
                .filter(held -> round == null || held.number() == round)
                .anyMatch(held -> held.asks(question).type() == AnswerType.RANKING);
        Round shown = ranked ? visible(question, round, person) : null;
        if (shown == null || shown.asks(question).type() != AnswerType.RANKING) {
            throw Refused.because(Refused.Kind.NOT_FOUND, texts.text("blt.kind"));
        }
        if (shown.open()) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("tally.hidden.close"));
        }
        return text(ballotFile.blt(shown.asks(question), shown));
    }

    private Round sealed(String id, @Nullable Integer round, Authentication person) {
        Question question = reader.question(id, person);
        Round shown = visible(question, round, person);
        if (shown.seal() == null) {
            throw Refused.because(Refused.Kind.NOT_FOUND, texts.text("ballots.none"));
        }
        return shown;
    }

    /** A round by its number, or the latest one, where the person may see its result. */
    private Round visible(Question question, @Nullable Integer number, Authentication person) {
        List<Round> held = rounds.ofQuestion(question.id()).stream()
                .filter(round -> number == null || round.number() == number)
                .toList();
        if (held.isEmpty()) {
            throw Refused.because(Refused.Kind.NOT_FOUND, texts.text("tally.none"));
        }
        Round round = held.get(held.size() - 1);
        reader.requireTally(question, round, person);
        return round;
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok().contentType(TEXT).body(text);
    }

    private Refused wrong(String field, String key) {
        return Refused.invalid(List.of(new Violation(field, texts.text(key))));
    }

    /**
     * What a receipt tells.
     *
     * @param counted whether it is in the list
     * @param intact whether the list is the one that was sealed at the close
     */
    record ReceiptView(boolean counted, boolean intact, String seal) {}
}
