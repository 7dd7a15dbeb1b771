package io.emall.sim.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is put, lists what is posted. */
final class FakeRest implements AutoCloseable {
    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final Map<String, JsonNode> things = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> lists = new ConcurrentHashMap<>();
    final List<String> requests = new CopyOnWriteArrayList<>();

    FakeRest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1", this::serve);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    JsonNode thing(String path) {
        return things.get(path);
    }

    List<JsonNode> posted(String path) {
        return lists.getOrDefault(path, List.of());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/api/v1".length());
            requests.add(exchange.getRequestMethod() + " " + path);
            byte[] body = exchange.getRequestBody().readAllBytes();
            Object answer =
                    switch (exchange.getRequestMethod()) {
                        case "PUT" -> things.merge(path, json.readTree(body), (old, put) -> put);
                        case "POST" -> posted(path, json.readTree(body));
                        default -> path.indexOf('/', 1) < 0 ? lists.getOrDefault(path, List.of()) : things.get(path);
                    };
            byte[] content =
                    json.writeValueAsString(answer == null ? Map.of() : answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : 200, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private JsonNode posted(String path, JsonNode body) {
        lists.computeIfAbsent(path, p -> new CopyOnWriteArrayList<>()).add(body);
        return body;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
