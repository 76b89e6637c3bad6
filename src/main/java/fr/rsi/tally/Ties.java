package fr.rsi.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds out whether the ties of a count without lots matter: counts on with each of those who are tied. Where the same candidates win
 * each way, the tie is of no effect; where not, those who win in each case are the winners, and those who win in some are tied.
 */
final class Ties {

    private static final int MOST_COUNTS = 300;
    private static final int MOST_RANKINGS = 500_000;

    private final Function<Draw, Outcome> count;
    private int countsLeft;

    /** The rankings are as many as the count has to go through each time, which limits how often it may. */
    Ties(Function<Draw, Outcome> count, int rankings) {
        this.count = count;
        countsLeft = Math.min(MOST_COUNTS, MOST_RANKINGS / Math.max(1, rankings));
    }

    /** The outcome. Where there are too many ways to go on, it is as the first tie leaves it, with those who are tied there. */
    Outcome resolve() {
        return resolve(List.of());
    }

    private Outcome resolve(List<Integer> decisions) {
        Outcome stopped = count.apply(new Script(decisions));
        List<Outcome> ways = new ArrayList<>();
        for (int candidate : stopped.tied()) {
            countsLeft--;
            if (countsLeft < 0) {
                return stopped;
            }
            ways.add(resolve(
                    Stream.concat(decisions.stream(), Stream.of(candidate)).toList()));
        }
        if (ways.isEmpty() || countsLeft < 0) {
            return stopped;
        }
        return ways.stream().allMatch(ways.get(0)::agreesWith) ? ways.get(0) : either(stopped, ways);
    }

    private static Outcome either(Outcome stopped, List<Outcome> ways) {
        List<Integer> winners = new ArrayList<>(stopped.winners());
        List<Integer> tied = new ArrayList<>();
        IntStream.range(0, stopped.votes().size())
                .filter(i -> !winners.contains(i) && ways.stream().anyMatch(way -> way.mayElect(i)))
                .forEach(i -> (ways.stream().allMatch(way -> way.winners().contains(i)) ? winners : tied).add(i));
        return new Outcome(winners, tied, stopped.votes(), stopped.stages());
    }

    /** Chooses as it is told, as long as it is, and stops the count then. */
    private static final class Script implements Draw {

        private final List<Integer> decisions;
        private int next;

        Script(List<Integer> decisions) {
            this.decisions = decisions;
        }

        @Override
        public OptionalInt draw(List<Integer> tied, int stage, boolean idle) {
            if (idle) {
                return OptionalInt.of(tied.get(0));
            }
            return next < decisions.size() ? OptionalInt.of(decisions.get(next++)) : OptionalInt.empty();
        }

        @Override
        public String rule() {
            return TieBreaks.NO_EFFECT;
        }
    }
}
