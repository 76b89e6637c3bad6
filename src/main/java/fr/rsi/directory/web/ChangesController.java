package fr.rsi.directory.web;

import fr.rsi.directory.DirectoryHistory;
import fr.rsi.directory.PersonHistory;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has changed what in the directory, for administrators. */
@RestController
@Tag(name = "People")
class ChangesController {

    private static final int PAGE_SIZE = 20;

    private final PersonHistory people;
    private final DirectoryHistory directory;
    private final Access access;
    private final Texts texts;

    ChangesController(PersonHistory people, DirectoryHistory directory, Access access, Texts texts) {
        this.people = people;
        this.directory = directory;
        this.access = access;
        this.texts = texts;
    }

    @GetMapping("/api/people/{id}/changes")
    @Operation(
            summary = "All that has changed of a person, the latest first",
            description = "When, by whom, from which source, and each field before and after. For administrators.")
    List<PersonHistory.Change> ofPerson(@PathVariable String id, Authentication person) {
        access.requireAdministrator(person);
        List<PersonHistory.Change> changes = people.of(id);
        if (changes.isEmpty()) {
            throw Refused.because(Refused.Kind.NOT_FOUND, texts.text("person.unknown", id));
        }
        return changes;
    }

    @GetMapping("/api/directory/changes")
    @Operation(
            summary = "A page of the versions of the directory, the latest first",
            description =
                    "When, by whom, from which source, and how many people came, changed and left. For administrators.")
    Page ofDirectory(@RequestParam(defaultValue = "0") int page, Authentication person) {
        access.requireAdministrator(person);
        int number = Math.max(0, page);
        return new Page(directory.find(number * PAGE_SIZE, PAGE_SIZE), number, PAGE_SIZE, directory.count());
    }

    record Page(List<DirectoryHistory.Version> items, int page, int size, long total) {}
}
