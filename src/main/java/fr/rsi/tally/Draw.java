package fr.rsi.tally;

import java.util.List;
import java.util.OptionalInt;

/** Chooses between candidates, given by their places, that no earlier stage tells apart. */
interface Draw {

    /**
     * The one that the stage goes on with, empty where the count has to stop.
     *
     * @param idle whether it is all the same: none of them has votes, and all of them will be excluded anyway
     */
    OptionalInt draw(List<Integer> tied, int stage, boolean idle);

    /** What stages call this way of choosing. */
    String rule();
}
