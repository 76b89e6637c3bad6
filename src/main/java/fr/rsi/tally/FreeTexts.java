package fr.rsi.tally;

import java.util.List;

/** Texts are listed and not counted: the tally says who took part, and that is all. */
public final class FreeTexts {

    private FreeTexts() {}

    /** Counts who took part. */
    public static Tally count(Poll<String> poll) {
        return Tallies.of(Method.TEXTS, poll, List.of(), List.of(), null);
    }
}
