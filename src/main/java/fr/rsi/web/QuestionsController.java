package fr.rsi.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.rsi.decision.Decisions;
import fr.rsi.language.Texts;
import fr.rsi.question.Asking;
import fr.rsi.question.Question;
import fr.rsi.question.QuestionStatus;
import fr.rsi.question.Settings;
import fr.rsi.question.Withdrawing;
import fr.rsi.question.process.QuestionWorkflow;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import fr.rsi.round.EditingRounds;
import fr.rsi.round.Round;
import fr.rsi.round.RoundHistory;
import fr.rsi.security.Roles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions through the REST API. */
@RestController
@RequestMapping("/api/questions")
@Tag(name = "Questions")
class QuestionsController {

    private static final int PAGE_SIZE = 20;

    private final Asking asking;
    private final Withdrawing withdrawing;
    private final QuestionWorkflow workflow;
    private final QuestionSearch search;
    private final Reader reader;
    private final RoundHistory rounds;
    private final ElectorateViews electorates;
    private final EditingRounds editing;
    private final Decisions decisions;
    private final TransactionOperations transaction;
    private final ObjectMapper json;
    private final Texts texts;

    QuestionsController(
            Asking asking,
            Withdrawing withdrawing,
            QuestionWorkflow workflow,
            QuestionSearch search,
            Reader reader,
            RoundHistory rounds,
            ElectorateViews electorates,
            EditingRounds editing,
            Decisions decisions,
            TransactionOperations transaction,
            ObjectMapper json,
            Texts texts) {
        this.asking = asking;
        this.withdrawing = withdrawing;
        this.workflow = workflow;
        this.search = search;
        this.reader = reader;
        this.rounds = rounds;
        this.electorates = electorates;
        this.editing = editing;
        this.decisions = decisions;
        this.transaction = transaction;
        this.json = json;
        this.texts = texts;
    }

    @PostMapping
    @Operation(summary = "Puts a question: it is launched at once")
    ResponseEntity<QuestionView> ask(@RequestBody NewQuestion body, Authentication person) {
        String id = transaction.execute(status -> {
            String draft = asking.draft(person.getName(), body.wording(), body.circulation());
            workflow.start(draft);
            return draft;
        });
        return ResponseEntity.created(URI.create("/api/questions/" + id))
                .body(view(reader.question(String.valueOf(id), person)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A question with its rounds and its decision")
    QuestionView read(@PathVariable String id, Authentication person) {
        return view(reader.question(id, person));
    }

    @GetMapping
    @Operation(summary = "A page of the questions that concern the caller, the latest first")
    Page list(
            @RequestParam(required = false) @Nullable QuestionStatus status,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean waitingForMe,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            Authentication person) {
        var criteria = new QuestionSearch.Criteria(
                person.getName(), status, mine, waitingForMe, q, Roles.seesEverything(person.getAuthorities()));
        int number = Math.max(0, page);
        return new Page(
                search.find(criteria, number * PAGE_SIZE, PAGE_SIZE), number, PAGE_SIZE, search.count(criteria));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Edits an open question, by its asker",
            description =
                    "Title, context and deadline may change at any time; options and settings until somebody has"
                            + " answered; settings are merged with those of before. Results can't be shown earlier than was promised.")
    @ApiResponse(responseCode = "409", description = "Something of it can't be changed any more; nothing was changed")
    QuestionView edit(@PathVariable String id, @RequestBody EditedQuestion body, Authentication person) {
        Question question = reader.question(id, person);
        if (body.anonymous() != null && body.anonymous() != question.anonymous()) {
            throw Refused.because(
                    Refused.Kind.CONFLICT, List.of(new Violation("anonymous", texts.text("edit.anonymous"))));
        }
        editing.edit(id, person.getName(), body.edit(settings(body.settings(), question)));
        return view(reader.question(id, person));
    }

    private @Nullable Settings settings(@Nullable ObjectNode changed, Question question) {
        if (changed == null) {
            return null;
        }
        ObjectNode merged = json.valueToTree(question.settings());
        merged.setAll(changed);
        try {
            return json.treeToValue(merged, Settings.class);
        } catch (JsonProcessingException e) {
            throw Refused.invalid(List.of(new Violation("settings", texts.text("settings.unreadable"))));
        }
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Takes a question back, by its asker or a manager")
    QuestionView withdraw(@PathVariable String id, @RequestBody Withdrawal body, Authentication person) {
        List<String> groups = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        withdrawing.withdraw(id, person.getName(), groups, body.reason());
        return view(reader.question(id, person));
    }

    private QuestionView view(Question question) {
        return new QuestionView(
                question.id(),
                question.title(),
                question.context(),
                question.type(),
                question.status(),
                question.asker(),
                question.circuit(),
                question.deadline(),
                question.quorum(),
                question.anonymous(),
                question.settings(),
                question.options(),
                question.populations(),
                rounds.ofQuestion(question.id()).stream()
                        .map(round -> view(question, round))
                        .toList(),
                decisions
                        .find(question.id())
                        .map(decision -> new QuestionView.DecisionView(
                                decision.outcome(),
                                decision.reason(),
                                decision.winner(),
                                decision.arbiter(),
                                decision.decidedAt()))
                        .orElse(null),
                question.withdrawalReason());
    }

    private QuestionView.RoundView view(Question question, Round round) {
        var movement = electorates.movement(round.id(), round.invited());
        return new QuestionView.RoundView(
                round.number(),
                round.activityId(),
                round.name(),
                round.asks(question).type(),
                round.asks(question).options(),
                round.invited(),
                movement.joined(),
                movement.left(),
                round.answered(),
                round.openedAt(),
                round.closesAt(),
                round.closedAt(),
                round.closeReason(),
                round.anonymous(),
                round.seal());
    }

    record Page(List<QuestionSearch.Line> items, int page, int size, long total) {}

    record Withdrawal(@Nullable String reason) {}
}
