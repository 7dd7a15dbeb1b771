package io.emall.sim.dso;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A web server on any free port of this machine only. */
final class LocalServer implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<Question, Answer> desk;
    private final HttpServer server;
    private volatile boolean silent;

    LocalServer(Function<Question, Answer> desk) {
        this.desk = desk;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    record Question(
            String method,
            String path,
            Map<String, String> query,
            Function<String, @Nullable String> headers,
            String body) {

        String header(String name) {
            String value = headers.apply(name);
            return value == null ? "" : value;
        }

        Map<String, String> form() {
            return pairs(body);
        }
    }

    record Answer(int status, String type, byte[] body) {}

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Connections are taken and closed without an answer. */
    void silent(boolean whether) {
        silent = whether;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (silent) {
                return;
            }
            Answer answer = desk.apply(new Question(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    pairs(exchange.getRequestURI().getRawQuery()),
                    name -> exchange.getRequestHeaders().getFirst(name),
                    body));
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static Map<String, String> pairs(@Nullable String encoded) {
        return encoded == null || encoded.isEmpty()
                ? Map.of()
                : Arrays.stream(encoded.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> decoded(pair[0]),
                                pair -> pair.length < 2 ? "" : decoded(pair[1]),
                                (a, b) -> b));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
