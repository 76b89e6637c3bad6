package fr.rsi.bench;

import fr.rsi.bench.Contender.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;

/** What every contender goes through at one size. */
class Course {

    private static final int THREADS = 8;
    private static final int ALONE = 200;
    private static final int TOGETHER = 3000;
    private static final int ROUNDS_WHEN_SMALL = 6;
    private static final int SMALL = 200;
    private static final long POLL_MILLIS = 5;
    private static final long LIMIT_MINUTES = 5;
    private static final long TOGETHER_LIMIT_SECONDS = 30;

    private final Contender contender;
    private final int people;
    private final Random random = new Random(7);

    private final List<Double> alone = new ArrayList<>();
    private final List<Double> create = new ArrayList<>();
    private final List<Double> closeDelays = new ArrayList<>();
    private final AtomicInteger conflicts = new AtomicInteger();
    private int togetherDone;
    private double togetherSeconds;
    private double statements;
    private double rows;

    Course(Contender contender, int people) {
        this.contender = contender;
        this.people = people;
    }

    /**
     * Runs it.
     *
     * @param toTheEnd whether rounds are answered to their end, and removed with everything open
     */
    Measurement run(boolean toTheEnd) {
        contender.prepare(people);
        contender
                .jdbc()
                .sql("create extension if not exists pg_stat_statements")
                .update();
        for (int round = 0; round < (people <= SMALL ? ROUNDS_WHEN_SMALL : 1); round++) {
            answerOne(toTheEnd);
        }
        boolean one = !contender.name().equals("floor");
        return new Measurement(
                contender.name(),
                people,
                median(create),
                median(alone),
                percentile(alone, 95),
                togetherDone / togetherSeconds,
                conflicts.get(),
                one && toTheEnd ? median(closeDelays) : null,
                one && toTheEnd ? remove(this::deadline) : null,
                one && toTheEnd ? remove(this::cancel) : null,
                statements / alone.size(),
                rows / alone.size());
    }

    private void answerOne(boolean toTheEnd) {
        Contender.Asked asked = created();
        contender.jdbc().sql("analyze").update();
        System.gc();
        List<Task> tasks = new ArrayList<>(contender.tasks(asked));
        Collections.shuffle(tasks, random);
        int half = people / 2;
        answerAlone(tasks.subList(0, Math.min(ALONE, half)));
        int to = Math.min(half + TOGETHER, people - 1);
        answerTogether(tasks.subList(half, to));
        if (toTheEnd) {
            List<Task> rest = new ArrayList<>(tasks.subList(Math.min(ALONE, half), half));
            rest.addAll(tasks.subList(to, people - 1));
            each(rest, this::answerUntilItSucceeds);
            closeDelays.add(closeDelay(asked, tasks.get(people - 1)));
        }
    }

    private Contender.Asked created() {
        long start = System.nanoTime();
        Contender.Asked asked = contender.ask(people);
        await(() -> contender.open(asked) == people);
        create.add(seconds(start));
        return asked;
    }

    private void answerAlone(List<Task> tasks) {
        contender.jdbc().sql("select pg_stat_statements_reset()").query().singleRow();
        for (Task task : tasks) {
            alone.add(contender.answer(task));
        }
        var counted = contender.jdbc().sql("""
                        select coalesce(sum(calls), 0) as calls, coalesce(sum(rows), 0) as rows from pg_stat_statements
                        where dbid = (select oid from pg_database where datname = current_database())
                          and query not ilike '%act_ru_job%' and query not ilike '%pg_stat_statements%'
                        """).query().singleRow();
        statements += ((Number) counted.get("calls")).doubleValue();
        rows += ((Number) counted.get("rows")).doubleValue();
    }

    private void answerTogether(List<Task> tasks) {
        long start = System.nanoTime();
        togetherDone += each(tasks, this::answerUntilItSucceeds);
        togetherSeconds += seconds(start);
    }

    private int each(List<Task> tasks, Consumer<Task> act) {
        var queue = new ConcurrentLinkedQueue<>(tasks);
        var done = new AtomicInteger();
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(TOGETHER_LIMIT_SECONDS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            threads.execute(() -> {
                for (Task task = queue.poll(); task != null && System.nanoTime() < limit; task = queue.poll()) {
                    act.accept(task);
                    done.incrementAndGet();
                }
            });
        }
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return done.get();
    }

    private void answerUntilItSucceeds(Task task) {
        boolean done = false;
        while (!done) {
            try {
                contender.answer(task);
                done = true;
            } catch (ProcessEngineException e) {
                conflicts.incrementAndGet();
            }
        }
    }

    private double closeDelay(Contender.Asked asked, Task last) {
        long start = System.nanoTime();
        contender.answer(last);
        long answered = contender.name().equals("stock") ? start : System.nanoTime();
        await(() -> asked.instance().isEmpty() || closed(asked));
        return seconds(answered) * 1000;
    }

    private boolean closed(Contender.Asked asked) {
        return contender
                .jdbc()
                .sql("select exists (select 1 from act_ru_task where name_ = 'Closed' and proc_inst_id_ = ?)")
                .param(asked.instance())
                .query(Boolean.class)
                .single();
    }

    private double remove(Consumer<Contender.Asked> act) {
        Contender.Asked asked = contender.ask(people);
        await(() -> contender.open(asked) == people);
        long start = System.nanoTime();
        act.accept(asked);
        await(() -> contender.open(asked) == 0);
        return seconds(start);
    }

    private void deadline(Contender.Asked asked) {
        var timer = contender
                .engine()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(asked.instance())
                .timers()
                .singleResult();
        contender.engine().getManagementService().executeJob(timer.getId());
    }

    private void cancel(Contender.Asked asked) {
        contender.engine().getRuntimeService().deleteProcessInstance(asked.instance(), "cancelled");
    }

    static void await(BooleanSupplier condition) {
        long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(LIMIT_MINUTES);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("Nothing happens");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
        }
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static @Nullable Double median(List<Double> values) {
        return percentile(values, 50);
    }

    static @Nullable Double percentile(List<Double> values, int percent) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? null
                : sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }
}
