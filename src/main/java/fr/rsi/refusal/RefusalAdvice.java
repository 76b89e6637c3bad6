package fr.rsi.refusal;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import com.fasterxml.jackson.databind.JsonMappingException;

/** Turns refusals into {@code application/problem+json} with a list of the wrong fields in {@code errors}. */
@RestControllerAdvice
class RefusalAdvice {

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        ProblemDetail problem = problem(HttpStatus.valueOf(refused.kind().status()), refused.getMessage());
        if (!refused.violations().isEmpty()) {
            problem.setProperty("errors", refused.violations());
        }
        refused.details().forEach(problem::setProperty);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().get(0).getFieldName();
            String message = "\"" + field + "\": " + mapping.getOriginalMessage();
            ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, message);
            problem.setProperty("errors", List.of(new Violation(String.valueOf(field), message)));
            return problem;
        }
        return problem(HttpStatus.BAD_REQUEST, "The body is not valid JSON: " + rootMessage(e));
    }

    @ExceptionHandler
    ProblemDetail notAllowed(AuthorizationException e) {
        return problem(HttpStatus.FORBIDDEN, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail conflict(OptimisticLockingException e) {
        return problem(HttpStatus.CONFLICT, "Somebody else changed this at the same moment. Please try again.");
    }

    private static ProblemDetail problem(HttpStatus status, @org.jspecify.annotations.Nullable String message) {
        return ProblemDetail.forStatusAndDetail(status, message == null ? status.getReasonPhrase() : message);
    }

    private static String rootMessage(Throwable error) {
        Throwable cause = error.getCause();
        String message = (cause == null ? error : cause).getMessage();
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
