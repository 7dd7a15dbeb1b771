package io.emall.cpms.ocpi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** A partner's server that answers whatever a test makes it answer. */
public final class StubServer implements AutoCloseable {

    public record Request(String method, String path, String token) {}

    /** @param dripMillis pause before each byte of the body; 0 for none */
    public record Response(int status, Map<String, String> headers, byte[] body, int dripMillis) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public StubServer(Function<Request, Response> answers) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, answers));
        server.start();
    }

    public static Response ocpi(int status, int code) {
        return text(status, "{\"status_code\":" + code + ",\"timestamp\":\"2026-03-02T10:00:00Z\"}");
    }

    public static Response text(int status, String body) {
        return new Response(status, Map.of(), body.getBytes(StandardCharsets.UTF_8), 0);
    }

    public URI url(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, Function<Request, Response> answers) throws IOException {
        exchange.getRequestBody().readAllBytes();
        Response response = answers.apply(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization")));
        response.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(response.status(), response.body().length == 0 ? -1 : response.body().length);
        try (var body = exchange.getResponseBody()) {
            for (byte b : response.dripMillis() == 0 ? new byte[0] : response.body()) {
                LockSupport.parkNanos(response.dripMillis() * 1_000_000L);
                body.write(b);
                body.flush();
            }
            if (response.dripMillis() == 0) {
                body.write(response.body());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
