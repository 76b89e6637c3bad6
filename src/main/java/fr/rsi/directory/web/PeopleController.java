package fr.rsi.directory.web;

import fr.rsi.directory.EditingPeople;
import fr.rsi.directory.People;
import fr.rsi.directory.PeopleSearch;
import fr.rsi.directory.Person;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.refusal.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** People one by one: everyone sees who there is, administrators change it, each person says when they are absent. */
@RestController
@RequestMapping("/api/people")
@Tag(name = "People")
class PeopleController {

    private static final int PAGE_SIZE = 20;

    private final People people;
    private final PeopleSearch search;
    private final EditingPeople editing;
    private final Access access;
    private final Texts texts;

    PeopleController(People people, PeopleSearch search, EditingPeople editing, Access access, Texts texts) {
        this.people = people;
        this.search = search;
        this.editing = editing;
        this.access = access;
        this.texts = texts;
    }

    @GetMapping
    @Operation(
            summary = "A page of the people, by last name",
            description =
                    "q has words that are all in the name or the id; case and accents don't count. Administrators see "
                            + "whole entries, others what everyone may know.")
    Page list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(defaultValue = "0") int page,
            Authentication person) {
        var criteria = new PeopleSearch.Criteria(q, department, site);
        int number = Math.max(0, page);
        boolean whole = access.administers(person);
        List<PersonView> items = search.find(criteria, number * PAGE_SIZE, PAGE_SIZE).stream()
                .map(one -> view(one, whole, false))
                .toList();
        return new Page(items, number, PAGE_SIZE, search.count(criteria));
    }

    record Page(List<PersonView> items, int page, int size, long total) {}

    @GetMapping("/{id}")
    @Operation(
            summary = "A person",
            description =
                    "The whole entry for the person and for administrators, else what everyone may know. Those who have "
                            + "left are there for administrators only.")
    PersonView read(@PathVariable String id, Authentication person) {
        Optional<Person> present = people.present(id);
        if (present.isPresent()) {
            return view(present.get(), access.of(id, person), false);
        }
        return people.find(id)
                .filter(left -> access.administers(person))
                .map(left -> view(left, true, true))
                .orElseThrow(() -> Refused.because(Refused.Kind.NOT_FOUND, texts.text("person.unknown", id)));
    }

    private static PersonView view(Person person, boolean whole, boolean left) {
        return whole ? PersonView.Whole.of(person, left) : PersonView.Colleague.of(person);
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Makes a person what the entry says",
            description =
                    "Nothing of before stays, and what is left out is empty. Account and groups follow. For administrators.")
    @ApiResponse(responseCode = "200", description = "Changed, or as it was already")
    @ApiResponse(responseCode = "201", description = "The person has come, or come back")
    @ApiResponse(responseCode = "400", description = "Each wrong field is named; nothing is done")
    ResponseEntity<PersonView> put(@PathVariable String id, @RequestBody PersonBody body, Authentication person) {
        access.requireAdministrator(person);
        if (body.id() != null && !body.id().equals(id)) {
            throw Refused.invalid(List.of(new Violation("id", texts.text("person.id.other", id, body.id()))));
        }
        boolean created = editing.put(id, body.entry(), person.getName());
        PersonView view = read(id, person);
        return created
                ? ResponseEntity.created(UriComponentsBuilder.fromPath("/api/people/{id}")
                                .build(id))
                        .body(view)
                : ResponseEntity.ok(view);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Lets a person leave",
            description = "The account goes; what the person has asked and answered stays. For administrators.")
    @ApiResponse(responseCode = "409", description = "Somebody has this person as a manager or a substitute")
    void leave(@PathVariable String id, Authentication person) {
        access.requireAdministrator(person);
        editing.leave(id, person.getName());
    }

    @PutMapping("/{id}/absence")
    @Operation(
            summary = "Says that a person is absent",
            description =
                    "From a day on, until a day or without an end known, with the id or e-mail address of a substitute. By "
                            + "the person or an administrator.")
    PersonView absent(@PathVariable String id, @RequestBody PersonBody.AbsenceBody body, Authentication person) {
        access.require(id, person);
        editing.absent(id, text(body.from()), text(body.until()), text(body.substitute()), person.getName());
        return read(id, person);
    }

    @DeleteMapping("/{id}/absence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Says that a person is not absent", description = "By the person or an administrator.")
    void back(@PathVariable String id, Authentication person) {
        access.require(id, person);
        editing.back(id, person.getName());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
