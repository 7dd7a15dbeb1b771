package io.emall.cpms.ocpi.peer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The partner's HTTP server: hears every request, answers through the desk, and has its weather. */
final class Front implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long SLOWNESS = 500_000_000L;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Function<Heard, Said> desk;
    private final int port;
    private HttpServer server;
    private volatile Weather weather = Weather.FINE;

    Front(Function<Heard, Said> desk) {
        this.desk = desk;
        this.server = opened(0);
        this.port = server.getAddress().getPort();
    }

    String root() {
        return "http://localhost:" + port + "/ocpi";
    }

    List<Heard> heard() {
        return heard;
    }

    void weather(Weather weather) {
        this.weather = weather;
    }

    /** Nobody listens any more. */
    void leave() {
        server.stop(0);
    }

    void comeBack() {
        server = opened(port);
    }

    private HttpServer opened(int port) {
        try {
            HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            fresh.setExecutor(threads);
            fresh.createContext("/ocpi", this::serve);
            fresh.start();
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Heard request = read(exchange);
            heard.add(request);
            switch (weather) {
                case FINE -> answer(exchange, desk.apply(request), false);
                case SLOW -> {
                    LockSupport.parkNanos(SLOWNESS);
                    answer(exchange, desk.apply(request), false);
                }
                case BROKEN -> send(exchange, 500, "<html>Oops</html>", false);
                case BUSY -> {
                    exchange.getResponseHeaders().set("Retry-After", "1");
                    send(exchange, 429, "", false);
                }
                case CUT -> answer(exchange, desk.apply(request), true);
                case RUBBISH -> send(exchange, 200, "<html>Welcome</html>", false);
            }
        }
    }

    private static void answer(HttpExchange exchange, Said said, boolean cut) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        for (String name : List.of("X-Request-ID", "X-Correlation-ID")) {
            exchange.getResponseHeaders().set(name, exchange.getRequestHeaders().getFirst(name));
        }
        said.headers().forEach(exchange.getResponseHeaders()::set);
        send(exchange, said.http(), said.text(JSON), cut);
    }

    private static void send(HttpExchange exchange, int status, String text, boolean cut) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body, 0, cut ? body.length / 2 : body.length);
    }

    private static Heard read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        byte[] body = exchange.getRequestBody().readAllBytes();
        return new Heard(
                Instant.now(),
                exchange.getRequestMethod(),
                path(exchange.getRequestURI().getPath()),
                query(exchange.getRequestURI().getQuery()),
                headers,
                body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body));
    }

    private static List<String> path(String path) {
        List<String> parts =
                Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
        boolean versioned = parts.size() > 2 && parts.get(1).matches("[0-9.]+");
        return parts.subList(versioned ? 2 : 1, parts.size());
    }

    private static Map<String, String> query(String query) {
        Map<String, String> found = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] both = pair.split("=", 2);
            found.put(both[0], both.length > 1 ? both[1] : "");
        }
        return found;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
