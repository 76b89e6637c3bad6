package fr.rsi.chart;

import fr.rsi.tally.Candidate;
import fr.rsi.tally.Method;
import fr.rsi.tally.Tally;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** In which order charts and tables show the candidates. */
final class Order {

    /** More rows than these would not be looked at. */
    static final int MOST = 50;

    private Order() {}

    /** Two, and those of a consent, stay as they are; more of them come in the order of the result. */
    static List<Tally.Result> of(Tally tally) {
        if (tally.options().size() <= 2 || tally.method() == Method.CONSENT) {
            return tally.options();
        }
        List<Tally.Result> ranking = tally.ranking();
        return IntStream.range(0, ranking.size())
                .boxed()
                .sorted((a, b) -> Integer.compare(
                        place(tally.winners(), ranking.get(a).candidate()),
                        place(tally.winners(), ranking.get(b).candidate())))
                .map(ranking::get)
                .toList();
    }

    /** As many of them as a picture can show. */
    static List<Tally.Result> first(Tally tally) {
        List<Tally.Result> all = of(tally);
        return all.subList(0, Math.min(MOST, all.size()));
    }

    /** The place among the winners, the first one first; after them all for others. */
    static int place(List<Candidate> winners, Candidate candidate) {
        int place = winners.indexOf(candidate);
        return place < 0 ? winners.size() : place;
    }

    /** The places of those who are among these. */
    static Set<Integer> among(List<Tally.Result> results, List<Candidate> these) {
        return IntStream.range(0, results.size())
                .filter(i -> these.contains(results.get(i).candidate()))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<String> labels(List<Tally.Result> results) {
        return results.stream().map(result -> result.candidate().label()).toList();
    }
}
