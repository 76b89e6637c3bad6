package fr.rsi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void isHeldByOneApplicationAtATime() {
        Path data = folder.resolve("data");
        try (DataDirectory first = DataDirectory.take(data)) {
            assertThat(first.path()).isEqualTo(data.toAbsolutePath());
            assertThatThrownBy(() -> DataDirectory.take(data))
                    .isInstanceOfSatisfying(EmbeddedDatabaseException.class, refused -> {
                        assertThat(refused).hasMessageContaining("in use by another running RSI");
                        assertThat(refused.action()).contains("--rsi.database.directory");
                    });
        }
        DataDirectory.take(data).close();
    }

    @Test
    void saysThatItCantBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.take(file.resolve("data")))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("can't be written");
    }

    @Test
    void leavesOtherProcessesAlone() throws IOException {
        Path data = folder.resolve("data");
        try (DataDirectory directory = DataDirectory.take(data)) {
            Files.writeString(
                    data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
            directory.stopOrphan();
            Files.writeString(data.resolve("postmaster.pid"), "no number\n");
            directory.stopOrphan();
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aServerThatOutlivedItsApplicationIsStoppedAndItsDataKept() throws Exception {
        Path data = folder.resolve("data");
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledApplication.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(application.waitFor()).isEqualTo(KilledApplication.EXIT_CODE);
        long server = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        assertThat(ProcessHandle.of(server)).isPresent();

        var next = new EmbeddedDatabase(data, 0);
        try {
            assertThat(ProcessHandle.of(server)).isEmpty();
            execute(next, "insert into kept values (1)");
            assertThat(setting(next, "fsync")).isEqualTo("on");
        } finally {
            next.close();
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String setting(EmbeddedDatabase database, String name) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    /** Starts a server in the folder it is given, creates a table and dies without stopping anything. */
    static class KilledApplication {

        static final int EXIT_CODE = 137;

        public static void main(String[] arguments) throws SQLException {
            execute(new EmbeddedDatabase(Path.of(arguments[0]), 0), "create table kept (id int)");
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
