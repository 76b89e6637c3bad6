package fr.rsi.web;

import fr.rsi.directory.People;
import fr.rsi.language.Texts;
import fr.rsi.population.Definition;
import fr.rsi.population.Keeping;
import fr.rsi.population.Looking;
import fr.rsi.population.Population;
import fr.rsi.population.Populations;
import fr.rsi.population.process.PopulationWorkflow;
import fr.rsi.refusal.Refused;
import fr.rsi.security.Accounts;
import fr.rsi.security.Roles;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of populations: which there are for the reader, who is in one, and the ways to define, change and delete them. */
@Controller
class PopulationPages {

    private static final int PAGE_SIZE = 60;

    private final Populations populations;
    private final PopulationWorkflow workflow;
    private final Looking looking;
    private final Keeping keeping;
    private final DefinitionWords words;
    private final People people;
    private final Accounts accounts;
    private final Texts texts;

    PopulationPages(
            Populations populations,
            PopulationWorkflow workflow,
            Looking looking,
            Keeping keeping,
            DefinitionWords words,
            People people,
            Accounts accounts,
            Texts texts) {
        this.populations = populations;
        this.workflow = workflow;
        this.looking = looking;
        this.keeping = keeping;
        this.words = words;
        this.people = people;
        this.accounts = accounts;
        this.texts = texts;
    }

    /**
     * A population in the list.
     *
     * @param owner name of who keeps it, null where only administrators do
     * @param usable who may use it, in words
     * @param mine whether the reader may change it
     */
    record Line(
            String id,
            String name,
            String description,
            String kind,
            int size,
            @Nullable String owner,
            String usable,
            boolean mine) {}

    @GetMapping("/populations")
    String list(Authentication person, Model model) {
        Map<String, String> groups = accounts.groups();
        model.addAttribute(
                "populations",
                populations.usableBy(person.getName()).stream()
                        .map(population -> line(population, groups, person))
                        .sorted(Comparator.comparing(Line::mine).reversed())
                        .toList());
        frame(person, model);
        return "populations";
    }

    private Line line(Population population, Map<String, String> groups, Authentication person) {
        Locale locale = texts.locale();
        return new Line(
                population.id(),
                population.name(locale),
                population.description(locale),
                texts.text("population.kind." + population.kind()),
                population.size(),
                population.owner() == null ? null : people.name(population.owner()),
                usable(population.usableBy(), groups),
                person.getName().equals(population.owner()) || Roles.isAdministrator(person.getAuthorities()));
    }

    private String usable(@Nullable List<String> ids, Map<String, String> groups) {
        return ids == null
                ? texts.text("page.populations.usable.everyone")
                : texts.text(
                        "page.populations.usable.groups",
                        ids.stream().map(id -> groups.getOrDefault(id, id)).collect(Collectors.joining(", ")));
    }

    @GetMapping("/populations/{id}")
    String population(
            @PathVariable String id, @RequestParam(defaultValue = "0") int page, Authentication person, Model model) {
        Looking.Kept kept = looking.get(id, person.getName());
        int number = Math.max(0, page);
        Looking.Members members = looking.people(id, person.getName(), number * PAGE_SIZE, PAGE_SIZE);
        model.addAttribute("population", line(kept.population(), accounts.groups(), person));
        model.addAttribute("rule", kept.definition() instanceof Definition.Rule rule ? rule.rule() : null);
        model.addAttribute("words", words.of(kept.definition()));
        model.addAttribute("members", members);
        model.addAttribute("page", number);
        model.addAttribute("pages", (members.total() + PAGE_SIZE - 1) / PAGE_SIZE);
        frame(person, model);
        return "population";
    }

    @PostMapping("/populations/define")
    String define() {
        return task(workflow.define(null));
    }

    @PostMapping("/populations/{id}/change")
    String change(@PathVariable String id, Authentication person) {
        return task(
                workflow.define(looking.get(id, person.getName()).population().id()));
    }

    private static String task(String id) {
        return "redirect:/camunda/app/tasklist/default/#/?task=" + id;
    }

    @PostMapping("/populations/{id}/delete")
    String delete(@PathVariable String id, Authentication person, RedirectAttributes attributes) {
        Population population = looking.get(id, person.getName()).population();
        try {
            keeping.delete(id, person.getName());
            attributes.addFlashAttribute(
                    "thanks", texts.text("page.populations.deleted", population.name(texts.locale())));
        } catch (Refused refused) {
            attributes.addFlashAttribute("refusal", refused.getMessage());
        }
        return "redirect:/populations";
    }

    private void frame(Authentication person, Model model) {
        model.addAttribute("person", people.name(person.getName()));
    }
}
