package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Score voting, also called range or evaluative voting (P.-S. de Laplace, "Théorie analytique des probabilités", 1820; W. D. Smith,
 * "Range voting", 2000): each ballot gives each candidate a score on a scale; the highest sum, mean or median wins. A ballot may
 * leave candidates out: it then is no score for them, and not the lowest one.
 */
public final class Score {

    private static final Map<Method, String> COMPARED =
            Map.of(Method.SCORE_SUM, "sum", Method.SCORE_MEAN, "mean", Method.SCORE_MEDIAN, "median");

    private final Method method;
    private final Poll<Map<Integer, Integer>> poll;
    private final int min;
    private final int max;

    private Score(Method method, Poll<Map<Integer, Integer>> poll, int min, int max) {
        this.method = method;
        this.poll = poll;
        this.min = min;
        this.max = max;
    }

    /**
     * Counts; each ballot says scores by place. Means are compared exactly and given with ten decimals. The share is (sum − min ×
     * voters) of ((max − min) × number of the base): what was given of all that could have been. Figures: {@code voters} who score the
     * candidate, {@code sum}, {@code mean}, {@code median}, and the {@code rank}, last for those whom nobody scores.
     *
     * @param method SCORE_SUM, SCORE_MEAN or SCORE_MEDIAN
     * @param min the lowest score
     * @param max the highest score
     */
    public static Tally count(Poll<Map<Integer, Integer>> poll, Method method, int min, int max) {
        return new Score(method, poll, min, max).count();
    }

    private Tally count() {
        Comparator<Histogram> order =
                Comparator.comparing((Histogram scores) -> scores.voters() > 0).thenComparing(order());
        List<Histogram> all = Histogram.of(poll, min, max);
        return Tallies.of(
                method,
                poll,
                IntStream.range(0, all.size())
                        .mapToObj(
                                i -> result(poll.candidates().get(i), all.get(i), Tallies.rank(all, order, all.get(i))))
                        .toList(),
                Tallies.best(all, histogram -> histogram.voters() > 0, order),
                null);
    }

    private Comparator<Histogram> order() {
        return switch (method) {
            case SCORE_SUM -> Comparator.comparingLong(Histogram::sum);
            case SCORE_MEAN -> Comparator.comparing(Histogram::meanAboveLowest);
            case SCORE_MEDIAN -> Comparator.comparing(Histogram::median);
            default -> throw new IllegalArgumentException(method + " does not count scores");
        };
    }

    private Tally.Result result(Candidate candidate, Histogram scores, long rank) {
        Map<String, BigDecimal> figures = Figures.of("voters", scores.voters())
                .and("sum", scores.sum())
                .and("mean", Decimals.quotient(scores.sum(), scores.voters()))
                .and("median", scores.median())
                .and("rank", rank)
                .map();
        return new Tally.Result(
                candidate,
                Objects.requireNonNull(figures.get(COMPARED.get(method))),
                new Fraction(
                        scores.sum() - min * scores.voters(),
                        (long) (max - min) * poll.turnout().of(poll.base())),
                figures,
                scores.distribution());
    }
}
