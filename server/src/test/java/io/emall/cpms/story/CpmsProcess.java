package io.emall.cpms.story;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server as a process of its own, on a data folder that outlives it, so that it can be killed. */
final class CpmsProcess implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration START = Duration.ofMinutes(5);
    private static final String ADMINISTRATOR = "ada";
    private static final String PASSWORD = "a long sentence nobody knows";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private final Path data;
    private final List<String> settings;
    private final int http = freePort();
    private final int stations = freePort();
    private Process process;

    CpmsProcess(Path data, String... settings) {
        this.data = data;
        this.settings = List.of(settings);
        this.process = launch();
        awaitHealth();
    }

    URI stations() {
        return URI.create("ws://localhost:" + stations + "/ocpp");
    }

    String http(String path) {
        return uri(path).toString();
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

    /** Kills it and takes its program away, so that it cannot be brought back. */
    void hideDatabase() throws IOException {
        Path bin = databaseProgram().resolve("bin");
        Files.move(bin, bin.resolveSibling("hidden"));
        killDatabase();
    }

    void showDatabase() throws IOException {
        Path bin = databaseProgram().resolve("bin");
        Files.move(bin.resolveSibling("hidden"), bin);
    }

    private Path databaseProgram() throws IOException {
        try (var files = Files.list(data.resolve("postgres").toRealPath())) {
            return files.filter(f -> f.getFileName().toString().startsWith("postgresql-"))
                    .findFirst()
                    .orElseThrow();
        }
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
        Stream<String> usual = Stream.of(
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
                "--cpms.ocpi.allow-private=true",
                "--cpms.first-admin.user=" + ADMINISTRATOR,
                "--cpms.first-admin.password=" + PASSWORD);
        try {
            return new ProcessBuilder(Stream.concat(usual, settings.stream()).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target", "killed-cpms.log")))
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitHealth() {
        Instant deadline = Instant.now().plus(START);
        while (!isUp()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the server did not come up; see target/killed-cpms.log");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private boolean isUp() {
        try {
            return page("/actuator/health").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    record Page(int status, String body) {}

    Page page(String path) throws IOException {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    /** Fills the form of the login page. */
    Page logIn() throws IOException {
        Matcher token = CSRF.matcher(page("/login").body());
        String form = "username=" + ADMINISTRATOR + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)
                + (token.find() ? "&_csrf=" + token.group(1) : "");
        return send(HttpRequest.newBuilder(uri("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** As the administrator, over REST; anything but success is an error. */
    JsonNode api(String method, String path, String body) throws IOException {
        String login =
                Base64.getEncoder().encodeToString((ADMINISTRATOR + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        Page answer = send(HttpRequest.newBuilder(uri("/api/v1" + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + ": " + answer);
        }
        return JSON.readTree(answer.body());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + http + path);
    }

    private Page send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Page(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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
