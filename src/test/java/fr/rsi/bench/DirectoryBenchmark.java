package fr.rsi.bench;

import fr.rsi.directory.Preview;
import fr.rsi.directory.Source;
import fr.rsi.directory.Synchronisation;
import fr.rsi.directory.csv.PeopleFile;
import fr.rsi.engine.multiinstance.BareEngine;
import fr.rsi.refusal.Refused;
import fr.rsi.testing.Company;
import fr.rsi.testing.Defects;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/** Imports a file of 100,000 people: all new, none changed, some or all changed, half of them gone and back, and with 500 defects. */
public final class DirectoryBenchmark {

    private static final int PEOPLE = 100_000;
    private static final int DEFECTS = 500;
    private static final int CHANGED_EACH = 100;
    private static final double LIMIT = 60;
    private static final int MEGA = 1 << 20;

    private final PeopleFile file;
    private final Synchronisation synchronisation;

    private DirectoryBenchmark(ConfigurableApplicationContext context) {
        file = context.getBean(PeopleFile.class);
        synchronisation = context.getBean(Synchronisation.class);
    }

    /** No arguments. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedPostgres server = BareEngine.server();
                var rsi = new RsiContender(server)) {
            System.out.printf(
                    "%,d people, heap limit %d MiB%n%-24s %8s %9s %8s %8s %8s %10s %7s%n",
                    PEOPLE,
                    Runtime.getRuntime().maxMemory() / MEGA,
                    "import",
                    "seconds",
                    "peak MiB",
                    "created",
                    "changed",
                    "leaving",
                    "unchanged",
                    "errors");
            new DirectoryBenchmark(rsi.context()).run();
        }
    }

    private void run() {
        byte[] whole = Company.of(PEOPLE, 1).csv(';', StandardCharsets.UTF_8);
        measure("into an empty directory", () -> apply(whole));
        measure("again, unchanged", () -> apply(whole));
        measure("preview, unchanged", () -> synchronisation.preview(file.read(whole)));
        byte[] changed = changed(CHANGED_EACH);
        measure("again, 1 % changed", () -> apply(changed));
        byte[] allChanged = changed(1);
        measure("again, all changed", () -> apply(allChanged));
        byte[] half = Company.of(PEOPLE / 2, 1).csv(';', StandardCharsets.UTF_8);
        measure("half of them leave", () -> apply(half));
        measure("and come back", () -> apply(whole));
        byte[] faulty = faulty();
        measure("with 500 defects", () -> refused(faulty));
    }

    private static byte[] changed(int each) {
        Company company = Company.of(PEOPLE, 1);
        for (int i = 0; i < PEOPLE; i += each) {
            company.rows().get(i)[Company.JOB] = "Chargé de mission";
        }
        return company.csv(';', StandardCharsets.UTF_8);
    }

    private static byte[] faulty() {
        Company company = Company.of(PEOPLE, 1);
        Defects.in(company, DEFECTS, 2);
        return company.csv(';', StandardCharsets.UTF_8);
    }

    private Preview apply(byte[] bytes) {
        return synchronisation.apply(file.read(bytes), "admin", Source.CSV);
    }

    private Preview refused(byte[] bytes) {
        try {
            throw new IllegalStateException("Accepted: " + apply(bytes));
        } catch (Refused refused) {
            return synchronisation.preview(file.read(bytes));
        }
    }

    @SuppressWarnings("SystemOut")
    private static void measure(String name, Supplier<Preview> act) {
        System.gc();
        var peak = new AtomicLong();
        long start = System.nanoTime();
        CompletableFuture<Preview> work = CompletableFuture.supplyAsync(act);
        while (!work.isDone()) {
            peak.accumulateAndGet(used(), Math::max);
            pause();
        }
        Preview done = work.join();
        double seconds = Course.seconds(start);
        System.out.printf(
                "%-24s %8.1f %9d %8d %8d %8d %10d %7d%n",
                name,
                seconds,
                peak.get() / MEGA,
                done.created(),
                done.changed(),
                done.leaving(),
                done.unchanged(),
                done.errors().size());
        if (seconds > LIMIT) {
            throw new IllegalStateException(name + " took " + seconds + " s");
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
