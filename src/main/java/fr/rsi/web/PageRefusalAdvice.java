package fr.rsi.web;

import fr.rsi.refusal.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows refusals on a page to those who are on a page. */
@ControllerAdvice(
        assignableTypes = {QuestionPages.class, AnswerPages.class, DirectoryPages.class, PopulationPages.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageRefusalAdvice {

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletResponse response) {
        response.setStatus(refused.kind().status());
        return new ModelAndView("refusal", "refusal", refused.getMessage());
    }
}
