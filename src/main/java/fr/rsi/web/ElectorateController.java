package fr.rsi.web;

import fr.rsi.electorate.ElectorateBook;
import fr.rsi.electorate.Interests;
import fr.rsi.language.Texts;
import fr.rsi.question.Question;
import fr.rsi.refusal.Refused;
import fr.rsi.round.DeclaringInterests;
import fr.rsi.security.Roles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is asked, through the REST API. */
@RestController
@RequestMapping("/api/questions/{id}")
@Tag(name = "Electorates")
class ElectorateController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Reader reader;
    private final ElectorateReader electorates;
    private final ElectorateViews views;
    private final ElectorateBook book;
    private final DeclaringInterests declaringInterests;
    private final Interests interests;
    private final Texts texts;

    ElectorateController(
            Reader reader,
            ElectorateReader electorates,
            ElectorateViews views,
            ElectorateBook book,
            DeclaringInterests declaringInterests,
            Interests interests,
            Texts texts) {
        this.reader = reader;
        this.electorates = electorates;
        this.views = views;
        this.book = book;
        this.declaringInterests = declaringInterests;
        this.interests = interests;
        this.texts = texts;
    }

    @GetMapping("/rounds/{number}/electorate")
    @Operation(summary = "Who is asked in a round, why, and how that came about; for the asker and managers")
    ElectorateView electorate(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int page,
            Authentication person) {
        return views.view(electorates.round(id, number, person), Math.max(0, page));
    }

    @GetMapping("/rounds/{number}/electorate.txt")
    @Operation(
            summary = "Who is asked in a round, a line for each",
            description =
                    "person;weight;own or substitute;absent people;populations, in the order of the ids. Its SHA-256 is"
                            + " `current`; with `opening=true` the list at the opening, whose SHA-256 is `fingerprint`.")
    ResponseEntity<String> list(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean opening,
            Authentication person) {
        long round = electorates.round(id, number, person).round().id();
        return text(opening ? book.opening(round) : book.list(round));
    }

    @GetMapping("/rounds/{number}/electorate/verification")
    @Operation(
            summary =
                    "Makes the electorate of the opening again, from the definitions and the version of the directory that"
                            + " were recorded, and compares")
    ElectorateBook.Verification verify(@PathVariable String id, @PathVariable int number, Authentication person) {
        return book.verify(electorates.round(id, number, person).round().id()).orElseThrow();
    }

    @GetMapping("/rounds/{number}/electorate/draws/{population}")
    @Operation(
            summary = "From whom a sample was drawn",
            description = "A text with a line id;stratum;load for each person, in the order of the ids.")
    ResponseEntity<String> draw(
            @PathVariable String id, @PathVariable int number, @PathVariable String population, Authentication person) {
        return text(electorates.draw(electorates.round(id, number, person), population));
    }

    @PostMapping("/interests")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Declares an interest in the question: one's own, or by the asker or a manager that of another",
            description = "Rounds whose circuit leaves out such people stop asking that person at once.")
    @ApiResponse(responseCode = "409", description = "The person has answered already, or the question is not open")
    void declare(@PathVariable String id, @RequestBody Declaration body, Authentication person) {
        reader.question(id, person);
        declaringInterests.declare(
                id,
                body.person() == null ? person.getName() : body.person(),
                person.getName(),
                Roles.seesEverything(person.getAuthorities()),
                body.reason());
    }

    @GetMapping("/interests")
    @Operation(summary = "The interests declared in the question; for the asker and managers")
    List<Interests.Interest> interests(@PathVariable String id, Authentication person) {
        Question question = reader.question(id, person);
        if (!electorates.allowed(question, person)) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("electorate.forbidden"));
        }
        return interests.of(id);
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok().contentType(TEXT).body(text);
    }

    /** Body of a declaration; without a person it is one's own. */
    record Declaration(@Nullable String person, @Nullable String reason) {}
}
