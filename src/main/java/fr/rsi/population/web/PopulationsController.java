package fr.rsi.population.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.rsi.language.Texts;
import fr.rsi.population.Definition;
import fr.rsi.population.Keeping;
import fr.rsi.population.Looking;
import fr.rsi.population.NewPopulation;
import fr.rsi.population.Population;
import fr.rsi.population.Populations;
import fr.rsi.population.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked, and how owners keep it: the populations. */
@RestController
@RequestMapping("/api/populations")
@Tag(name = "Populations")
class PopulationsController {

    private static final int PAGE_SIZE = 50;

    private final Populations populations;
    private final Keeping keeping;
    private final Looking looking;
    private final Texts texts;

    PopulationsController(Populations populations, Keeping keeping, Looking looking, Texts texts) {
        this.populations = populations;
        this.keeping = keeping;
        this.looking = looking;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "The populations that the caller can put a question to, in the caller's language")
    List<Entry> list(Authentication person) {
        return populations.usableBy(person.getName()).stream().map(this::entry).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "A population with its definition")
    Full get(@PathVariable String id, Authentication person) {
        Looking.Kept kept = looking.get(id, person.getName());
        Population population = kept.population();
        return new Full(
                entry(population),
                new Words(population.nameEn(), population.nameFr()),
                new Words(population.descriptionEn(), population.descriptionFr()),
                kept.definition());
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Creates a population, or changes it, by its owner or an administrator",
            description =
                    "Rounds that are open follow as their questions say. Refused where nobody is in it, unless allowEmpty.")
    @ApiResponse(responseCode = "201", description = "It is new, and the caller's")
    ResponseEntity<Full> put(@PathVariable String id, @RequestBody NewPopulation body, Authentication person) {
        boolean created = keeping.save(id, body, person.getName());
        Full full = get(id, person);
        return created
                ? ResponseEntity.created(URI.create("/api/populations/" + id)).body(full)
                : ResponseEntity.ok(full);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a population, by its owner or an administrator")
    @ApiResponse(responseCode = "409", description = "An open question asks it, or something else is made of it")
    void delete(@PathVariable String id, Authentication person) {
        keeping.delete(id, person.getName());
    }

    @GetMapping("/{id}/people")
    @Operation(summary = "A page of those who are in it now if the caller asks, by name; of a sample an example")
    Page people(@PathVariable String id, @RequestParam(defaultValue = "0") int page, Authentication person) {
        int number = Math.max(0, Math.min(page, Integer.MAX_VALUE / PAGE_SIZE));
        Looking.Members members = looking.people(id, person.getName(), number * PAGE_SIZE, PAGE_SIZE);
        return new Page(members.people(), number, PAGE_SIZE, members.total());
    }

    @PostMapping("/preview")
    @Operation(summary = "Who would be in a population if it were saved")
    Looking.Preview preview(@RequestBody NewPopulation body, Authentication person) {
        return looking.preview(body, person.getName());
    }

    private Entry entry(Population population) {
        var locale = texts.locale();
        return new Entry(
                population.id(),
                population.name(locale),
                population.description(locale),
                population.size(),
                population.kind(),
                population.owner(),
                population.usableBy());
    }

    record Entry(
            String id,
            String name,
            String description,
            int size,
            String kind,
            @Nullable String owner,
            @Nullable List<String> usableBy) {}

    record Full(@JsonUnwrapped Entry entry, Words names, Words descriptions, Definition definition) {}

    record Page(List<Looking.Member> items, int page, int size, int total) {}
}
