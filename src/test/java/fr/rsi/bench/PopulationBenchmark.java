package fr.rsi.bench;

import fr.rsi.engine.multiinstance.BareEngine;
import fr.rsi.population.Circumstances;
import fr.rsi.population.Definition;
import fr.rsi.population.Membership;
import fr.rsi.population.Population;
import fr.rsi.population.Populations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works out who is in populations of each kind among 100,000 people; a rule may take 2 seconds. */
public final class PopulationBenchmark {

    private static final int PEOPLE = 100_000;
    private static final int TIMES = 7;
    private static final double LIMIT = 2;
    private static final String ASKER = "p1";

    private final Populations populations;
    private final JdbcClient jdbc;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    private PopulationBenchmark(RsiContender rsi) {
        populations = rsi.populations();
        jdbc = rsi.jdbc();
    }

    /** No arguments. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedPostgres server = BareEngine.server();
                var rsi = new RsiContender(server)) {
            var benchmark = new PopulationBenchmark(rsi);
            benchmark.prepare();
            System.out.printf(
                    "%,d people: seconds%n%-22s %8s %6s %7s %6s%n",
                    PEOPLE, "population", "members", "first", "median", "size");
            benchmark.definitions.keySet().forEach(benchmark::measure);
            benchmark.measureAll();
        }
    }

    private void prepare() {
        jdbc.sql("""
                        insert into rsi.person (id, first_name, last_name, email, department, site, job, language, weight,
                          groups, active_from, attributes, manager_id)
                        select 'p' || i, 'P', i::text, 'p' || i || '@example.org', 'Department ' || i % 40, 'Site ' || i % 12,
                          'Job ' || i % 300, case when i % 3 = 0 then 'en' else 'fr' end, 1 + i % 3,
                          case when i % 20 = 0 then array['managers'] else '{}' end, date '2000-01-01' + i % 9000,
                          jsonb_build_object('grade', i % 7), case when i > 0 then 'p' || i / 20 end
                        from generate_series(0, ?) i
                        """).param(PEOPLE - 1).update();
        rule("department and site", "department in (\"Department 1\", \"Department 2\") and site = \"Site 1\"");
        rule("manager.id = asker.id", "manager.id = asker.id");
        rule("e-mail and id", "ends with(email, \"@example.org\") and id != \"p7\" and contains(id, \"1\")");
        rule("groups and dates", "list contains(groups, \"managers\") and activeFrom < today() - duration(\"P10Y\")");
        rule("attribute", "grade >= 3 and weight > 1 and (some g in groups satisfies starts with(g, \"man\"))");
        rule("everyone", "true");
        add(
                "combination",
                new Definition.Combination(List.of("everyone"), null, List.of("e-mail-and-id", "department-and-site")));
        add(
                "stratified sample",
                new Definition.Sampled(new Definition.Sample("everyone", null, 10, "department", null)));
    }

    private void rule(String name, String expression) {
        add(name, Definition.rule(expression));
    }

    private void add(String name, Definition definition) {
        String id = id(name);
        populations.add(new Population(id, name, name, "", "", 0), definition);
        definitions.put(name, definition);
    }

    private static String id(String name) {
        return name.replaceAll("[^a-z]+", "-");
    }

    @SuppressWarnings("SystemOut")
    private void measure(String name) {
        List<String> ids = List.of(id(name));
        List<Double> seconds = new ArrayList<>();
        List<Double> sizes = new ArrayList<>();
        int members = 0;
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            Membership membership = populations.evaluate(ids, Circumstances.of(ASKER, LocalDate.of(2027, 1, 1)));
            seconds.add(Course.seconds(start));
            members = membership.people().size();
            start = System.nanoTime();
            populations.find(ids, ASKER);
            sizes.add(Course.seconds(start));
        }
        System.out.printf(
                "%-22s %,8d %6.2f %7.2f %6.2f%n",
                name, members, seconds.get(0), Course.median(seconds), Course.median(sizes));
        if (members == 0) {
            throw new IllegalStateException("Nobody is in " + name);
        }
        if (definitions.get(name) instanceof Definition.Rule && Collections.max(seconds) > LIMIT) {
            throw new IllegalStateException(name + " took " + seconds + " s");
        }
    }

    /** All with their sizes, as the form shows them; and one in a version of the directory. */
    @SuppressWarnings("SystemOut")
    private void measureAll() {
        long start = System.nanoTime();
        populations.usableBy(ASKER);
        System.out.printf("%-22s %22.2f%n", "all, with sizes", Course.seconds(start));
        long version = jdbc.sql("select max(version) from rsi.directory_change")
                .query(Long.class)
                .single();
        start = System.nanoTime();
        var circumstances = new Circumstances(ASKER, LocalDate.of(2027, 1, 1), "seed", Map.of(), version);
        populations.evaluate(List.of(id("manager.id = asker.id")), circumstances);
        System.out.printf("%-22s %22.2f%n", "rule, at a version", Course.seconds(start));
    }
}
