package io.emall.sim.emsp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.emall.sim.watch.Changes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The eMSP's HTTP server: keeps every request, checks tokens, and misbehaves as told. */
final class Front implements AutoCloseable {
    private static final String ROOT = "/ocpi";

    private final InstantSource clock;
    private final Changes changes;
    private final Handshake handshake;
    private final Desk desk;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Mood> moods = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int port;
    private volatile Consumer<Received> listener = request -> {};
    private @Nullable HttpServer server;

    /** Serves on a server that is bound already. */
    Front(HttpServer bound, InstantSource clock, Changes changes, Handshake handshake, Desk desk) {
        this.port = bound.getAddress().getPort();
        this.clock = clock;
        this.changes = changes;
        this.handshake = handshake;
        this.desk = desk;
        this.server = start(bound);
    }

    /** Binds without serving yet; port 0 is any free one. */
    static HttpServer bind(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port, e);
        }
    }

    static String base(HttpServer bound) {
        return "http://localhost:" + bound.getAddress().getPort() + ROOT;
    }

    synchronized void open() {
        if (server == null) {
            server = start(bind(port));
        }
    }

    private HttpServer start(HttpServer bound) {
        bound.setExecutor(threads);
        bound.createContext(ROOT, this::serve);
        bound.start();
        return bound;
    }

    /** Nobody listens any more. */
    synchronized void shut() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    void forgetReceived() {
        received.clear();
    }

    void listener(Consumer<Received> listener) {
        this.listener = listener;
    }

    int port() {
        return port;
    }

    void mood(String module, Mood mood) {
        moods.put(module, mood);
    }

    void behave() {
        moods.clear();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            List<String> path = path(exchange);
            JsonNode body = OcpiJson.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String module = path.isEmpty() ? "" : path.getFirst();
            Mood mood = moods.getOrDefault(module, moods.getOrDefault("", new Mood.Well()));
            switch (mood) {
                case Mood.Well() -> reply(exchange, path, body, work(exchange, path, body));
                case Mood.Slow(Duration delay) -> {
                    changes.within(delay, () -> false);
                    reply(exchange, path, body, work(exchange, path, body));
                }
                case Mood.Answers(int status) -> reply(exchange, path, body, Answer.of(status, 3000, null));
                case Mood.LosesAnswer() -> {
                    work(exchange, path, body);
                    keep(exchange, path, body, 0);
                }
                case Mood.Drops() -> keep(exchange, path, body, 0);
            }
        }
    }

    private Answer work(HttpExchange exchange, List<String> path, JsonNode body) {
        String token = token(exchange);
        String module = path.isEmpty() ? "" : path.getFirst();
        if (!handshake.admits(token, module)) {
            return Answer.of(401, 2000, null);
        }
        try {
            return desk.handle(exchange.getRequestMethod(), path, query(exchange), token, body);
        } catch (RuntimeException e) {
            return Answer.of(200, 3001, null);
        }
    }

    private void reply(HttpExchange exchange, List<String> path, JsonNode body, Answer answer) throws IOException {
        keep(exchange, path, body, answer.http());
        byte[] content = answer.body(clock.instant()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        for (String name : List.of("X-Request-ID", "X-Correlation-ID")) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                exchange.getResponseHeaders().set(name, value);
            }
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.http(), content.length);
        exchange.getResponseBody().write(content);
    }

    private void keep(HttpExchange exchange, List<String> path, JsonNode body, int status) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String query = exchange.getRequestURI().getRawQuery();
        Received request = new Received(
                clock.instant(),
                exchange.getRequestMethod(),
                String.join("/", path),
                query == null ? "" : query,
                headers,
                body,
                status);
        received.add(request);
        listener.accept(request);
        changes.happened();
    }

    /** The parts of the path behind the version; the version itself where nothing follows it. */
    private static List<String> path(HttpExchange exchange) {
        String rest = exchange.getRequestURI().getPath().substring(ROOT.length());
        List<String> parts =
                Arrays.stream(rest.split("/")).filter(part -> !part.isEmpty()).toList();
        boolean versioned = parts.size() > 1 && parts.getFirst().matches("[0-9.]+");
        return versioned ? parts.subList(1, parts.size()) : parts;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> parameters = new HashMap<>();
        String query = exchange.getRequestURI().getQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] both = pair.split("=", 2);
            parameters.put(both[0], both.length > 1 ? both[1] : "");
        }
        return parameters;
    }

    private static String token(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith("Token ")) {
            return "";
        }
        try {
            return new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public void close() {
        shut();
        threads.shutdownNow();
    }
}
