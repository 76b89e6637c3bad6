package fr.rsi.tally;

/** How many must answer for a round to count. */
public final class Quorum {

    private static final int HUNDRED = 100;

    private Quorum() {}

    /**
     * The smallest number of answers that is at least this percentage of those asked, and at least one.
     *
     * @param percent 0 to 100
     */
    public static int required(int percent, int invited) {
        long exact = (long) percent * invited;
        return (int) Math.max(1, (exact + HUNDRED - 1) / HUNDRED);
    }
}
