package fr.rsi.web;

import fr.rsi.directory.People;
import fr.rsi.electorate.Computed;
import fr.rsi.electorate.ElectorateBook;
import fr.rsi.language.Texts;
import fr.rsi.population.Populations;
import fr.rsi.refusal.Refused;
import fr.rsi.round.DeclaringInterests;
import fr.rsi.security.Roles;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which one sees who is asked in a round and why, and the form to declare an interest. */
@Controller
class ElectoratePages {

    private final ElectorateReader electorates;
    private final ElectorateViews views;
    private final ElectorateBook book;
    private final DeclaringInterests declaringInterests;
    private final Populations populations;
    private final DefinitionWords words;
    private final People people;
    private final Texts texts;

    ElectoratePages(
            ElectorateReader electorates,
            ElectorateViews views,
            ElectorateBook book,
            DeclaringInterests declaringInterests,
            Populations populations,
            DefinitionWords words,
            People people,
            Texts texts) {
        this.electorates = electorates;
        this.views = views;
        this.book = book;
        this.declaringInterests = declaringInterests;
        this.populations = populations;
        this.words = words;
        this.people = people;
        this.texts = texts;
    }

    @GetMapping("/questions/{id}/rounds/{number}/electorate")
    String electorate(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "false") boolean verify,
            Authentication person,
            Model model) {
        ElectorateReader.Recorded recorded = electorates.round(id, number, person);
        ElectorateView view = views.view(recorded, Math.max(0, page));
        model.addAttribute("question", recorded.question());
        model.addAttribute("number", number);
        model.addAttribute("electorate", view);
        model.addAttribute("pages", (view.asked() + view.size() - 1) / view.size());
        model.addAttribute("names", names(view));
        model.addAttribute("definitions", definitions(view));
        model.addAttribute(
                "verification", verify ? book.verify(recorded.round().id()).orElse(null) : null);
        model.addAttribute("dateFormat", texts.text("page.dateFormat"));
        model.addAttribute("person", people.name(person.getName()));
        model.addAttribute("zone", ZoneId.systemDefault());
        return "electorate";
    }

    /** Names of the populations, as far as they still exist. */
    private Map<String, String> names(ElectorateView view) {
        Map<String, String> names = new HashMap<>();
        Computed.ALL.forEach(id -> names.put(id, texts.text("computed." + id)));
        populations
                .described(view.definitions().keySet())
                .forEach(population -> names.put(population.id(), population.name(texts.locale())));
        return names;
    }

    private Map<String, String> definitions(ElectorateView view) {
        Map<String, String> definitions = new TreeMap<>();
        view.definitions().forEach((id, definition) -> definitions.put(id, words.line(definition)));
        return definitions;
    }

    @GetMapping(path = "/questions/{id}/rounds/{number}/electorate.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String list(@PathVariable String id, @PathVariable int number, Authentication person) {
        return book.list(electorates.round(id, number, person).round().id());
    }

    @GetMapping(
            path = "/questions/{id}/rounds/{number}/electorate/draws/{population}",
            produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String draw(
            @PathVariable String id, @PathVariable int number, @PathVariable String population, Authentication person) {
        return electorates.draw(electorates.round(id, number, person), population);
    }

    @PostMapping("/questions/{id}/interest")
    String declare(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Authentication person,
            RedirectAttributes attributes) {
        try {
            declaringInterests.declare(
                    id, person.getName(), person.getName(), Roles.seesEverything(person.getAuthorities()), reason);
        } catch (Refused refused) {
            attributes.addFlashAttribute("refusal", refused.getMessage());
        }
        return "redirect:/questions/{id}";
    }
}
