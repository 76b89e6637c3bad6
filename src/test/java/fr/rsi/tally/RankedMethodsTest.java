package fr.rsi.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Methods that count rankings, on published examples. */
class RankedMethodsTest {

    private static final String SEED = "test";

    /**
     * The capital of Tennessee, as in textbooks on voting: each city's voters prefer the nearer cities. Published results:
     * Borda gives Nashville 194, Chattanooga 173, Memphis 126 and Knoxville 107 points; instant runoff elects Knoxville, by 58 to
     * 42; Nashville beats each other city in pairs.
     */
    private static final Preferences TENNESSEE = preferences(
            "Memphis Nashville Chattanooga Knoxville",
            "42 Memphis Nashville Chattanooga Knoxville",
            "26 Nashville Chattanooga Knoxville Memphis",
            "15 Chattanooga Knoxville Nashville Memphis",
            "17 Knoxville Chattanooga Nashville Memphis");

    /** The example of 45 voters in M. Schulze's paper. */
    private static final Preferences SCHULZE = preferences(
            "A B C D E",
            "5 A C B E D",
            "5 A D E C B",
            "8 B E D A C",
            "3 C A B E D",
            "7 C A E B D",
            "2 C B A D E",
            "7 D C E B A",
            "8 E B A D C");

    @Test
    void bordaOfTennessee() {
        Tally tally = Borda.count(TENNESSEE);

        assertThat(tally.options())
                .map(option -> option.count().intValueExact())
                .containsExactly(126, 194, 173, 107);
        assertThat(ids(tally.winners())).containsExactly("Nashville");
        assertThat(ids(tally.ranking().stream().map(Tally.Result::candidate).toList()))
                .containsExactly("Nashville", "Chattanooga", "Memphis", "Knoxville");
    }

    @Test
    void instantRunoffOfTennessee() {
        Tally tally = InstantRunoff.count(TENNESSEE, SEED);

        assertThat(ids(tally.winners())).containsExactly("Knoxville");
        assertThat(tally.stages())
                .extracting(stage ->
                        stage.excluded() == null ? "" : stage.excluded().id())
                .containsExactly("Chattanooga", "Nashville", "");
        assertThat(tally.options())
                .map(option -> option.count().intValueExact())
                .containsExactly(42, 0, 0, 58);
    }

    @Test
    void schulzeOfTennesseeIsTheCondorcetWinner() {
        Tally tally = Schulze.count(TENNESSEE);

        assertThat(ids(tally.winners())).containsExactly("Nashville");
        assertThat(tally.pairwise())
                .isDeepEqualTo(new int[][] {{0, 42, 42, 42}, {58, 0, 68, 68}, {58, 32, 0, 83}, {58, 32, 17, 0}});
    }

    @Test
    void schulzeOfThePaper() {
        Tally tally = Schulze.count(SCHULZE);

        assertThat(ids(tally.ranking().stream().map(Tally.Result::candidate).toList()))
                .containsExactly("E", "A", "C", "B", "D");
        assertThat(ids(tally.winners())).containsExactly("E");
        assertThat(tally.pairwise()[0]).containsExactly(0, 20, 26, 30, 22);
        assertThat(Schulze.strongestPaths(tally.pairwise())).isDeepEqualTo(new int[][] {
            {0, 28, 28, 30, 24},
            {25, 0, 28, 33, 24},
            {25, 29, 0, 29, 24},
            {25, 28, 28, 0, 24},
            {25, 28, 28, 31, 0}
        });
    }

    @Test
    void aTieIsReportedAsATie() {
        Preferences even = preferences("A B C", "3 A B C", "3 B A C");

        assertThat(Schulze.count(even).winners()).isEmpty();
        assertThat(ids(Schulze.count(even).tied())).containsExactly("A", "B");
        assertThat(ids(Borda.count(even).tied())).containsExactly("A", "B");
        Tally runoff = InstantRunoff.count(even, null);
        assertThat(runoff.winners()).isEmpty();
        assertThat(ids(runoff.tied())).containsExactly("A", "B");
        assertThat(runoff.tieBreak()).isNull();
    }

    /**
     * The ballots of Linn in the Glasgow City Council elections of 3 May 2007; winners and votes as the reference counts of
     * J. Lundell's Droop have them.
     */
    @Test
    void scottishStvOfLinn() {
        Tally tally = scottish("glasgow-2007-linn.blt");

        assertThat(names(tally.winners()))
                .containsExactlyInAnyOrder("Sadie Docherty", "David Ritchie", "Margot Clark", "John McKenzie");
        assertThat(elected(tally))
                .containsEntry("Sadie Docherty", new BigDecimal("1914.00000"))
                .containsEntry("David Ritchie", new BigDecimal("1914.00000"))
                .containsEntry("Margot Clark", new BigDecimal("2008.75096"))
                .containsEntry("John McKenzie", new BigDecimal("2174.90506"));
        assertThat(tally.stages()).hasSize(10);
        // 1555.32260 not transferable and 0.02138 cut off
        assertThat(tally.stages().get(9).nonTransferable()).isEqualTo("1555.34398");
    }

    /** The same elections, Baillieston. */
    @Test
    void scottishStvOfBaillieston() {
        Tally tally = scottish("glasgow-2007-baillieston.blt");

        assertThat(elected(tally))
                .containsEntry("Jim Coleman", new BigDecimal("2076.00000"))
                .containsEntry("John Mason", new BigDecimal("2076.00000"))
                .containsEntry("Douglas Hay", new BigDecimal("2659.50560"))
                .containsEntry("David McDonald", new BigDecimal("1325.69940"));
        assertThat(tally.winners()).hasSize(4);
        // 2238.75640 not transferable and 0.03860 cut off
        assertThat(tally.stages().get(tally.stages().size() - 1).nonTransferable())
                .isEqualTo("2238.79500");
    }

    /** Ballots and figures of the reference counts of J. Lundell's Droop, by the reference rule for Meek's method. */
    @Test
    void meekOfTheReferenceBallots() {
        Tally tally = MeekStv.count(election("meek-reference.blt").preferences(), 4, SEED);

        assertThat(elected(tally))
                .containsEntry("Pat LaMarche", new BigDecimal("19.087429756"))
                .containsEntry("Rebecca Rotzler", new BigDecimal("19.073682122"))
                .containsEntry("Kristen Olsen", new BigDecimal("19.085721549"))
                .containsEntry("Steve Kramer", new BigDecimal("19.202438090"))
                .hasSize(4);
    }

    /** Three candidates, two seats: the quota falls while the first one's surplus passes on. */
    @Test
    void meekKeepsWhatFillsTheQuota() {
        Tally tally = MeekStv.count(preferences("Castor Pollux Helen", "4 Castor Pollux", "2 Helen"), 2, SEED);

        assertThat(ids(tally.winners())).containsExactly("Castor", "Helen");
        assertThat(tally.stages().get(1).votes())
                .containsExactly(
                        new BigDecimal("2.000000004"), new BigDecimal("1.999999996"), new BigDecimal("2.000000000"));
    }

    static Election election(String file) {
        try (InputStream stream = RankedMethodsTest.class.getResourceAsStream("/tally/" + file)) {
            return Blt.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tally scottish(String file) {
        Election election = election(file);
        return ScottishStv.count(election.preferences(), election.seats(), SEED);
    }

    private static Map<String, BigDecimal> elected(Tally tally) {
        Map<String, BigDecimal> votes = new HashMap<>();
        tally.winners()
                .forEach(winner ->
                        votes.put(winner.label(), tally.result(winner.id()).count()));
        return votes;
    }

    static Preferences preferences(String candidates, String... rankings) {
        List<String> ids = List.of(candidates.split(" "));
        List<Preferences.Ranking> read = new ArrayList<>();
        for (String ranking : rankings) {
            List<String> words = List.of(ranking.split(" "));
            read.add(new Preferences.Ranking(
                    words.stream().skip(1).map(ids::indexOf).toList(), Integer.parseInt(words.get(0))));
        }
        return new Preferences(
                Arrays.stream(candidates.split(" "))
                        .map(id -> new Candidate(id, id))
                        .toList(),
                read);
    }

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }

    private static List<String> names(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::label).toList();
    }
}
