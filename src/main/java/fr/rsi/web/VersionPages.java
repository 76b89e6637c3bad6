package fr.rsi.web;

import fr.rsi.circuit.version.MovingQuestions;
import fr.rsi.directory.People;
import fr.rsi.language.Texts;
import fr.rsi.refusal.Refused;
import fr.rsi.security.Roles;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which managers and process designers move a running question to another version of its circuit. */
@Controller
@RequestMapping("/questions/{id}/version")
class VersionPages {
    private final MovingQuestions moving;
    private final People people;
    private final Texts texts;

    VersionPages(MovingQuestions moving, People people, Texts texts) {
        this.moving = moving;
        this.people = people;
        this.texts = texts;
    }

    @GetMapping
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            Authentication person,
            Model model) {
        require(person);
        model.addAttribute("id", id);
        model.addAttribute("versions", moving.versions(id));
        model.addAttribute("move", moving.preview(id, version));
        model.addAttribute("person", people.name(person.getName()));
        model.addAttribute("zone", ZoneId.systemDefault());
        model.addAttribute("dateFormat", texts.text("page.dateFormat"));
        return "version";
    }

    @PostMapping
    String move(
            @PathVariable String id, @RequestParam int version, Authentication person, RedirectAttributes attributes) {
        require(person);
        try {
            MovingQuestions.Move move = moving.move(id, version);
            attributes.addFlashAttribute("moved", texts.text("move.done", move.to()));
        } catch (Refused refused) {
            attributes.addFlashAttribute("refusal", refused.getMessage());
        }
        return "redirect:/questions/{id}/version";
    }

    private void require(Authentication person) {
        if (!Roles.seesEverything(person.getAuthorities()) && !Roles.designs(person.getAuthorities())) {
            throw Refused.because(Refused.Kind.FORBIDDEN, texts.text("move.forbidden"));
        }
    }
}
