package fr.rsi.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.rsi.engine.multiinstance.BareEngine;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Measures stock multi-instance, ours and the floor in one run, and writes {@code target/bench/multi-instance.json}. */
public final class MultiInstanceBenchmark {

    private static final Path RESULT = Path.of("target", "bench", "multi-instance.json");
    private static final int SMALL = 100;
    private static final int STOCK_TO_THE_END = 1000;

    private MultiInstanceBenchmark() {}

    /** Arguments: the sizes; 100, 1000 and 10000 by default. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        List<Integer> sizes = arguments.length == 0
                ? List.of(100, 1000, 10000)
                : List.of(arguments).stream().map(Integer::valueOf).toList();
        List<Measurement> measured = new ArrayList<>();
        try (EmbeddedPostgres server = BareEngine.server();
                var stock = new StockContender(server);
                var ours = new RsiContender(server);
                var floor = new FloorContender(ours)) {
            System.out.println("Warming up");
            List.of(stock, floor, ours, ours).forEach(contender -> new Course(contender, SMALL).run(true));
            System.out.printf(Measurement.HEADING + "%n");
            for (Contender contender : List.of(ours, floor, stock)) {
                for (int size : sizes) {
                    boolean toTheEnd = contender != stock || size <= STOCK_TO_THE_END;
                    Measurement measurement = new Course(contender, size).run(toTheEnd);
                    System.out.println(measurement.line());
                    measured.add(measurement);
                }
            }
        }
        Files.createDirectories(RESULT.getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(RESULT.toFile(), measured);
        ratios(measured);
    }

    @SuppressWarnings("SystemOut")
    private static void ratios(List<Measurement> measured) {
        int largest = measured.stream().mapToInt(Measurement::n).max().orElseThrow();
        int smallest = measured.stream().mapToInt(Measurement::n).min().orElseThrow();
        Measurement big = find(measured, m -> m.engine().equals("ours") && m.n() == largest);
        Measurement small = find(measured, m -> m.engine().equals("ours") && m.n() == smallest);
        Measurement stock = find(measured, m -> m.engine().equals("stock") && m.n() == largest);
        Measurement floor = find(measured, m -> m.engine().equals("floor") && m.n() == largest);
        System.out.printf(
                "one answer, %d against %d: %.2f%n", largest, smallest, big.answerMedianMs() / small.answerMedianMs());
        System.out.printf(
                "8 at once at %d, ours against stock: %.0f%n",
                largest, big.answersPerSecond() / stock.answersPerSecond());
        System.out.printf(
                "one answer at %d, ours against the floor: %.2f%n",
                largest, big.answerMedianMs() / floor.answerMedianMs());
        System.out.printf(
                "8 at once at %d, ours against the floor: %.2f%n",
                largest, big.answersPerSecond() / floor.answersPerSecond());
    }

    private static Measurement find(List<Measurement> measured, Predicate<Measurement> wanted) {
        return measured.stream().filter(wanted).findFirst().orElseThrow();
    }
}
