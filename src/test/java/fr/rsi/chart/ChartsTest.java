package fr.rsi.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.rsi.tally.Fraction;
import fr.rsi.tally.Method;
import fr.rsi.tally.Tally;
import java.awt.AWTError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What all pictures have in common. */
class ChartsTest {

    private static final Set<String> ELEMENTS =
            Set.of("svg", "title", "desc", "g", "path", "rect", "line", "circle", "ellipse", "polygon", "text");

    static Set<String> every() {
        return Tallies.every().keySet();
    }

    @ParameterizedTest
    @MethodSource("every")
    void everyFigureOfTheTableIsInThePicture(String kind) {
        Tally tally = Tallies.every().get(kind);
        for (ChartWords words : List.of(Tallies.english(), Tallies.french())) {
            Drawn drawn = Drawn.of(tally, words);
            List<String> shown = drawn.texts().stream().map(Drawn.Text::content).toList();
            ChartTable table = ChartTable.of(tally, words);
            assertThat(table.rows()).isNotEmpty().allSatisfy(row -> assertThat(row)
                    .hasSameSizeAs(table.headers()));
            assertThat(drawn.description()).contains(table.rows().get(0).get(0));
            if (!Set.of("stv-scottish", "schulze-many").contains(kind)) {
                table.rows().stream()
                        .filter(row -> !row.get(0).equals(words.text("abstained")))
                        .filter(row -> !row.get(0).equals(words.text("outliers")))
                        .flatMap(row -> row.stream().skip(1))
                        .filter(cell -> !cell.isEmpty() && !belongsToTheTableOnly(tally.method(), cell, shown))
                        .forEach(cell -> assertThat(drawn.words()).contains(cell));
            }
        }
    }

    /** Scores have more figures than the one that is compared; grades that nobody gave have no room in the bar. */
    private static boolean belongsToTheTableOnly(Method method, String cell, List<String> shown) {
        return switch (method) {
            case SCORE_SUM, SCORE_MEAN, SCORE_MEDIAN -> !shown.contains(cell);
            case MAJORITY_JUDGMENT, AVAILABILITY -> cell.equals("0");
            default -> false;
        };
    }

    @ParameterizedTest
    @MethodSource("every")
    void everyLabelIsInThePictureOrShortenedAndWholeInTheDescription(String kind) {
        Tally tally = Tallies.every().get(kind);
        Drawn drawn = Drawn.of(tally, Tallies.english());

        assertThat(tally.options()).allSatisfy(result -> {
            String label = result.candidate().label();
            String begins = label.substring(0, Math.min(9, label.length()));
            if (!kind.equals("schulze-many")) {
                assertThat(drawn.words()).contains(begins);
            }
            assertThat(drawn.description()).contains(label);
        });
    }

    @ParameterizedTest
    @MethodSource("every")
    void noTextLeavesThePictureOrRunsIntoAnother(String kind) {
        Drawn drawn = Drawn.of(Tallies.every().get(kind), Tallies.french());
        List<Drawn.Text> texts = drawn.texts();
        List<double[]> boxes = texts.stream().map(ChartsTest::box).toList();
        List<String> collisions = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            double[] a = boxes.get(i);
            if (a[0] < -1 || a[1] < 0 || a[2] > Canvas.WIDTH + 1 || a[3] > drawn.height()) {
                collisions.add(texts.get(i) + " with the edge");
            }
            for (int j = i + 1; j < boxes.size(); j++) {
                double[] b = boxes.get(j);
                if (a[2] > b[0] + 1 && b[2] > a[0] + 1 && a[3] > b[1] + 1 && b[3] > a[1] + 1) {
                    collisions.add(texts.get(i) + " with " + texts.get(j));
                }
            }
        }
        assertThat(collisions).isEmpty();
    }

    /** Left, top, right and bottom, without the reserve for wide fonts. */
    private static double[] box(Drawn.Text text) {
        double width =
                new Lettering(text.size(), text.bold(), Palette.INK, Lettering.Anchor.START).width(text.content())
                        / 1.17;
        double left =
                switch (text.anchor()) {
                    case "end" -> text.x() - width;
                    case "middle" -> text.x() - width / 2;
                    default -> text.x();
                };
        return new double[] {left, text.y() - text.size() * 0.75, left + width, text.y() + text.size() * 0.2};
    }

    @ParameterizedTest
    @EnumSource(value = Method.class, names = "TEXTS", mode = EnumSource.Mode.EXCLUDE)
    void whatUsersWriteIsInert(Method method) {
        Tally tally = method == Method.ESTIMATE ? Tallies.estimate() : Tallies.hostile(method);
        ChartWords words = new ChartWords(
                Tallies.HOSTILE,
                Tallies.HOSTILE,
                List.of(Tallies.HOSTILE, "</text><a href='x'>", "g".repeat(200)),
                Tallies.english().locale(),
                Tallies.english().texts());
        Drawn drawn = Drawn.of(tally, words);

        assertThat(drawn.elements("*")).allSatisfy(element -> {
            assertThat(ELEMENTS).contains(element.getLocalName());
            assertThat(attributes(element))
                    .noneMatch(name -> name.startsWith("on") || name.contains("href") || name.equals("style"));
        });
        assertThat(drawn.title())
                .startsWith("<script>alert('x')</script> & \"quotes\" ]]> &amp; ")
                .endsWith("😀 مرحبا بالعالم");
        assertThat(drawn.svg()).doesNotContain("<script").hasSizeLessThan(60_000);
    }

    private static List<String> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("every")
    void picturesAreSmallAndNameNoFontOfTheServer(String kind) {
        String svg = Charts.of(Tallies.every().get(kind), Tallies.french()).orElseThrow();

        assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000);
        assertThat(svg.split("font-family", -1)).hasSize(2);
        assertThat(svg).contains("font-family=\"Arial, Helvetica, sans-serif\"").contains("role=\"img\"");
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        Tally many = Tallies.votes(Method.PLURALITY, 3000, 2000, 1000);

        assertThat(Drawn.of(many, Tallies.english()).words()).contains("2,000").contains("66.7\u00a0%");
        assertThat(Drawn.of(many, Tallies.french()).words())
                .contains("2\u202f000")
                .contains("66,7\u00a0%");
        assertThat(Drawn.of(Tallies.scores(Method.SCORE_MEAN, 4.25, 3.5), Tallies.french())
                        .words())
                .contains("4,25")
                .contains("3,50");
    }

    @Test
    void thePictureIsDescribedForThoseWhoDoNotSeeIt() {
        Drawn drawn = Drawn.of(Tallies.yesNo(), Tallies.french());

        assertThat(drawn.title()).isEqualTo("Que faisons-nous ?");
        assertThat(drawn.description())
                .isEqualTo("Retenu : Yes. Yes : Voix 16, Part 66,7\u00a0%. No : Voix 8, Part 33,3\u00a0%. "
                        + "Abstentions : Voix 1, Part –.");
    }

    @Test
    void whereNothingCanBeDrawnThereIsNoPictureAndNoError() {
        for (Throwable thrown : List.of(
                new NoClassDefFoundError("sun.awt.X11FontManager"),
                new UnsatisfiedLinkError("libfreetype.so"),
                new InternalError("Fontconfig head is null"),
                new AWTError("no toolkit"),
                new NullPointerException())) {
            assertThat(Charts.drawn(
                            (tally, words) -> {
                                throw sneaky(thrown);
                            },
                            Tallies.yesNo(),
                            Tallies.english()))
                    .isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void whatHasNothingToDrawHasNoPicture() {
        assertThat(Charts.of(Tallies.tally(Method.TEXTS, List.of()), Tallies.english()))
                .isEmpty();
        assertThat(Charts.of(Tallies.tally(Method.IDEAS, List.of()), Tallies.english()))
                .isEmpty();
        assertThat(Charts.of(Tallies.tally(Method.ESTIMATE, List.of()), Tallies.english()))
                .isEmpty();
        assertThat(ChartTable.of(Tallies.tally(Method.TEXTS, List.of()), Tallies.english())
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void aRoundInWhichNobodyAnswersBreaksNothing(Method method) {
        Tally tally = Tallies.tally(
                method,
                List.of(
                        Tallies.result("a", "A", 0, new Fraction(0, 0)),
                        Tallies.result("b", "B", 0, new Fraction(0, 0)),
                        Tallies.result("c", "C", 0, new Fraction(0, 0))));

        Charts.of(tally, Tallies.english())
                .ifPresent(svg -> assertThat(Drawn.of(svg).words()).contains("A", "B", "C"));
        assertThat(ChartTable.of(tally, Tallies.english())).isNotNull();
    }

    @Test
    void aDataUriHoldsThePicture() {
        String uri = Charts.dataUri("<svg>é</svg>");

        assertThat(uri).startsWith("data:image/svg+xml;base64,");
        assertThat(new String(Base64.getDecoder().decode(uri.substring(26)), StandardCharsets.UTF_8))
                .isEqualTo("<svg>é</svg>");
    }

    @Test
    void gradesRunFromDarkToLightInGreyToo() {
        List<Double> light = Palette.scale(7).stream()
                .map(color -> 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue())
                .toList();

        assertThat(IntStream.range(1, 7).mapToObj(i -> light.get(i) - light.get(i - 1)))
                .allSatisfy(step -> assertThat(step).isGreaterThan(15));
        assertThat(light.get(6)).isCloseTo(235, within(5.0));
    }
}
