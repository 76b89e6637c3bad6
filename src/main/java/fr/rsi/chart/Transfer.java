package fr.rsi.chart;

import fr.rsi.tally.Tally;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The votes that one candidate passes on between two stages.
 *
 * @param from the place of the one who loses them
 * @param to how many each place gains; the place after the last candidate is that of the votes that nobody has any more
 */
record Transfer(int from, Map<Integer, BigDecimal> to) {

    /** What moved, where one candidate alone lost votes and the others gained exactly those; else it can't be known. */
    static Optional<Transfer> between(Tally.Stage before, Tally.Stage after) {
        List<BigDecimal> changes = changes(before, after);
        int from = -1;
        Map<Integer, BigDecimal> gains = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int place = 0; place < changes.size(); place++) {
            BigDecimal change = changes.get(place);
            sum = sum.add(change);
            if (change.signum() < 0) {
                if (from >= 0) {
                    return Optional.empty();
                }
                from = place;
            } else if (change.signum() > 0) {
                gains.put(place, change);
            }
        }
        return from < 0 || sum.signum() != 0 ? Optional.empty() : Optional.of(new Transfer(from, gains));
    }

    /** What each candidate, and in the end nobody, gains or loses. */
    static List<BigDecimal> changes(Tally.Stage before, Tally.Stage after) {
        List<BigDecimal> changes = new ArrayList<>();
        for (int i = 0; i < before.votes().size(); i++) {
            changes.add(after.votes().get(i).subtract(before.votes().get(i)));
        }
        changes.add(after.nonTransferable().subtract(before.nonTransferable()));
        return changes;
    }
}
