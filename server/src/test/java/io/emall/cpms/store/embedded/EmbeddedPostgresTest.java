package io.emall.cpms.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes: what happens to the database when something dies. */
class EmbeddedPostgresTest {
    /** One for all tests, because unpacking and initialising take seconds. */
    @TempDir
    static Path directory;

    static EmbeddedSettings settings(Path directory) {
        return new EmbeddedSettings(
                directory,
                directory.resolveSibling(directory.getFileName() + "-elsewhere"),
                true,
                Duration.ofMinutes(2));
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(settings(directory));
    }

    @AfterAll
    static void deleteElsewhere() throws IOException {
        Folders.delete(settings(directory).elsewhere());
    }

    @Test
    void isDurableAndKeepsItsDataOverRestarts() throws Exception {
        try (var database = start()) {
            execute(database, "CREATE TABLE IF NOT EXISTS kept AS SELECT 42 AS answer");
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(query(database, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
        }
        try (var again = start()) {
            assertThat(query(again, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void asksForThePasswordThatOnlyItsUserCanRead() throws Exception {
        try (var database = start()) {
            Path password = directory.resolve("postgres").toRealPath().resolve("password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(
                            () -> DriverManager.getConnection(database.login().jdbcUrl(), "cpms", "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(query(database, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThat(query(
                            database.superuser(),
                            "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
        }
    }

    @Test
    void isStartedAgainOnTheSamePortWhenKilled() throws Exception {
        try (var database = start()) {
            execute(database, "CREATE TABLE IF NOT EXISTS kept AS SELECT 42 AS answer");
            var first = database.process();
            first.destroyForcibly();
            first.onExit().get(10, TimeUnit.SECONDS);
            await(() -> database.process().pid() != first.pid());
            assertThat(query(database, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void aServerLeftByACrashIsAdopted() throws Exception {
        LeaveBehind.run(directory);
        long left = PidFile.read(data()).orElseThrow().pid();
        try (var database = start()) {
            assertThat(database.process().pid()).isEqualTo(left);
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
        }
        awaitEnd(left);
    }

    @Test
    void aServerThatDoesNotTakeOurPasswordIsReplaced() throws Exception {
        LeaveBehind.run(directory);
        long left = PidFile.read(data()).orElseThrow().pid();
        DriverManager.getConnection(leftUrl(), "postgres", password())
                .createStatement()
                .execute("ALTER ROLE postgres PASSWORD 'another'");
        assertThatThrownBy(EmbeddedPostgresTest::start)
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("password");
        awaitEnd(left);
        assertThat(PidFile.in(data()))
                .as("the server that did not answer either")
                .doesNotExist();
        Folders.delete(data());
    }

    @Test
    void theChildrenOfAKilledServerAndItsOldFileDoNotStandInTheWay() throws Exception {
        LeaveBehind.run(directory);
        var left = ProcessHandle.of(PidFile.read(data()).orElseThrow().pid()).orElseThrow();
        left.destroyForcibly();
        left.onExit().get(10, TimeUnit.SECONDS);
        try (var database = start()) {
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void anOldFileThatNamesAnotherProcessDoesNotStandInTheWay() throws Exception {
        start().close();
        long someoneElse = ProcessHandle.current().pid();
        Files.write(
                PidFile.in(data()),
                List.of("" + someoneElse, "" + data(), "1700000000", "15432", "", "127.0.0.1", " 5 6", "ready"));
        try (var database = start()) {
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void oneFolderServesOneProcess() {
        try (var database = start()) {
            assertThat(database.process().isAlive()).isTrue();
            assertThatThrownBy(EmbeddedPostgresTest::start)
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessage(
                            "Another CPMS (process " + ProcessHandle.current().pid() + ") is using " + directory
                                    + ": stop it, or give this one a data folder of its own in CPMS_DATA.");
        }
    }

    @Test
    void anInterruptedFirstStartIsBegunAfresh() throws Exception {
        start().close();
        Path home = directory.resolve("postgres").toRealPath();
        Files.move(data(), home.resolve("18.unfinished"));
        try (var database = start()) {
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
            assertThat(home.resolve("18.unfinished")).doesNotExist();
        }
    }

    private static Path data() throws IOException {
        return directory.resolve("postgres").toRealPath().resolve("18");
    }

    private static String password() throws IOException {
        return Files.readString(data().resolveSibling("password"));
    }

    private static String leftUrl() throws IOException {
        return "jdbc:postgresql://127.0.0.1:"
                + PidFile.read(data()).orElseThrow().port() + "/postgres";
    }

    private static void execute(EmbeddedPostgres database, String sql) throws SQLException {
        Login login = database.login();
        try (var connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres database, String sql) throws SQLException {
        return query(database.login(), sql);
    }

    private static String query(Login login, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void awaitEnd(long pid) throws Exception {
        var process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            process.get().onExit().get(10, TimeUnit.SECONDS);
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("gave up waiting").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
