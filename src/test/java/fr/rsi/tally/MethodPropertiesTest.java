package fr.rsi.tally;

import static fr.rsi.tally.Polls.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every method. Ballots of all methods are made from grades: candidates, some of them at least, with 0 to 3. */
class MethodPropertiesTest {

    private static final int NUMBER = 4;
    private static final int HIGHEST = 3;
    private static final List<Candidate> CANDIDATES = Polls.candidates("a b c d");

    /**
     * A way of counting.
     *
     * @param ballot of grades
     * @param renamed a ballot that says of other candidates what it said
     * @param favour the ballot that does most for a candidate
     */
    private record Subject<T>(
            Method method,
            Function<Map<Integer, Integer>, T> ballot,
            BiFunction<T, IntUnaryOperator, T> renamed,
            IntFunction<T> favour,
            Function<Poll<T>, Tally> count) {

        Tally count(List<Vote<Map<Integer, Integer>>> votes) {
            return count.apply(poll(CANDIDATES, votes.stream().map(this::vote).toList()));
        }

        private Vote<T> vote(Vote<Map<Integer, Integer>> vote) {
            Map<Integer, Integer> grades = vote.says();
            return new Vote<>(grades == null ? null : ballot.apply(grades), vote.weight());
        }

        private Poll<T> poll(List<Candidate> candidates, List<Vote<T>> votes) {
            return new Poll<>(Base.CAST, 1000, candidates, votes);
        }

        Tally countWithOneMore(List<Vote<Map<Integer, Integer>>> votes, int favourite) {
            List<Vote<T>> more = new ArrayList<>(votes.stream().map(this::vote).toList());
            more.add(Vote.of(favour.apply(favourite)));
            return count.apply(poll(CANDIDATES, more));
        }

        Tally countRenamed(List<Vote<Map<Integer, Integer>>> votes, List<Integer> places) {
            Candidate[] candidates = new Candidate[NUMBER];
            IntStream.range(0, NUMBER).forEach(i -> candidates[places.get(i)] = CANDIDATES.get(i));
            return count.apply(poll(
                    List.of(candidates),
                    votes.stream()
                            .map(this::vote)
                            .map(vote -> new Vote<>(
                                    vote.says() == null ? null : renamed.apply(vote.says(), places::get),
                                    vote.weight()))
                            .toList()));
        }
    }

    private static final List<Subject<?>> SUBJECTS = List.of(
            new Subject<>(
                    Method.PLURALITY,
                    grades -> order(grades).get(0),
                    (place, rename) -> rename.applyAsInt(place),
                    place -> place,
                    Plurality::count),
            new Subject<>(
                    Method.APPROVAL,
                    grades -> Set.copyOf(order(grades, 2)),
                    (places, rename) -> places.stream().map(rename::applyAsInt).collect(Collectors.toSet()),
                    Set::of,
                    Approval::count),
            new Subject<>(
                    Method.IDEAS,
                    grades -> order(grades, 1),
                    (places, rename) -> places.stream().map(rename::applyAsInt).toList(),
                    place -> List.of(place, place),
                    Ideas::count),
            graded(Method.SCORE_SUM, poll -> Score.count(poll, Method.SCORE_SUM, 0, HIGHEST)),
            graded(Method.SCORE_MEAN, poll -> Score.count(poll, Method.SCORE_MEAN, 0, HIGHEST)),
            graded(Method.SCORE_MEDIAN, poll -> Score.count(poll, Method.SCORE_MEDIAN, 0, HIGHEST)),
            graded(Method.DOTS, poll -> Dots.count(poll, NUMBER * HIGHEST)),
            graded(Method.MAJORITY_JUDGMENT, poll -> MajorityJudgment.count(poll, 0, HIGHEST)),
            new Subject<>(
                    Method.AVAILABILITY,
                    grades -> grades.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> Math.min(2, entry.getValue()))),
                    MethodPropertiesTest::renamed,
                    place -> Map.of(place, 2),
                    Availability::count),
            ranked(Method.BORDA, Borda::count),
            ranked(Method.SCHULZE, Schulze::count),
            ranked(Method.IRV, poll -> InstantRunoff.count(poll, null)),
            ranked(Method.STV_SCOTTISH, poll -> ScottishStv.count(poll, 2, null)),
            ranked(Method.STV_MEEK, poll -> MeekStv.count(poll, 2, null)));

    private static Subject<Map<Integer, Integer>> graded(
            Method method, Function<Poll<Map<Integer, Integer>>, Tally> count) {
        return new Subject<>(
                method, grades -> grades, MethodPropertiesTest::renamed, place -> Map.of(place, HIGHEST), count);
    }

    private static Subject<List<Integer>> ranked(Method method, Function<Poll<List<Integer>>, Tally> count) {
        return new Subject<>(
                method,
                grades -> order(grades, 1),
                (places, rename) -> places.stream().map(rename::applyAsInt).toList(),
                List::of,
                count);
    }

    private static Map<Integer, Integer> renamed(Map<Integer, Integer> grades, IntUnaryOperator rename) {
        Map<Integer, Integer> renamed = new HashMap<>();
        grades.forEach((place, grade) -> renamed.put(rename.applyAsInt(place), grade));
        return renamed;
    }

    private static List<Integer> order(Map<Integer, Integer> grades) {
        return order(grades, 0);
    }

    private static List<Integer> order(Map<Integer, Integer> grades, int atLeast) {
        return grades.keySet().stream()
                .filter(place -> grades.get(place) >= atLeast)
                .sorted((a, b) -> grades.get(b) - grades.get(a))
                .toList();
    }

    @Provide
    Arbitrary<List<Vote<Map<Integer, Integer>>>> votes() {
        Arbitrary<Map<Integer, Integer>> grades = Arbitraries.maps(
                        Arbitraries.integers().between(0, NUMBER - 1),
                        Arbitraries.integers().between(0, HIGHEST))
                .ofMinSize(1);
        return Combinators.combine(grades.injectNull(0.1), Arbitraries.of(0, 1, 1, 1, 2, 3))
                .as((says, weight) -> new Vote<>(says, weight))
                .list()
                .ofMaxSize(14);
    }

    @Provide
    Arbitrary<List<Integer>> places() {
        return Arbitraries.shuffle(0, 1, 2, 3);
    }

    private static void same(Tally tally, Tally other) {
        assertThat(tally).usingRecursiveComparison().isEqualTo(other);
    }

    @Property(tries = 200)
    void theOrderOfBallotsIsIrrelevant(@ForAll("votes") List<Vote<Map<Integer, Integer>>> votes) {
        List<Vote<Map<Integer, Integer>>> reversed = new ArrayList<>(votes);
        Collections.reverse(reversed);

        SUBJECTS.forEach(subject -> same(subject.count(reversed), subject.count(votes)));
    }

    @Property(tries = 200)
    void aVoteOfSomeWeightIsAsManyVotesOfWeightOne(@ForAll("votes") List<Vote<Map<Integer, Integer>>> votes) {
        List<Vote<Map<Integer, Integer>>> single = votes.stream()
                .flatMap(vote -> Collections.nCopies(vote.weight(), new Vote<>(vote.says(), 1)).stream())
                .toList();

        SUBJECTS.forEach(subject -> same(subject.count(votes), subject.count(single)));
    }

    @Property(tries = 300)
    void aBallotThatFavoursTheWinnerNeverHurtsIt(@ForAll("votes") List<Vote<Map<Integer, Integer>>> votes) {
        SUBJECTS.stream()
                .filter(subject -> !subject.method().code().startsWith("stv"))
                .forEach(subject -> subject.count(votes).winners().forEach(winner -> assertThat(
                                subject.countWithOneMore(votes, CANDIDATES.indexOf(winner))
                                        .winners())
                        .as(subject.method().code())
                        .containsExactly(winner)));
    }

    @Property(tries = 200)
    void noCandidateIsTreatedDifferentlyForItsPlace(
            @ForAll("votes") List<Vote<Map<Integer, Integer>>> votes, @ForAll("places") List<Integer> places) {
        for (Subject<?> subject : SUBJECTS) {
            Tally tally = subject.count(votes);
            Tally renamed = subject.countRenamed(votes, places);

            assertThat(new HashSet<>(renamed.winners()))
                    .as(subject.method().code())
                    .isEqualTo(new HashSet<>(tally.winners()));
            assertThat(new HashSet<>(renamed.tied()))
                    .as(subject.method().code())
                    .isEqualTo(new HashSet<>(tally.tied()));
            if (tally.stages().isEmpty()) {
                tally.options().forEach(option -> assertThat(
                                renamed.result(option.candidate().id()))
                        .isEqualTo(option));
            }
        }
    }

    @Property(tries = 200)
    void thePartsAddUpToTheWhole(@ForAll("votes") List<Vote<Map<Integer, Integer>>> votes) {
        for (Subject<?> subject : SUBJECTS) {
            Tally tally = subject.count(votes);
            int expressed = tally.turnout().expressed();

            assertThat(tally.method()).isEqualTo(subject.method());
            assertThat(tally.options()).extracting(Tally.Result::candidate).isEqualTo(CANDIDATES);
            assertThat(tally.options()).allSatisfy(option -> {
                assertThat(option.share()).isLessThanOrEqualTo(new Fraction(1, 1));
                assertThat(option.distribution().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isIn(
                                0,
                                option.figures()
                                        .getOrDefault("voters", BigDecimal.valueOf(expressed))
                                        .intValue());
            });
            assertThat(Collections.disjoint(tally.winners(), tally.tied())).isTrue();
            if (!tally.winners().isEmpty() && tally.stages().isEmpty()) {
                assertThat(tally.ranking().get(0).candidate())
                        .isEqualTo(tally.winners().get(0));
            }
        }
        assertThat(sum(SUBJECTS.get(0).count(votes), Tally.Result::count))
                .isEqualByComparingTo(BigDecimal.valueOf(
                        SUBJECTS.get(0).count(votes).turnout().expressed()));
        SUBJECTS.stream()
                .filter(subject -> subject.method() == Method.DOTS || subject.method() == Method.BORDA)
                .map(subject -> subject.count(votes))
                .forEach(tally -> assertThat(sum(tally, Tally.Result::count))
                        .isEqualByComparingTo(BigDecimal.valueOf(
                                        tally.options().get(0).share().denominator())
                                .divide(BigDecimal.valueOf(tally.method() == Method.BORDA ? 2 : 1))));
    }

    private static BigDecimal sum(Tally tally, Function<Tally.Result, BigDecimal> of) {
        return tally.options().stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property(tries = 100)
    void abstentionsChangeNothingButTheTurnout(@ForAll("votes") List<Vote<Map<Integer, Integer>>> votes) {
        List<Vote<Map<Integer, Integer>>> more = new ArrayList<>(votes);
        more.add(new Vote<>(null, 5));

        for (Subject<?> subject : SUBJECTS) {
            Tally tally = subject.count(votes);
            Tally other = subject.count(more);
            assertThat(ids(other.winners())).isEqualTo(ids(tally.winners()));
            assertThat(other.options())
                    .extracting(Tally.Result::count)
                    .isEqualTo(tally.options().stream().map(Tally.Result::count).toList());
            assertThat(other.turnout().expressed()).isEqualTo(tally.turnout().expressed());
            assertThat(other.turnout().answered()).isEqualTo(tally.turnout().answered() + 5);
        }
    }
}
