package fr.rsi.decision.web;

import fr.rsi.decision.Decisions;
import fr.rsi.security.Roles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of decisions: each person sees those that concern them, managers see all. */
@RestController
@Tag(name = "Decisions")
class DecisionsController {

    private static final int PAGE_SIZE = 20;

    private final Decisions decisions;

    DecisionsController(Decisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/api/decisions")
    @Operation(summary = "A page of the register, the latest decision first")
    Page list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "0") int page,
            Authentication person) {
        String reader = Roles.seesEverything(person.getAuthorities()) ? null : person.getName();
        var search = new Decisions.Search(q, outcome, from, to, reader);
        int number = Math.max(0, page);
        return new Page(
                decisions.find(search, number * PAGE_SIZE, PAGE_SIZE), number, PAGE_SIZE, decisions.count(search));
    }

    record Page(List<Decisions.Entry> items, int page, int size, long total) {}
}
