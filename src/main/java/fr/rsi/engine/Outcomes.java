package fr.rsi.engine;

import java.util.List;

/** How circuits end: the codes that the extension property {@code outcome} of an end event can have. */
public final class Outcomes {
    /** What was asked for is to be done, or one of the options. */
    public static final String ADOPTED = "ADOPTED";

    /** One or more people are elected. */
    public static final String ELECTED = "ELECTED";

    /** What was asked for is not to be done. */
    public static final String REJECTED = "REJECTED";

    /** There is a result to be read and nothing to decide. */
    public static final String PUBLISHED = "PUBLISHED";

    /** Too few have answered. */
    public static final String NO_QUORUM = "NO_QUORUM";

    /** There was nobody to ask. */
    public static final String NO_ELECTORATE = "NO_ELECTORATE";

    /** Nobody stands for election. */
    public static final String NO_CANDIDATE = "NO_CANDIDATE";

    /** People have not come close enough to each other in the rounds that there were. */
    public static final String NO_CONSENSUS = "NO_CONSENSUS";

    /** The asker or a manager has taken the question back. */
    public static final String WITHDRAWN = "WITHDRAWN";

    /** All of them. */
    public static final List<String> ALL = List.of(
            ADOPTED, ELECTED, REJECTED, PUBLISHED, NO_QUORUM, NO_ELECTORATE, NO_CANDIDATE, NO_CONSENSUS, WITHDRAWN);

    private Outcomes() {}
}
