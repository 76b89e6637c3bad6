package fr.rsi.population.web;

import fr.rsi.language.Texts;
import fr.rsi.population.Populations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked: the populations. */
@RestController
@RequestMapping("/api/populations")
@Tag(name = "Populations")
class PopulationsController {

    private final Populations populations;
    private final Texts texts;

    PopulationsController(Populations populations, Texts texts) {
        this.populations = populations;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "The populations that a question can be put to, in the caller's language")
    List<Entry> list() {
        var locale = texts.locale();
        return populations.all().stream()
                .map(population -> new Entry(
                        population.id(), population.name(locale), population.description(locale), population.size()))
                .toList();
    }

    record Entry(String id, String name, String description, int size) {}
}
