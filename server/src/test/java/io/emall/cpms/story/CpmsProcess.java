package io.emall.cpms.story;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The server as a process of its own, on a data folder that outlives it, so that it can be killed. */
final class CpmsProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);

    private final Path data;
    private final int http = freePort();
    private final int stations = freePort();
    private Process process;

    CpmsProcess(Path data) {
        this.data = data;
        this.process = launch();
        awaitHealth();
    }

    URI stations() {
        return URI.create("ws://localhost:" + stations + "/ocpp");
    }

    /** SIGKILL, then the same again on the same ports. */
    void killAndRestart() {
        kill();
        restart();
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void restart() {
        process = launch();
        awaitHealth();
    }

    /** SIGKILL for the database's main process; the server brings it back. */
    void killDatabase() throws IOException {
        kill(database().orElseThrow());
    }

    /** The database may have ended together with the server. */
    void killDatabaseIfAlive() throws IOException {
        database().ifPresent(CpmsProcess::kill);
    }

    private static void kill(ProcessHandle handle) {
        handle.destroyForcibly();
        handle.onExit().join();
    }

    private Optional<ProcessHandle> database() throws IOException {
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip()));
    }

    private Path pidFile() throws IOException {
        try (var files = Files.walk(data.resolve("postgres").toRealPath())) {
            return files.filter(f -> f.getFileName().toString().equals("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Process launch() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.emall.cpms.app.Cpms",
                "--cpms.http.port=" + http,
                "--cpms.stations.port=" + stations,
                "--cpms.data=" + data,
                "--cpms.ocpi.allow-insecure=true",
                "--cpms.ocpi.allow-private=true");
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target", "crash-story.log")))
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitHealth() {
        Instant deadline = Instant.now().plus(START);
        while (!isUp()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the server did not come up; see target/crash-story.log");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private boolean isUp() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI health = URI.create("http://localhost:" + http + "/actuator/health");
            return client.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As a service manager would: a signal, and time to finish. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
