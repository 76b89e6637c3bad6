package fr.rsi.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the embedded PostgreSQL: held by one application at a time, freed of a server that outlived its application. */
class DataDirectory implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Takes the folder, which is created where it is missing.
     *
     * @throws EmbeddedDatabaseException if another application holds it or it can't be written
     */
    static DataDirectory take(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path lockPath = absolute.resolveSibling(absolute.getFileName() + ".lock");
        try {
            Files.createDirectories(absolute);
            FileChannel channel = FileChannel.open(lockPath, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new EmbeddedDatabaseException(
                        "The data folder " + absolute + " is in use by another running RSI.",
                        "Stop the other one, or choose another folder with --rsi.database.directory=….");
            }
            return new DataDirectory(absolute, channel);
        } catch (IOException e) {
            throw new EmbeddedDatabaseException(
                    "The data folder " + absolute + " can't be written: " + e.getMessage(),
                    "Choose another folder with --rsi.database.directory=….",
                    e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very process
        }
    }

    Path path() {
        return path;
    }

    /** Stops a server that was left running in this folder when its application was killed. */
    void stopOrphan() {
        orphan().ifPresent(server -> {
            log.info("Stopping the PostgreSQL that outlived the application (pid {})", server.pid());
            server.destroy();
            if (!stopped(server)) {
                server.destroyForcibly();
                stopped(server);
            }
        });
    }

    private Optional<ProcessHandle> orphan() {
        Path pidFile = path.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            log.debug("No readable process id in {}", pidFile, e);
            return Optional.empty();
        }
    }

    private static boolean stopped(ProcessHandle server) {
        try {
            server.onExit()
                    .orTimeout(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            log.debug("The lock of {} was not released", path, e);
        }
    }
}
