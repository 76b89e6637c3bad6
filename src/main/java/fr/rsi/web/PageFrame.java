package fr.rsi.web;

import fr.rsi.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the bar at the top of every page depends on. */
@ControllerAdvice(
        assignableTypes = {QuestionPages.class, AnswerPages.class, DirectoryPages.class, PopulationPages.class})
class PageFrame {

    @ModelAttribute("administrator")
    boolean administrator(@Nullable Authentication person) {
        return person != null && Roles.isAdministrator(person.getAuthorities());
    }
}
