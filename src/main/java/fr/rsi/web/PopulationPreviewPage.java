package fr.rsi.web;

import fr.rsi.language.Texts;
import fr.rsi.population.process.Choices;
import fr.rsi.population.process.Entered;
import fr.rsi.population.process.Previews;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the form "Define the population" shows in a frame: how many and who, for what is entered so far. */
@Controller
class PopulationPreviewPage {

    private final Previews previews;
    private final Texts texts;

    PopulationPreviewPage(Previews previews, Texts texts) {
        this.previews = previews;
        this.texts = texts;
    }

    @GetMapping("/populations/preview")
    String preview(@RequestParam MultiValueMap<String, String> address, Authentication person, Model model) {
        String characters = address.getFirst("characters");
        model.addAttribute(
                "preview",
                characters == null
                        ? previews.of(entered(address), person.getName())
                        : Previews.Preview.nothing(texts.text("population.preview.long", characters)));
        return "population-preview";
    }

    /** What the form has written into the address. */
    private static Entered entered(MultiValueMap<String, String> address) {
        return new Entered(
                text(address, "kind", ""),
                text(address, "members", ""),
                new Choices(
                        list(address, "department"),
                        list(address, "site"),
                        list(address, "job"),
                        address.containsKey("reports")),
                address.getFirst("rule"),
                text(address, "combine", "union"),
                list(address, "part"),
                list(address, "except"),
                text(address, "of"),
                number(address, "size"),
                text(address, "unit", "people"),
                text(address, "by"),
                "once".equals(address.getFirst("draw")),
                text(address, "seed"));
    }

    private static @Nullable String text(MultiValueMap<String, String> address, String name) {
        String text = address.getFirst(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String text(MultiValueMap<String, String> address, String name, String otherwise) {
        String text = text(address, name);
        return text == null ? otherwise : text;
    }

    private static List<String> list(MultiValueMap<String, String> address, String name) {
        return address.getOrDefault(name, List.of());
    }

    private static @Nullable Integer number(MultiValueMap<String, String> address, String name) {
        String text = text(address, name);
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }
}
