package fr.rsi.tally;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What the methods without stages share. */
final class Tallies {

    private Tallies() {}

    /** Goes through what the ballots say, with their weights; abstentions say nothing. */
    static <T> void each(Poll<T> poll, ObjIntConsumer<T> ballot) {
        for (Vote<T> vote : poll.votes()) {
            T says = vote.says();
            if (says != null) {
                ballot.accept(says, vote.weight());
            }
        }
    }

    /** The place, if there is a candidate at it. */
    static int place(Poll<?> poll, int place) {
        if (place < 0 || place >= poll.candidates().size()) {
            throw new IllegalArgumentException("A ballot names candidate " + (place + 1) + " of "
                    + poll.candidates().size());
        }
        return place;
    }

    /** The places of the best, several where they are equally good; none where the best has nothing, and so nobody has. */
    static <T> List<Integer> best(List<T> all, Predicate<T> something, Comparator<? super T> order) {
        return all.stream()
                .max(order)
                .filter(something)
                .map(top -> IntStream.range(0, all.size())
                        .filter(i -> order.compare(all.get(i), top) == 0)
                        .boxed()
                        .toList())
                .orElse(List.of());
    }

    /** One more than the number of those that are better. */
    static <T> long rank(List<T> all, Comparator<? super T> order, T one) {
        return 1 + all.stream().filter(other -> order.compare(other, one) > 0).count();
    }

    /** A tally of which the best one is the winner, or the best ones are tied. */
    static Tally of(
            Method method, Poll<?> poll, List<Tally.Result> options, List<Integer> best, @Nullable String tieBreak) {
        List<Candidate> first = best.stream().map(poll.candidates()::get).toList();
        boolean one = first.size() == 1;
        return new Tally(
                method,
                poll.base(),
                poll.turnout(),
                options,
                one ? first : List.of(),
                one ? List.of() : first,
                one ? tieBreak : null,
                List.of(),
                null,
                Tally.Statistics.NONE);
    }

    /** A tally by numbers of votes, with shares on the base of the poll; the most votes win. */
    static Tally ofVotes(Method method, Poll<?> poll, long[] votes) {
        List<Long> counts = LongStream.of(votes).boxed().toList();
        return of(
                method, poll, results(poll, votes), best(counts, count -> count > 0, Comparator.naturalOrder()), null);
    }

    /** What each candidate has by numbers of votes. */
    static List<Tally.Result> results(Poll<?> poll, long[] votes) {
        int whole = poll.turnout().of(poll.base());
        return IntStream.range(0, votes.length)
                .mapToObj(i -> new Tally.Result(
                        poll.candidates().get(i),
                        BigDecimal.valueOf(votes[i]),
                        new Fraction(votes[i], whole),
                        Map.of(),
                        List.of()))
                .toList();
    }
}
