package io.emall.sim.station;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Just enough of a CSMS to talk to a station: fixed answers, and CALLs when told to. */
final class FakeCsms implements AutoCloseable {
    private final JsonMapper json = new JsonMapper();
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger ids = new AtomicInteger();
    private final List<ServerWebSocket> sockets = new CopyOnWriteArrayList<>();
    final List<String> authorizations = new CopyOnWriteArrayList<>();
    final List<String> paths = new CopyOnWriteArrayList<>();
    final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            "BootNotification", "{\"status\":\"Accepted\",\"currentTime\":\"2026-01-01T00:00:00Z\",\"interval\":300}",
            "Authorize", "{\"idTagInfo\":{\"status\":\"Accepted\"}}",
            "StartTransaction", "{\"transactionId\":7,\"idTagInfo\":{\"status\":\"Accepted\"}}"));
    private final HttpServer server;

    FakeCsms() {
        HttpServerOptions options = new HttpServerOptions()
                .setPort(0)
                .setHost("localhost")
                .setWebSocketSubProtocols(List.of("ocpp1.6", "ocpp2.0.1"));
        server = vertx.createHttpServer(options).webSocketHandler(this::accept);
        server.listen().await();
    }

    URI url() {
        return URI.create("ws://localhost:" + server.actualPort() + "/ocpp");
    }

    private void accept(ServerWebSocket socket) {
        authorizations.add(String.valueOf(socket.headers().get("Authorization")));
        paths.add(socket.path());
        sockets.add(socket);
        socket.textMessageHandler(text -> answer(socket, text));
    }

    private void answer(ServerWebSocket socket, String text) {
        JsonNode message = json.readTree(text);
        if (message.path(0).asInt() == 2) {
            String answer = answers.getOrDefault(message.path(2).asString(), "{}");
            socket.writeTextMessage("[3,\"" + message.path(1).asString() + "\"," + answer + "]");
        }
    }

    void call(String action, String payload) {
        sockets.getLast().writeTextMessage("[2,\"c" + ids.incrementAndGet() + "\",\"" + action + "\"," + payload + "]");
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
