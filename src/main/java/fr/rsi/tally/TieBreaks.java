package fr.rsi.tally;

/** The rules that break ties, as tallies and their stages name them. */
public final class TieBreaks {

    /** A lot that anyone can draw again, from a published seed. */
    public static final String LOT = "lot";

    /** The latest earlier stage in which those who are tied differ. */
    public static final String EARLIER_STAGE = "earlier-stage";

    /** None was needed: whoever is taken, the same candidates win. */
    public static final String NO_EFFECT = "no-effect";

    /** Of two slots with the same sum, the one to which more can come without reserve. */
    public static final String MORE_YES = "more-yes";

    /** Of two candidates with the same majority grade, the one that is ahead when median grades are taken away. */
    public static final String MEDIAN_GRADES = "median-grades";

    private TieBreaks() {}
}
