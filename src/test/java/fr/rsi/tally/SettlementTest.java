package fr.rsi.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final List<Candidate> CANDIDATES = Polls.candidates("a b c");

    private static <T> Poll<T> poll(List<T> says, int left) {
        return new Poll<>(
                Base.EXPRESSED,
                says.size() + left,
                CANDIDATES,
                says.stream().map(Vote::of).toList());
    }

    @Test
    void aLeadIsSafeWhenThoseWhoAreLeftCannotCatchUp() {
        assertThat(Settlement.flips(Plurality.count(poll(List.of(0, 0, 0, 1), 2))))
                .hasValue(2);
        assertThat(Settlement.flips(Plurality.count(poll(List.of(0, 0, 0, 1), 1))))
                .isEmpty();
        assertThat(Settlement.settled(Plurality.count(poll(List.of(0, 0, 0, 1), 1))))
                .isTrue();
        assertThat(Settlement.settled(Plurality.count(poll(List.of(0, 1), 1)))).isFalse();
        assertThat(Settlement.settled(Plurality.count(poll(List.of(0, 1), 0)))).isTrue();
    }

    @Test
    void oneObjectionChangesConsentAndNothingLiftsIt() {
        var candidates = Polls.candidates("agree object");
        assertThat(Settlement.flips(Consent.count(new Poll<>(Base.CAST, 9, candidates, Polls.times(8, 0)))))
                .hasValue(1);
        assertThat(Settlement.flips(Consent.count(new Poll<>(Base.CAST, 9, candidates, Polls.times(1, 1)))))
                .isEmpty();
        assertThat(Settlement.flips(Consent.count(new Poll<>(Base.CAST, 9, candidates, List.of()))))
                .hasValue(1);
    }

    @Test
    void whereNothingIsKnownOnlyTheEndSettles() {
        var grades = List.of(Map.of(0, 2), Map.of(0, 2), Map.of(0, 2));
        assertThat(Settlement.flips(MajorityJudgment.count(poll(grades, 1), 0, 2)))
                .hasValue(1);
        assertThat(Settlement.settled(MajorityJudgment.count(poll(grades, 0), 0, 2)))
                .isTrue();
        assertThat(Settlement.flips(Score.count(poll(grades, 1), Method.SCORE_SUM, 0, 2)))
                .hasValue(1);
        assertThat(Settlement.settled(Score.count(poll(grades, 1), Method.SCORE_SUM, 0, 2), 0, 2))
                .isTrue();
    }

    @Test
    void anIdeaThatNobodyHadYetCanStillCome() {
        Tally tally = Ideas.count(new Poll<>(Base.CAST, 9, Polls.candidates("a"), Polls.times(3, List.of(0))));

        assertThat(Settlement.flips(tally)).hasValue(3);
    }

    @Test
    void theOnlyCandidateCannotBeOvertaken() {
        assertThat(Settlement.settled(
                        Approval.count(new Poll<>(Base.CAST, 9, Polls.candidates("a"), Polls.times(1, Set.of(0))))))
                .isTrue();
    }

    /** What must hold of {@link Settlement#flips}, tried out with all further ballots there can be. */
    private static <T> void check(
            List<T> says,
            int left,
            List<T> possible,
            Function<Poll<T>, Tally> count,
            Function<Tally, OptionalInt> flips,
            boolean exact) {
        Tally now = count.apply(poll(says, left));
        int first = IntStream.rangeClosed(1, left)
                .filter(more -> changes(says, left, more, possible, count, leaders(now), 0))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        int answer = flips.apply(now).orElse(Integer.MAX_VALUE);

        assertThat(answer).as("%s, %d left", says, left).isLessThanOrEqualTo(first);
        if (exact) {
            assertThat(answer).as("%s, %d left", says, left).isEqualTo(first);
        }
    }

    private static <T> boolean changes(
            List<T> says,
            int left,
            int more,
            List<T> possible,
            Function<Poll<T>, Tally> count,
            Set<Candidate> leaders,
            int from) {
        if (more == 0) {
            return !leaders(count.apply(poll(says, left))).equals(leaders);
        }
        return IntStream.range(from, possible.size())
                .anyMatch(i -> changes(
                        Stream.concat(says.stream(), Stream.of(possible.get(i))).toList(),
                        left - 1,
                        more - 1,
                        possible,
                        count,
                        leaders,
                        i));
    }

    private static Set<Candidate> leaders(Tally tally) {
        Set<Candidate> leaders = new HashSet<>(tally.winners());
        leaders.addAll(tally.tied());
        return leaders;
    }

    private static List<Map<Integer, Integer>> maps(int min, int max, int budget) {
        List<Map<Integer, Integer>> maps = new ArrayList<>();
        int values = max - min + 2;
        for (int code = 0; code < values * values * values; code++) {
            Map<Integer, Integer> map = new HashMap<>();
            for (int place = 0, rest = code; place < 3; place++, rest /= values) {
                if (rest % values > 0) {
                    map.put(place, min + rest % values - 1);
                }
            }
            if (map.values().stream().mapToInt(Integer::intValue).sum() <= budget) {
                maps.add(map);
            }
        }
        return maps;
    }

    private static final List<List<Integer>> ORDERS = List.of(
            List.of(),
            List.of(0),
            List.of(1),
            List.of(2),
            List.of(0, 1),
            List.of(0, 2),
            List.of(1, 0),
            List.of(1, 2),
            List.of(2, 0),
            List.of(2, 1),
            List.of(0, 1, 2),
            List.of(0, 2, 1),
            List.of(1, 0, 2),
            List.of(1, 2, 0),
            List.of(2, 0, 1),
            List.of(2, 1, 0));

    private static final List<Set<Integer>> SETS = List.of(
            Set.of(), Set.of(0), Set.of(1), Set.of(2), Set.of(0, 1), Set.of(0, 2), Set.of(1, 2), Set.of(0, 1, 2));

    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 1000).list().ofMaxSize(6);
    }

    private static <T> List<T> pick(List<Integer> choices, List<T> possible) {
        return choices.stream()
                .map(choice -> possible.get(choice % possible.size()))
                .toList();
    }

    @Property(tries = 60)
    void isExactForPluralityApprovalAndBorda(@ForAll("choices") List<Integer> choices) {
        check(pick(choices, List.of(0, 0, 1, 2)), 4, List.of(0, 1, 2), Plurality::count, Settlement::flips, true);
        check(pick(choices, SETS), 3, SETS, Approval::count, Settlement::flips, true);
        check(pick(choices, ORDERS), 3, ORDERS, Borda::count, Settlement::flips, true);
    }

    @Property(tries = 25)
    void isExactForSumsOfScoresAndDots(@ForAll("choices") List<Integer> choices) {
        for (int min : List.of(-1, 0, 1)) {
            List<Map<Integer, Integer>> scores = maps(min, min + 2, 100);
            check(
                    pick(choices, scores),
                    2,
                    scores,
                    poll -> Score.count(poll, Method.SCORE_SUM, min, min + 2),
                    tally -> Settlement.flips(tally, min, min + 2),
                    true);
        }
        List<Map<Integer, Integer>> dots = maps(0, 3, 3);
        check(pick(choices, dots), 2, dots, poll -> Dots.count(poll, 3), tally -> Settlement.flips(tally, 0, 3), true);
    }

    @Property(tries = 40)
    void neverPromisesTooMuchForOtherMethods(@ForAll("choices") List<Integer> choices) {
        check(pick(choices, ORDERS), 3, ORDERS, Schulze::count, Settlement::flips, false);
        check(pick(choices, ORDERS), 3, ORDERS, poll -> InstantRunoff.count(poll, null), Settlement::flips, false);
        List<Map<Integer, Integer>> slots = maps(0, 2, 100);
        check(pick(choices, slots), 2, slots, Availability::count, Settlement::flips, false);
        check(pick(choices, slots), 2, slots, poll -> MajorityJudgment.count(poll, 0, 2), Settlement::flips, false);
    }

    @Test
    void aClearLeadInRankingsIsSettledBeforeTheEnd() {
        List<List<Integer>> says = List.of(List.of(0, 1, 2), List.of(0, 1, 2), List.of(0, 2, 1), List.of(1, 0, 2));

        assertThat(Settlement.flips(Schulze.count(poll(says, 3)))).hasValue(2);
        assertThat(Settlement.flips(Schulze.count(poll(says, 1)))).isEmpty();
        assertThat(Settlement.flips(InstantRunoff.count(poll(says, 1), null))).isEmpty();
    }
}
