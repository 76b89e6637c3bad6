package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Majority judgment (M. Balinski and R. Laraki, "A theory of measuring, electing, and ranking", 2007): each ballot grades the
 * candidates, the highest lower median grade wins; equal ones are told apart by taking one median grade after the other away from each
 * until they differ. Whom a ballot does not grade gets the lowest grade from it.
 */
public final class MajorityJudgment {

    private static final MajorityOrder ORDER = new MajorityOrder();

    private final Poll<Map<Integer, Integer>> poll;
    private final List<Histogram> all;
    private final int expressed;

    private MajorityJudgment(Poll<Map<Integer, Integer>> poll, int min, int max) {
        this.poll = poll;
        all = Histogram.of(poll, min, max);
        expressed = poll.turnout().expressed();
        all.forEach(grades -> grades.add(min, expressed - grades.voters()));
    }

    /**
     * Counts; each ballot says grades by place. The count is the majority grade, the share the ballots that give at least this grade on
     * the base. Figures: {@code better} and {@code worse} grades than the majority grade, and the {@code rank} after ties are broken.
     *
     * @param min the lowest grade
     * @param max the highest grade
     */
    public static Tally count(Poll<Map<Integer, Integer>> poll, int min, int max) {
        return new MajorityJudgment(poll, min, max).count();
    }

    private Tally count() {
        List<Integer> best = Tallies.best(all, grades -> expressed > 0, ORDER);
        return Tallies.of(
                Method.MAJORITY_JUDGMENT,
                poll,
                IntStream.range(0, all.size()).mapToObj(this::result).toList(),
                best,
                tieBreak(best));
    }

    private @Nullable String tieBreak(List<Integer> best) {
        int highest = all.stream().mapToInt(this::majorityGrade).max().orElse(0);
        long equal =
                all.stream().filter(grades -> majorityGrade(grades) == highest).count();
        return !best.isEmpty() && equal > best.size() ? TieBreaks.MEDIAN_GRADES : null;
    }

    private int majorityGrade(Histogram grades) {
        return grades.at((expressed + 1) / 2);
    }

    private Tally.Result result(int place) {
        Histogram grades = all.get(place);
        int grade = majorityGrade(grades);
        long better = grades.above(grade);
        long worse = grades.below(grade);
        return new Tally.Result(
                poll.candidates().get(place),
                BigDecimal.valueOf(grade),
                new Fraction(expressed - worse, poll.turnout().of(poll.base())),
                Figures.of("better", better)
                        .and("worse", worse)
                        .and("rank", Tallies.rank(all, ORDER, grades))
                        .map(),
                grades.distribution());
    }
}
