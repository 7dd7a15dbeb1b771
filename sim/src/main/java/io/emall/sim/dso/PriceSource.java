package io.emall.sim.dso;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Serves {@code GET /day-ahead/{date}}: the 24 hourly prices of one day, on this machine only. */
public final class PriceSource implements AutoCloseable {
    private static final String PATH = "/day-ahead/";

    private final JsonMapper json = new JsonMapper();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    /** On any free port. */
    public PriceSource() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port for the price source", e);
        }
        server.setExecutor(threads);
        server.createContext(PATH, this::serve);
        server.start();
    }

    public URI url(LocalDate day) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + PATH + day);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String day = exchange.getRequestURI().getPath().substring(PATH.length());
            try {
                reply(exchange, 200, json.writeValueAsString(prices(LocalDate.parse(day))));
            } catch (DateTimeException e) {
                reply(exchange, 404, "{}");
            }
        }
    }

    private static DayAhead prices(LocalDate day) {
        return new DayAhead(
                day,
                "EUR/MWh",
                IntStream.range(0, 24)
                        .mapToObj(hour -> DayAheadPrices.of(day, hour))
                        .toList());
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
