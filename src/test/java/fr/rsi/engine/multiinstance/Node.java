package fr.rsi.engine.multiinstance;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;

/** A node in a JVM of its own, to be killed: it invites and closes, and completes tasks itself where it is told to. */
final class Node {

    private static final int THREADS = 4;
    private static final int PAGE = 200;
    private static final String READY = "ready";

    private final Process process;

    private Node(Process process) {
        this.process = process;
    }

    /** Starts one and waits until it works. */
    static Node start(String url, int chunk, boolean answering) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path", File.pathSeparator)),
                        Node.class.getName(),
                        url,
                        String.valueOf(chunk),
                        String.valueOf(answering))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Node(process);
    }

    /** Waits until it works, lets it work for a while, kills it and gives the answers that it acknowledged. */
    List<String> killAfter(long millis) throws IOException, InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.equals(READY)) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("The node did not start");
        }
        Thread killer = new Thread(() -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
        });
        killer.start();
        try {
            for (line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("done ") && line.endsWith(".")) {
                    acknowledged.add(line.substring("done ".length(), line.length() - 1));
                }
            }
        } catch (IOException e) {
            // the end came in the middle of a line
        }
        killer.join();
        process.waitFor();
        return acknowledged;
    }

    /** Arguments: the database's address, the size of a chunk, whether to complete tasks. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        BareEngine engine =
                BareEngine.ours(arguments[0], Integer.parseInt(arguments[1])).running();
        System.out.println(READY);
        System.out.flush();
        if (Boolean.parseBoolean(arguments[2])) {
            var threads = Executors.newFixedThreadPool(THREADS);
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                threads.execute(() -> answer(engine, number));
            }
        }
    }

    @SuppressWarnings("SystemOut")
    private static void answer(BareEngine engine, int number) {
        while (true) {
            List<Task> tasks = engine.engine()
                    .getTaskService()
                    .createTaskQuery()
                    .taskDefinitionKey("ask")
                    .listPage(number * 7, PAGE);
            for (Task task : tasks) {
                try {
                    engine.engine().getTaskService().complete(task.getId());
                    System.out.println("done " + task.getId() + ".");
                    System.out.flush();
                } catch (ProcessEngineException e) {
                    // another thread had it
                }
            }
        }
    }
}
