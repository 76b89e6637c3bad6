package fr.rsi.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.rsi.tally.Method;
import fr.rsi.tally.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The marks of each kind of picture: as long, as high and where the figures say. */
class PicturesTest {

    private static final ChartWords WORDS = Tallies.english();

    @Test
    void barsAreAsLongAsTheirShareOfTheWhole() {
        Drawn drawn = Drawn.of(Tallies.yesNo(), WORDS);
        double whole = drawn.rectangles(Palette.TRACK).get(0).number("width");

        assertThat(drawn.rectangles(Palette.BLUE))
                .singleElement()
                .satisfies(bar -> assertThat(bar.number("width") / whole).isCloseTo(2 / 3.0, within(0.005)));
        assertThat(drawn.rectangles(Palette.PALE_BLUE))
                .singleElement()
                .satisfies(bar -> assertThat(bar.number("width") / whole).isCloseTo(1 / 3.0, within(0.005)));
    }

    @Test
    void barsAreAsLongAsTheirCountsWhereNobodyHasHalf() {
        Tally tally = Tallies.votes(Method.DOTS, 240, 92, 61, 40, 27, 20);
        Drawn drawn = Drawn.of(tally, WORDS);
        List<Drawn.Shape> bars = new ArrayList<>(drawn.rectangles(Palette.BLUE));
        bars.addAll(drawn.rectangles(Palette.PALE_BLUE));

        assertThat(drawn.rectangles(Palette.TRACK)).isEmpty();
        assertThat(bars).hasSize(5);
        for (int i = 0; i < 5; i++) {
            double count = tally.options().get(i).count().doubleValue();
            assertThat(bars.get(i).number("width") / bars.get(0).number("width"))
                    .isCloseTo(count / 92, within(0.005));
        }
    }

    @Test
    void negativeSumsGoTheOtherWay() {
        Drawn drawn = Drawn.of(Tallies.scores(Method.SCORE_SUM, 12, 0, -7), WORDS);
        Drawn.Shape best = drawn.rectangles(Palette.BLUE).get(0);
        Drawn.Shape worst = drawn.rectangles(Palette.PALE_BLUE).stream()
                .max(Comparator.comparing(bar -> bar.number("width")))
                .orElseThrow();

        assertThat(worst.right()).isCloseTo(best.number("x"), within(0.6));
        assertThat(worst.number("width") / best.number("width")).isCloseTo(7 / 12.0, within(0.01));
        assertThat(drawn.words()).contains("−7");
    }

    @Test
    void theWinnerIsBoldAndCheckedAndOthersAreNot() {
        Drawn drawn = Drawn.of(Tallies.yesNo(), WORDS);

        assertThat(drawn.text("Yes").bold()).isTrue();
        assertThat(drawn.text("No").bold()).isFalse();
        assertThat(drawn.lines(Palette.GREEN)).hasSize(1);
    }

    @Test
    void aTieIsSaidAndNobodyIsChecked() {
        Drawn drawn = Drawn.of(Tallies.tie(), WORDS);

        assertThat(drawn.lines(Palette.GREEN)).isEmpty();
        assertThat(drawn.words())
                .contains("Tied: Night trains for journeys beyond six hours, A canteen with regional food");
        assertThat(drawn.text("A canteen with regional food").bold()).isTrue();
        assertThat(drawn.text("Two days of remote work").bold()).isFalse();
    }

    @Test
    void fiftyBarsHaveALineEachAndMoreAreLeftToTheTable() {
        Drawn drawn = Drawn.of(Tallies.fifty(), WORDS);
        List<Double> lines = drawn.texts().stream()
                .filter(text -> text.content().matches("\\d+\\. .*"))
                .map(Drawn.Text::y)
                .toList();
        assertThat(lines).hasSize(50);
        assertThat(IntStream.range(1, 50).mapToObj(i -> lines.get(i) - lines.get(i - 1)))
                .allSatisfy(step -> assertThat(step).isCloseTo(22, within(0.2)));

        Tally more = Tallies.votes(
                Method.IDEAS,
                100,
                IntStream.rangeClosed(1, 60).mapToDouble(i -> 61 - i).toArray());
        assertThat(Drawn.of(more, WORDS).words()).contains("Only the first 50 of 60 are shown.");
        assertThat(ChartTable.of(more, WORDS).rows()).hasSize(61);
    }

    @Test
    void gradesTakeTheirShareOfTheBarAndTheLowerMedianIsFramed() {
        Drawn drawn = Drawn.of(Tallies.judgment(), WORDS);
        var colors = Palette.scale(6);
        List<Double> first = colors.stream()
                .map(color -> drawn.rectangles(color).stream()
                        .filter(bar -> bar.number("width") != 12)
                        .min(Comparator.comparing(bar -> bar.number("y")))
                        .orElseThrow()
                        .number("width"))
                .toList();
        double whole = first.stream().mapToDouble(Double::doubleValue).sum();

        List<Integer> given = List.of(5, 9, 5, 3, 1, 1);
        for (int i = 0; i < 6; i++) {
            assertThat(first.get(i) / whole).isCloseTo(given.get(i) / 24.0, within(0.005));
        }
        assertThat(drawn.lines(Palette.INK).stream()
                        .filter(line -> line.strokeWidth() == 2)
                        .map(line -> line.element().getAttribute("d").split("M").length - 1))
                .containsExactly(4);
        assertThat(drawn.words()).contains("Median").contains("Majority grade");
        assertThat(ChartTable.of(Tallies.judgment(), WORDS).rows())
                .extracting(row -> row.get(0).substring(0, 5) + row.get(7))
                .containsExactly("Night4", "A can3", "Solar2", "Bicyc1");
    }

    @Test
    void availabilityNamesItsGradesAndHasNoMedian() {
        Drawn drawn = Drawn.of(Tallies.availability(), WORDS);

        assertThat(drawn.words()).contains("yes if need be no").doesNotContain("Median");
        assertThat(drawn.texts().get(0).y()).isEqualTo(drawn.texts().get(2).y());
    }

    @Test
    void theBoxLiesWhereTheQuartilesAre() {
        Drawn drawn = Drawn.of(Tallies.estimate(), WORDS.withUnit("k€"));
        Drawn.Shape box = drawn.rectangles(Palette.PALE_BLUE).get(0);
        double left = points(drawn).get(0);
        double right = points(drawn).get(2);
        double scale = (right - left) / (61 - 3);

        assertThat(box.number("x")).isCloseTo(left + (12 - 3) * scale, within(0.6));
        assertThat(box.right()).isCloseTo(left + (25.5 - 3) * scale, within(0.6));
        assertThat(points(drawn).get(1)).isCloseTo(left + (52 - 3) * scale, within(0.6));
        assertThat(drawn.words())
                .contains(
                        "2.5\u00a0k€",
                        "12.0\u00a0k€",
                        "18.0\u00a0k€",
                        "25.5\u00a0k€",
                        "61.0\u00a0k€",
                        "52\u00a0k€",
                        "3\u00a0k€")
                .contains("Estimates: 24");
    }

    private static List<Double> points(Drawn drawn) {
        return drawn.elements("circle").stream()
                .map(circle -> Double.parseDouble(circle.getAttribute("cx")))
                .distinct()
                .toList();
    }

    @Test
    void equalEstimatesAreDrawnToo() {
        Drawn drawn = Drawn.of(Tallies.estimate(List.of(), "5", "5", "5", "5", "5"), WORDS);

        assertThat(drawn.texts().stream().filter(text -> text.content().equals("5")))
                .hasSize(5);
    }

    @Test
    void inADuelTheRowThatWinsIsBoldAndFramed() {
        Tally tally = Tallies.schulze(5);
        Drawn drawn = Drawn.of(tally, WORDS);
        int[][] pairwise = tally.pairwise();
        int won = (int) IntStream.range(0, 25)
                .filter(cell -> pairwise[cell / 5][cell % 5] > pairwise[cell % 5][cell / 5])
                .count();

        assertThat(won).isEqualTo(9);
        assertThat(drawn.texts().stream().filter(text -> text.anchor().equals("middle") && text.bold()))
                .hasSize(won);
        assertThat(drawn.lines(Palette.INK)).singleElement().satisfies(frames -> assertThat(
                        frames.element().getAttribute("d").split("M").length - 1)
                .isEqualTo(won));
        assertThat(drawn.texts().stream().filter(text -> text.content().equals("12")))
                .hasSize(2);
    }

    @Test
    void inStagesBarsAreAsHighAsTheVotesAndBandsAsThickAsWhatMoves() {
        Drawn drawn = Drawn.of(Tallies.runoff(), WORDS);
        List<Drawn.Shape> elected = drawn.rectangles(Palette.BLUE);
        List<Drawn.Shape> others = drawn.rectangles(Palette.PALE_BLUE);
        double scale = elected.get(0).number("height") / 51;

        assertThat(elected).hasSize(1);
        assertThat(others.stream()
                        .map(bar -> bar.number("height") / scale)
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElseThrow())
                .isCloseTo(42, within(0.3));
        assertThat(drawn.lines(Palette.SAND).stream().map(Drawn.Shape::strokeWidth))
                .hasSize(5 + 4 + 3)
                .anySatisfy(width -> assertThat(width).isCloseTo(16 * scale, within(0.1)));
        assertThat(drawn.words().split("excluded", -1)).hasSize(4);
        assertThat(drawn.words())
                .contains("elected")
                .contains("Not transferable")
                .contains("+16");
    }

    @Test
    void whereSeveralLoseVotesAtOnceNoBandClaimsWhoGaveThemToWhom() {
        Drawn drawn = Drawn.of(Tallies.meek(), WORDS);
        double secondStage = drawn.text("2").x();

        assertThat(drawn.lines(Palette.SAND)).isNotEmpty().allSatisfy(band -> assertThat(start(band))
                .isLessThan(secondStage));
        assertThat(drawn.words()).contains("+4.95").contains("−0.40");
    }

    private static double start(Drawn.Shape band) {
        return Double.parseDouble(
                band.element().getAttribute("d").substring(1).strip().split("[ ,]")[0]);
    }

    @Test
    void elevenCandidatesAndTenStagesFit() {
        Drawn drawn = Drawn.of(Tallies.linn(), WORDS);

        assertThat(drawn.texts()).allSatisfy(text -> assertThat(text.size()).isGreaterThanOrEqualTo(7));
        assertThat(drawn.words()).contains("2,043").contains("1,914").contains("Quota");
        assertThat(drawn.lines(Palette.GREEN)).hasSize(4);
        assertThat(ChartTable.of(Tallies.linn(), WORDS).rows().get(1))
                .containsSequence("Sadie Docherty", "1,782.00", "1,789.20")
                .endsWith("elected");
    }

    @Test
    void moreStagesAreContinuedBelow() {
        Tally linn = Tallies.linn();
        List<Tally.Stage> stages = new ArrayList<>(linn.stages());
        stages.addAll(9, linn.stages().subList(8, 9));
        stages.addAll(9, linn.stages().subList(8, 9));
        Tally longer = new Tally(
                linn.method(),
                linn.base(),
                linn.turnout(),
                linn.options(),
                linn.winners(),
                linn.tied(),
                null,
                stages,
                null,
                linn.statistics());
        Drawn drawn = Drawn.of(longer, WORDS);

        assertThat(drawn.texts().stream().filter(text -> text.content().equals("Stage")))
                .hasSize(2);
        assertThat(drawn.text("12").y()).isGreaterThan(drawn.text("6").y());
        assertThat(drawn.texts().stream().filter(text -> text.content().equals("7") && text.bold()))
                .hasSize(2);
    }

    @Test
    void aMajorityInTheFirstStageIsShownAsBars() {
        Tally runoff = Tallies.runoff();
        Tally one = new Tally(
                runoff.method(),
                runoff.base(),
                runoff.turnout(),
                runoff.options(),
                runoff.winners(),
                List.of(),
                null,
                runoff.stages().subList(3, 4),
                null,
                runoff.statistics());

        assertThat(Drawn.of(one, WORDS).words()).contains("Votes").doesNotContain("Stage");
        assertThat(ChartTable.of(one, WORDS).headers()).containsExactly("Option", "Votes");
    }
}
