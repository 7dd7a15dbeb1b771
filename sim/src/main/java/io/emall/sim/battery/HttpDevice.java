package io.emall.sim.battery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A battery under {@code /battery} and a meter under {@code /meter}, as plain JSON over HTTP. */
public final class HttpDevice implements AutoCloseable {

    private static final int GOOD = 200;
    private static final int UNAUTHORISED = 401;
    private static final int NOT_FOUND = 404;
    private static final int BROKEN = 503;

    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final SimBattery battery;
    private final SimMeter meter;
    private final String secret;

    public HttpDevice(int port, SimBattery battery, SimMeter meter, String secret) {
        this.battery = battery;
        this.meter = meter;
        this.secret = secret;
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI url(String device) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/" + device);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!("Bearer " + secret).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, UNAUTHORISED, "{}");
                return;
            }
            String what =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            switch (what) {
                case "GET /battery/state" ->
                    send(exchange, battery.is(SimBattery.Mood.SILENT) ? BROKEN : GOOD, state());
                case "GET /meter/state" ->
                    send(exchange, GOOD, String.format(Locale.ROOT, "{\"power_w\": %.1f}", meter.watts()));
                case "PUT /battery/setpoint" -> {
                    JsonNode wanted = json.readTree(exchange.getRequestBody());
                    battery.command(
                            wanted.get("power_w").asDouble(),
                            Duration.ofSeconds(wanted.get("valid_for_seconds").asLong()));
                    send(exchange, GOOD, "{}");
                }
                case "DELETE /battery/setpoint" -> {
                    battery.release();
                    send(exchange, GOOD, "{}");
                }
                default -> send(exchange, NOT_FOUND, "{}");
            }
        }
    }

    private String state() {
        return String.format(
                Locale.ROOT,
                "{\"charge_percent\": %.2f, \"power_w\": %.1f, \"temperature_c\": %.1f, \"faults\": []}",
                battery.shownCharge() * 100,
                battery.power(),
                battery.temperature());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
