package fr.rsi.engine.feel;

/** A text that is not a rule. */
public class FeelException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient FeelProblem problem;

    FeelException(FeelProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What is wrong with it. */
    public FeelProblem problem() {
        return problem;
    }
}
