package fr.rsi.web;

import fr.rsi.decision.Decisions;
import fr.rsi.directory.People;
import fr.rsi.language.Texts;
import fr.rsi.question.CircuitChoice;
import fr.rsi.question.CircuitChoices;
import fr.rsi.question.Edit;
import fr.rsi.question.Question;
import fr.rsi.question.QuestionStatus;
import fr.rsi.question.Withdrawing;
import fr.rsi.refusal.Refused;
import fr.rsi.round.EditingRounds;
import fr.rsi.security.Roles;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages: what became of a question, and the list of those that concern the reader. */
@Controller
class QuestionPages {

    private static final int PAGE_SIZE = 20;

    private final Reader reader;
    private final QuestionSearch search;
    private final RoundPages roundPages;
    private final Decisions decisions;
    private final People people;
    private final CircuitChoices circuits;
    private final EditingRounds editing;
    private final Withdrawing withdrawing;
    private final Markdown markdown;
    private final Texts texts;

    QuestionPages(
            Reader reader,
            QuestionSearch search,
            RoundPages roundPages,
            Decisions decisions,
            People people,
            CircuitChoices circuits,
            EditingRounds editing,
            Withdrawing withdrawing,
            Markdown markdown,
            Texts texts) {
        this.reader = reader;
        this.search = search;
        this.roundPages = roundPages;
        this.decisions = decisions;
        this.people = people;
        this.circuits = circuits;
        this.editing = editing;
        this.withdrawing = withdrawing;
        this.markdown = markdown;
        this.texts = texts;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/questions";
    }

    @GetMapping("/sign-in")
    String signIn() {
        return "sign-in";
    }

    @GetMapping("/questions")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Authentication person,
            Model model) {
        var criteria = new QuestionSearch.Criteria(
                person.getName(),
                null,
                false,
                false,
                q.isBlank() ? null : q.strip(),
                Roles.seesEverything(person.getAuthorities()));
        int number = Math.max(0, page);
        model.addAttribute("questions", search.find(criteria, number * PAGE_SIZE, PAGE_SIZE));
        model.addAttribute("total", search.count(criteria));
        model.addAttribute("q", q);
        model.addAttribute("page", number);
        model.addAttribute("pages", (search.count(criteria) + PAGE_SIZE - 1) / PAGE_SIZE);
        frame(person, model);
        return "questions";
    }

    @GetMapping("/questions/{id}")
    String question(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String receipt,
            Authentication person,
            Model model) {
        Locale locale = texts.locale();
        Question question = reader.question(id, person);
        boolean running = question.status() == QuestionStatus.OPEN || question.status() == QuestionStatus.DRAFT;
        boolean own = question.asker().equals(person.getName());
        model.addAttribute("question", question);
        model.addAttribute("context", markdown.html(question.context()));
        model.addAttribute("dateFormat", texts.text("page.dateFormat"));
        model.addAttribute("asker", people.name(question.asker()));
        model.addAttribute("rounds", roundPages.of(question, person));
        model.addAttribute("decision", decisions.find(id).orElse(null));
        model.addAttribute("editable", own && question.status() == QuestionStatus.OPEN);
        boolean moves = Roles.seesEverything(person.getAuthorities()) || Roles.designs(person.getAuthorities());
        model.addAttribute("movable", question.status() == QuestionStatus.OPEN && moves);
        model.addAttribute("withdrawable", running && (own || Roles.seesEverything(person.getAuthorities())));
        model.addAttribute(
                "circuit",
                circuits.find(String.valueOf(question.circuit()), locale)
                        .map(CircuitChoice::name)
                        .orElse(question.circuit()));
        model.addAttribute("receipt", receipt);
        model.addAttribute("receiptFound", receipt == null ? null : roundPages.receiptFound(question, receipt, person));
        frame(person, model);
        return "question";
    }

    @GetMapping(path = "/questions/{id}/rounds/{number}/ballots", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String ballots(@PathVariable String id, @PathVariable int number, Authentication person) {
        return roundPages.ballots(reader.question(id, person), number, person);
    }

    @PostMapping("/questions/{id}/edit")
    String edit(
            @PathVariable String id,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String context,
            @RequestParam LocalDateTime deadline,
            Authentication person,
            RedirectAttributes attributes) {
        Question before = reader.question(id, person);
        Instant moved = deadline.atZone(ZoneId.systemDefault()).toInstant();
        boolean same = before.deadline() != null
                && before.deadline().truncatedTo(ChronoUnit.MINUTES).equals(moved.truncatedTo(ChronoUnit.MINUTES));
        try {
            editing.edit(
                    id,
                    person.getName(),
                    new Edit(title, context.replace("\r\n", "\n"), null, same ? null : moved, null));
        } catch (Refused refused) {
            attributes.addFlashAttribute("refusal", refused.getMessage());
        }
        return "redirect:/questions/{id}";
    }

    @PostMapping("/questions/{id}/withdraw")
    String withdraw(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Authentication person,
            RedirectAttributes attributes) {
        List<String> groups = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        try {
            withdrawing.withdraw(id, person.getName(), groups, reason);
        } catch (Refused refused) {
            attributes.addFlashAttribute("refusal", refused.getMessage());
        }
        return "redirect:/questions/{id}";
    }

    private void frame(Authentication person, Model model) {
        model.addAttribute("person", people.name(person.getName()));
        model.addAttribute("zone", ZoneId.systemDefault());
    }
}
