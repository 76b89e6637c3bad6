package fr.rsi.chart;

import fr.rsi.tally.Base;
import fr.rsi.tally.Candidate;
import fr.rsi.tally.Fraction;
import fr.rsi.tally.Method;
import fr.rsi.tally.Tally;
import fr.rsi.tally.Turnout;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Tallies of every kind, written by hand. */
final class Tallies {

    static final String HOSTILE =
            "<script>alert('x')</script> & \"quotes\" ]]> &amp; \u0000\u0007\ud800 😀 مرحبا بالعالم";

    private static final Turnout TURNOUT = new Turnout(30, 25, 1);
    private static final List<String> WORDS = List.of(
            "Night trains for journeys beyond six hours",
            "A canteen with regional food",
            "Two days of remote work",
            "Bicycles",
            "Solar panels on the roof of the workshop in Nantes, paid by the savings of the first four years",
            "One day a month for one’s own ideas",
            "A crèche shared with the neighbours",
            "Fewer meetings");

    private Tallies() {}

    static ChartWords english() {
        return ChartWords.of("What shall we do?", Locale.ENGLISH, texts("messages"));
    }

    static ChartWords french() {
        return ChartWords.of("Que faisons-nous ?", Locale.FRENCH, texts("messages_fr"));
    }

    private static java.util.function.UnaryOperator<String> texts(String name) {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Tallies.class.getResourceAsStream("/messages/" + name + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return key -> {
            String text = properties.getProperty(key);
            if (text == null) {
                throw new IllegalArgumentException("No text " + key);
            }
            return text;
        };
    }

    static Map<String, Tally> every() {
        Map<String, Tally> all = new TreeMap<>();
        all.put("plurality", yesNo());
        all.put("plurality-five", votes(Method.PLURALITY, 24, 11, 7, 4, 2, 0));
        all.put("plurality-tie", tie());
        all.put("plurality-fifty", fifty());
        all.put("approval", votes(Method.APPROVAL, 24, 19, 17, 12, 12, 8, 5, 3, 1));
        all.put("consent", consent());
        all.put("dots", votes(Method.DOTS, 240, 92, 61, 40, 27, 20));
        all.put("borda", votes(Method.BORDA, 144, 63.5, 40.5, 22, 18));
        all.put("ideas", votes(Method.IDEAS, 24, 9, 5, 4, 2, 2, 1));
        all.put("score-sum", scores(Method.SCORE_SUM, 12, 0, -7));
        all.put("score-mean", scores(Method.SCORE_MEAN, 4.25, 3.5, 2.08));
        all.put("majority-judgment", judgment());
        all.put("availability", availability());
        all.put("estimate", estimate());
        all.put(
                "estimate-far",
                estimate(
                        List.of(3, 4, 5, 6, 80, 81, 82, 83, 1000, 1001, 1002),
                        "2",
                        "12345.5",
                        "12346",
                        "12347.25",
                        "100000"));
        all.put("schulze", schulze(5));
        all.put("schulze-many", schulze(14));
        all.put("irv", runoff());
        all.put("stv-scottish", linn());
        all.put("stv-meek", meek());
        return all;
    }

    static Tally yesNo() {
        return tally(
                Method.PLURALITY,
                List.of(result("yes", "Yes", 16, new Fraction(16, 24)), result("no", "No", 8, new Fraction(8, 24))),
                "yes");
    }

    static Tally consent() {
        return tally(
                Method.CONSENT,
                List.of(
                        result("agree", "Agree", 22, new Fraction(22, 24)),
                        result("object", "Object", 2, new Fraction(2, 24))));
    }

    static Tally votes(Method method, int whole, double... counts) {
        List<Tally.Result> results = IntStream.range(0, counts.length)
                .mapToObj(i -> result(
                        "o" + (i + 1),
                        WORDS.get(i % WORDS.size()),
                        counts[i],
                        new Fraction(Math.round(counts[i] * 2), 2L * whole)))
                .toList();
        return tally(method, results, "o1");
    }

    static Tally tie() {
        Tally one = votes(Method.PLURALITY, 24, 9, 9, 6);
        return new Tally(
                one.method(),
                one.base(),
                one.turnout(),
                one.options(),
                List.of(),
                one.options().stream().limit(2).map(Tally.Result::candidate).toList(),
                null,
                List.of(),
                null,
                Tally.Statistics.NONE);
    }

    static Tally fifty() {
        List<Tally.Result> results = IntStream.range(0, 50)
                .mapToObj(i -> result(
                        "o" + (i + 1),
                        (i + 1) + ". " + WORDS.get(i % 8) + (i % 5 == 0 ? " and " + WORDS.get((i + 3) % 8) : ""),
                        900 - 17 * i,
                        new Fraction(900 - 17L * i, 24_175)))
                .toList();
        return tally(Method.PLURALITY, results, "o1");
    }

    static Tally hostile(Method method) {
        List<Tally.Result> results =
                List.of(graded("o1", HOSTILE, 16, 1, 2, 3), graded("o2", "w".repeat(200), 8, 3, 2, 1));
        int[][] pairwise = {{0, 16}, {8, 0}};
        List<Tally.Stage> stages =
                List.of(stage(null, List.of(), null, null, 0, 8, 16), stage(null, List.of(), null, null, 8, 16, 0));
        return new Tally(
                method,
                Base.CAST,
                TURNOUT,
                results,
                List.of(results.get(0).candidate()),
                List.of(results.get(1).candidate()),
                null,
                stages,
                pairwise,
                Tally.Statistics.NONE);
    }

    static Tally scores(Method method, double... counts) {
        List<Tally.Result> results = IntStream.range(0, counts.length)
                .mapToObj(i -> new Tally.Result(
                        new Candidate("o" + (i + 1), WORDS.get(i)),
                        decimal(counts[i]),
                        new Fraction(0, 0),
                        Map.of(
                                "voters", decimal(20 - i),
                                "sum", decimal(Math.round(counts[i] * 20)),
                                "mean", decimal(counts[i]),
                                "median", decimal(Math.round(counts[i]))),
                        List.of()))
                .toList();
        return tally(method, results, "o1");
    }

    static Tally judgment() {
        return tally(
                Method.MAJORITY_JUDGMENT,
                List.of(
                        graded("o1", WORDS.get(0), 4, 1, 1, 3, 5, 9, 5),
                        graded("o2", WORDS.get(1), 3, 2, 3, 4, 9, 4, 2),
                        graded("o3", WORDS.get(4), 2, 4, 6, 6, 5, 2, 1),
                        graded("o4", WORDS.get(3), 1, 7, 5, 6, 3, 3, 0)),
                "o1");
    }

    static Tally availability() {
        return tally(
                Method.AVAILABILITY,
                List.of(
                        slot("s1", "Tuesday 4 June, 10:00", 3, 4, 17),
                        slot("s2", "Tuesday 4 June, 14:00", 9, 6, 9),
                        slot("s3", "Thursday 6 June, 9:00", 11, 0, 13),
                        slot("s4", "Friday 7 June, 16:30", 22, 2, 0)),
                "s1");
    }

    private static Tally.Result slot(String id, String label, Integer... grades) {
        int yes = grades[2];
        return new Tally.Result(
                new Candidate(id, label), decimal(yes), new Fraction(yes, 24), Map.of(), Arrays.asList(grades));
    }

    static Tally estimate() {
        return estimate(List.of(3, 52), "2.5", "12", "18", "25.5", "61");
    }

    static Tally estimate(List<Integer> outliers, String... box) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (int i = 0; i < box.length; i++) {
            figures.put(Estimates.BOX.get(i), new BigDecimal(box[i]));
        }
        return new Tally(
                Method.ESTIMATE,
                Base.CAST,
                TURNOUT,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                new Tally.Statistics(
                        figures,
                        IntStream.concat(
                                        outliers.stream()
                                                .mapToInt(Integer::intValue)
                                                .map(i -> i == 37 ? 52 : i),
                                        IntStream.of(61))
                                .mapToObj(BigDecimal::valueOf)
                                .toList()));
    }

    static Tally schulze(int number) {
        int[][] pairwise = new int[number][number];
        for (int i = 0; i < number; i++) {
            for (int j = i + 1; j < number; j++) {
                pairwise[i][j] = i == 1 && j == 2 ? 12 : 13 + (i * 7 + j * 5) % 11;
                pairwise[j][i] = 24 - pairwise[i][j];
            }
        }
        List<Tally.Result> results = IntStream.range(0, number)
                .mapToObj(i -> result(
                        "o" + (i + 1), WORDS.get(i % 8) + (i < 8 ? "" : " " + i), number - 1 - i, new Fraction(0, 0)))
                .toList();
        Tally plain = tally(Method.SCHULZE, results, "o1");
        return new Tally(
                plain.method(),
                plain.base(),
                plain.turnout(),
                results,
                plain.winners(),
                List.of(),
                null,
                List.of(),
                pairwise,
                Tally.Statistics.NONE);
    }

    /** Five options and five stages, everybody ranks a few. */
    static Tally runoff() {
        return staged(
                Method.IRV,
                WORDS.subList(0, 5),
                List.of("o2"),
                stage(null, List.of(), "o4", null, 0, 31, 27, 20, 8, 14),
                stage(null, List.of(), "o5", null, 1, 33, 29, 22, 0, 15),
                stage(null, List.of(), "o3", null, 3, 37, 35, 25, 0, 0),
                stage(null, List.of("o2"), null, null, 7, 42, 51, 0, 0, 0));
    }

    /** The count of the ward Linn in Glasgow in 2007. */
    static Tally linn() {
        return staged(
                Method.STV_SCOTTISH,
                LINN,
                List.of("o7", "o3", "o6", "o2"),
                stage("1914", List.of("o7"), null, "o7", 0, 898, 1284, 1782, 219, 165, 1381, 2043, 955, 296, 149, 395),
                stage(
                        "1914",
                        List.of(),
                        "o10",
                        null,
                        36.18420,
                        905.13482,
                        1302.942,
                        1789.19796,
                        224.61946,
                        166.83106,
                        1389.27134,
                        1914,
                        961.44028,
                        310.77476,
                        156.82936,
                        409.77476),
                stage(
                        "1914",
                        List.of(),
                        "o5",
                        null,
                        72.20468,
                        906.45052,
                        1311.32084,
                        1798.70308,
                        229.80888,
                        170.02048,
                        1395.65018,
                        1914,
                        970.56656,
                        328.785,
                        0,
                        469.48978),
                stage(
                        "1914",
                        List.of(),
                        "o4",
                        null,
                        109.70980,
                        961.76622,
                        1318.44712,
                        1807.82936,
                        239.06144,
                        0,
                        1417.8396,
                        1914,
                        980.69284,
                        338.97442,
                        0,
                        478.6792),
                stage(
                        "1914",
                        List.of(),
                        "o9",
                        null,
                        203.79342,
                        991.39762,
                        1350.2048,
                        1826.01878,
                        0,
                        0,
                        1433.90274,
                        1914,
                        990.00854,
                        359.3635,
                        0,
                        498.3106),
                stage(
                        "1914",
                        List.of(),
                        "o11",
                        null,
                        331.18080,
                        1005.34472,
                        1458.48808,
                        1849.71332,
                        0,
                        0,
                        1459.28158,
                        1914,
                        1001.51366,
                        0,
                        0,
                        547.47784),
                stage(
                        "1914",
                        List.of(),
                        "o1",
                        null,
                        615.00846,
                        1015.91298,
                        1532.33962,
                        1896.91298,
                        0,
                        0,
                        1514.35496,
                        1914,
                        1078.471,
                        0,
                        0,
                        0),
                stage(
                        "1914",
                        List.of("o3"),
                        null,
                        "o3",
                        1203.18594,
                        0,
                        1866.00174,
                        1947.35496,
                        0,
                        0,
                        1530.60752,
                        1914,
                        1105.84984,
                        0,
                        0,
                        0),
                stage(
                        "1914",
                        List.of(),
                        "o8",
                        null,
                        1211.76838,
                        0,
                        1868.39022,
                        1914,
                        0,
                        0,
                        1547.18432,
                        1914,
                        1111.65708,
                        0,
                        0,
                        0),
                stage(
                        "1914",
                        List.of("o6", "o2"),
                        null,
                        null,
                        1555.34398,
                        0,
                        2008.75096,
                        1914,
                        0,
                        0,
                        2174.90506,
                        1914,
                        0,
                        0,
                        0,
                        0));
    }

    private static final List<String> LINN = List.of(
            "Esme H Clark",
            "Margot Clark",
            "Sadie Docherty",
            "Chris Lang",
            "Harry McArthur",
            "John McKenzie",
            "David Ritchie",
            "Alan Stewart",
            "Chloe Helen Stewart",
            "Gordon Thomson",
            "Frank Young");

    /** By Meek's method several lose votes at once. */
    static Tally meek() {
        return staged(
                Method.STV_MEEK,
                List.of("Ada", "Ben", "Cleo", "Dan"),
                List.of("o1", "o2"),
                stage("20", List.of("o1"), null, null, 0, 28, 14, 10, 8),
                stage("19.6", List.of(), "o4", null, 1.2, 19.6, 18.25, 12.15, 8.8),
                stage("19.2", List.of("o2"), null, null, 2.3, 19.2, 21.4, 17.1, 0));
    }

    private static Tally staged(Method method, List<String> labels, List<String> winners, Tally.Stage... stages) {
        Tally.Stage last = stages[stages.length - 1];
        List<Tally.Result> results = IntStream.range(0, labels.size())
                .mapToObj(i -> new Tally.Result(
                        new Candidate("o" + (i + 1), labels.get(i)),
                        last.votes().get(i),
                        new Fraction(0, 0),
                        Map.of(),
                        List.of()))
                .toList();
        List<Tally.Stage> named = Arrays.stream(stages)
                .map(stage -> new Tally.Stage(
                        stage.votes(),
                        stage.quota(),
                        stage.elected().stream()
                                .map(each -> find(results, each))
                                .toList(),
                        stage.excluded() == null ? null : find(results, stage.excluded()),
                        stage.surplusOf() == null ? null : find(results, stage.surplusOf()),
                        stage.nonTransferable(),
                        null))
                .toList();
        return new Tally(
                method,
                Base.EXPRESSED,
                TURNOUT,
                results,
                winners.stream().map(id -> find(results, new Candidate(id, ""))).toList(),
                List.of(),
                null,
                named,
                null,
                Tally.Statistics.NONE);
    }

    private static Candidate find(List<Tally.Result> results, Candidate wanted) {
        return results.stream()
                .map(Tally.Result::candidate)
                .filter(candidate -> candidate.id().equals(wanted.id()))
                .findFirst()
                .orElseThrow();
    }

    static Tally.Stage stage(
            String quota, List<String> elected, String excluded, String surplusOf, double nobody, double... votes) {
        return new Tally.Stage(
                Arrays.stream(votes).mapToObj(Tallies::decimal).toList(),
                quota == null ? null : new BigDecimal(quota),
                elected.stream().map(id -> new Candidate(id, "")).toList(),
                excluded == null ? null : new Candidate(excluded, ""),
                surplusOf == null ? null : new Candidate(surplusOf, ""),
                decimal(nobody),
                null);
    }

    private static Tally.Result graded(String id, String label, double count, Integer... grades) {
        return new Tally.Result(
                new Candidate(id, label), decimal(count), new Fraction(0, 0), Map.of(), Arrays.asList(grades));
    }

    static Tally.Result result(String id, String label, double count, Fraction share) {
        return new Tally.Result(new Candidate(id, label), decimal(count), share, Map.of(), List.of());
    }

    static Tally tally(Method method, List<Tally.Result> results, String... winners) {
        List<Candidate> won = new ArrayList<>();
        for (String id : winners) {
            won.add(find(results, new Candidate(id, "")));
        }
        return new Tally(
                method, Base.EXPRESSED, TURNOUT, results, won, List.of(), null, List.of(), null, Tally.Statistics.NONE);
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value);
    }
}
