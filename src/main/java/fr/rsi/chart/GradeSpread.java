package fr.rsi.chart;

import fr.rsi.tally.Tally;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many give each grade to one candidate.
 *
 * @param counts from the best grade to the worst, as they are shown
 */
record GradeSpread(List<Integer> counts) {

    static GradeSpread of(Tally.Result result) {
        List<Integer> lowestFirst = result.distribution();
        int number = lowestFirst.size();
        return new GradeSpread(IntStream.range(0, number)
                .mapToObj(i -> lowestFirst.get(number - 1 - i))
                .toList());
    }

    int total() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many give a grade better than the one at this place, as a part of all. */
    double before(int place) {
        int better =
                counts.subList(0, place).stream().mapToInt(Integer::intValue).sum();
        return (double) better / total();
    }

    /** The place of the lower median: the best grade that more than half give or surpass; -1 where nobody gave one. */
    int median() {
        int total = total();
        int reached = 0;
        for (int place = 0; place < counts.size(); place++) {
            reached += counts.get(place);
            if (2L * reached > total) {
                return place;
            }
        }
        return -1;
    }
}
