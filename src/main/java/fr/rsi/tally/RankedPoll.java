package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rankings with the people they come from; puts together what the methods that count rankings share. */
record RankedPoll(Base base, int invited, Preferences preferences) {

    /** Ballots of which nobody knows how many were asked for them. */
    static RankedPoll of(Preferences preferences) {
        return new RankedPoll(Base.EXPRESSED, preferences.cast(), preferences);
    }

    static RankedPoll of(Poll<List<Integer>> poll) {
        return new RankedPoll(poll.base(), poll.invited(), Preferences.of(poll));
    }

    /** Who took part; a ballot that ranks nobody abstains. */
    Turnout turnout() {
        return new Turnout(invited, preferences.cast(), preferences.abstained());
    }

    /** First preferences on the base. */
    List<Fraction> firstShares() {
        int whole = turnout().of(base);
        return Arrays.stream(preferences.firstPreferences())
                .mapToObj(first -> new Fraction(first, whole))
                .toList();
    }

    /** The tally of a method with one winner: the best one, or the best ones are tied. */
    Tally single(
            Method method,
            List<BigDecimal> counts,
            List<Fraction> shares,
            List<Integer> best,
            int @Nullable [][] pairwise) {
        List<Candidate> first = preferences.named(best);
        boolean one = first.size() == 1;
        return new Tally(
                method,
                base,
                turnout(),
                results(counts, shares),
                one ? first : List.of(),
                one ? List.of() : first,
                null,
                List.of(),
                pairwise,
                statistics());
    }

    /** The tally of a method with stages, ties broken by lot if there is a seed. */
    Tally staged(Method method, @Nullable String seed, Function<Draw, Outcome> count) {
        Outcome outcome = seed == null
                ? new Ties(count, preferences.rankings().size()).resolve()
                : count.apply(new ByLot(new Lot(seed), preferences));
        return new Tally(
                method,
                base,
                turnout(),
                results(outcome.votes(), firstShares()),
                preferences.named(outcome.winners()),
                preferences.named(outcome.tied()),
                outcome.byLot() ? TieBreaks.LOT : null,
                outcome.stages(),
                null,
                statistics());
    }

    private List<Tally.Result> results(List<BigDecimal> counts, List<Fraction> shares) {
        int[] first = preferences.firstPreferences();
        return IntStream.range(0, first.length)
                .mapToObj(i -> new Tally.Result(
                        preferences.candidates().get(i),
                        counts.get(i),
                        shares.get(i),
                        Figures.of("first", first[i]).map(),
                        List.of()))
                .toList();
    }

    private Tally.Statistics statistics() {
        return KendallW.of(preferences)
                .map(w -> new Tally.Statistics(Figures.of("kendallW", w).map(), List.of()))
                .orElse(Tally.Statistics.NONE);
    }

    /** Draws lots. */
    private record ByLot(Lot lot, Preferences preferences) implements Draw {

        @Override
        public OptionalInt draw(List<Integer> tied, int stage, boolean idle) {
            return OptionalInt.of(preferences.candidates().indexOf(lot.draw(preferences.named(tied), stage)));
        }

        @Override
        public String rule() {
            return TieBreaks.LOT;
        }
    }
}
