package fr.rsi.tally;

import java.util.Comparator;

/**
 * Compares candidates as majority judgment does: by their lower median grades, then by the medians that are left when one median
 * grade after the other is taken away. Taking them away walks outwards from the middle of the sorted grades, lower side first, so that
 * runs of equal grades are passed in one step.
 */
final class MajorityOrder implements Comparator<Histogram> {

    @Override
    public int compare(Histogram one, Histogram other) {
        long ballots = one.voters();
        long down = (ballots + 1) / 2;
        long up = ballots / 2 + 1;
        while (down > 0) {
            int lower = Integer.compare(one.at(down), other.at(down));
            int upper = Integer.compare(one.at(up), other.at(up));
            if (lower != 0 || upper != 0) {
                return lower != 0 ? lower : upper;
            }
            long equal = Math.min(
                    Math.min(one.runDown(down), other.runDown(down)), Math.min(one.runUp(up), other.runUp(up)));
            down -= equal;
            up += equal;
        }
        return 0;
    }
}
