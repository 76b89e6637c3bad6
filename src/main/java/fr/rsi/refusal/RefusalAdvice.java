package fr.rsi.refusal;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns refusals into {@code application/problem+json} with a list of the wrong fields in {@code errors}. */
@RestControllerAdvice
@Order(RefusalAdvice.BEFORE_SPRINGS_OWN)
class RefusalAdvice {

    static final int BEFORE_SPRINGS_OWN = -1;

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
        if (e.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String field = String.valueOf(mapping.getPath().get(0).getFieldName());
            String message = sentence(field, mapping);
            ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, message);
            problem.setProperty("errors", List.of(new Violation(field, message)));
            return problem;
        }
        return problem(HttpStatus.BAD_REQUEST, "The body is not valid JSON: " + rootMessage(e));
    }

    private static String sentence(String field, JsonMappingException error) {
        if (error instanceof UnrecognizedPropertyException unknown) {
            return "There is no field \"%s\"; there are %s.".formatted(field, unknown.getKnownPropertyIds());
        }
        if (error instanceof InvalidFormatException format) {
            String expected = Instant.class.equals(format.getTargetType())
                    ? "a moment such as 2027-03-31T16:00:00Z"
                    : "a value of type " + format.getTargetType().getSimpleName();
            return "\"%s\" is \"%s\", which is not %s.".formatted(field, format.getValue(), expected);
        }
        return "\"%s\" has the wrong form.".formatted(field);
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
