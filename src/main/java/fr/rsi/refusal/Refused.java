package fr.rsi.refusal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * A request that the application understands and refuses. Its message is a sentence for the person who made the request.
 * It is an engine exception so that it crosses the engine unchanged and undoes the transaction; its engine code is
 * {@value #CODE_BASE} plus the HTTP status.
 */
public class Refused extends ProcessEngineException {

    /** Lowest code that Camunda leaves to applications; the HTTP status is added to it. */
    static final int CODE_BASE = 20_000;

    private static final long serialVersionUID = 1L;

    /** Why a request is refused. */
    public enum Kind {
        /** What was submitted is wrong. */
        INVALID(400),
        /** The person may not do this. */
        FORBIDDEN(403),
        /** There is no such thing. */
        NOT_FOUND(404),
        /** It was done already, or something else came first. */
        CONFLICT(409),
        /** It was possible once and no longer is. */
        GONE(410);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> details;

    private Refused(Kind kind, String message, List<Violation> violations, Map<String, Object> details) {
        super(message);
        this.kind = kind;
        this.violations = violations;
        this.details = details;
        setCode(CODE_BASE + kind.status());
    }

    /** A refusal with one sentence. */
    public static Refused because(Kind kind, String message) {
        return new Refused(kind, message, List.of(), Map.of());
    }

    /** A refusal with one sentence and facts that the caller may read, such as the receipt of an earlier answer. */
    public static Refused because(Kind kind, String message, Map<String, Object> details) {
        return new Refused(kind, message, List.of(), Map.copyOf(details));
    }

    /** A refusal of wrong fields; its message is all their sentences. */
    public static Refused invalid(List<Violation> violations) {
        return because(Kind.INVALID, violations);
    }

    /** A refusal for reasons that lie in several fields; its message is all their sentences. */
    public static Refused because(Kind kind, List<Violation> violations) {
        String message = violations.stream().map(Violation::message).distinct().collect(Collectors.joining(" "));
        return new Refused(kind, message, List.copyOf(violations), Map.of());
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }

    /** The wrong fields, empty where the refusal is about the request as a whole. */
    public List<Violation> violations() {
        return violations;
    }

    /** Facts for the caller. */
    public Map<String, Object> details() {
        return details;
    }
}
