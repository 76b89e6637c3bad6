package fr.rsi.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Polls for tests: everyone who is asked answers, and shares are of the expressed. */
final class Polls {

    private Polls() {}

    static List<Candidate> candidates(String ids) {
        return Arrays.stream(ids.split(" ")).map(id -> new Candidate(id, id)).toList();
    }

    @SafeVarargs
    static <T> Poll<T> poll(String candidates, List<Vote<T>>... votes) {
        List<Vote<T>> all = new ArrayList<>();
        Arrays.stream(votes).forEach(all::addAll);
        return poll(candidates, all);
    }

    static <T> Poll<T> poll(String candidates, List<Vote<T>> votes) {
        return new Poll<>(
                Base.EXPRESSED,
                votes.stream().mapToInt(Vote::weight).sum(),
                candidates.isEmpty() ? List.of() : candidates(candidates),
                votes);
    }

    static <T> List<Vote<T>> times(int ballots, T says) {
        return Collections.nCopies(ballots, Vote.of(says));
    }

    static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }
}
