package fr.rsi.circuit.process;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What Java knows of the variables of circuits; the designers' guide lists the same names. */
final class CircuitVariables {

    static final String QUESTION_ID = "questionId";
    static final String TYPE = "type";
    static final String CONTEXT = "context";
    static final String PREVIOUS_CONTEXT = "previousContext";
    static final String AMENDED_CONTEXT = "amendedContext";
    static final String DEADLINE = "deadline";
    static final String NEW_DEADLINE = "newDeadline";
    static final String QUORUM = "quorum";
    static final String OPTIONS = "options";
    static final String OPTION_COUNT = "optionCount";
    static final String RULING = "ruling";
    static final String OUTCOME_REASON = "outcomeReason";
    static final String LEADER = "leader";
    static final String OPTION = "option";
    static final String ARBITER = "arbiter";
    static final String TALLY = "tally";

    private CircuitVariables() {}

    static String text(VariableScope scope, String name) {
        return scope.getVariable(name) instanceof String text ? text.strip() : "";
    }

    /** The quorum in percent, zero where there is none. */
    static int quorum(VariableScope scope) {
        return scope.getVariable(QUORUM) instanceof Number number ? number.intValue() : 0;
    }

    static Optional<Date> date(VariableScope scope, String name) {
        return scope.getVariable(name) instanceof Date date ? Optional.of(date) : Optional.empty();
    }
}
