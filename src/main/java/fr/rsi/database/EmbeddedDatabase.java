package fr.rsi.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * A real PostgreSQL started from the binaries on the classpath, stopped with the application, its data kept. It listens on
 * the loopback interface only and writes durably ({@code fsync} on).
 */
class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final String USER = "postgres";
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

    private final DataDirectory directory;
    private final EmbeddedPostgres server;

    /**
     * Starts the server.
     *
     * @throws EmbeddedDatabaseException if the folder is taken or this platform has no binaries
     */
    EmbeddedDatabase(Path path, int port) {
        directory = DataDirectory.take(path);
        try {
            directory.stopOrphan();
            server = start(directory.path(), port);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw new EmbeddedDatabaseException(
                    "The embedded PostgreSQL does not start on " + System.getProperty("os.name") + " ("
                            + System.getProperty("os.arch") + "): " + rootMessage(e),
                    "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to use a"
                            + " PostgreSQL server of your own, or look at the data folder " + directory.path() + ".",
                    e);
        }
    }

    private static EmbeddedPostgres start(Path path, int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(path)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP_WAIT)
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("fsync", "on")
                .setServerConfig("max_connections", "100")
                .setLocaleConfig("locale", "C")
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD);
        return port == 0 ? builder.start() : builder.setPort(port).start();
    }

    private static String rootMessage(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + USER;
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return "";
    }

    /** Stops the server; the data stays. */
    @Override
    public void close() throws IOException {
        server.close();
        directory.close();
    }
}
