package io.emall.cpms.ocpi.peer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request the partner got.
 *
 * @param path what follows the version: module, then the rest
 * @param headers by name in lower case
 */
public record Heard(
        Instant at,
        String method,
        List<String> path,
        Map<String, String> query,
        Map<String, String> headers,
        JsonNode body) {

    public String module() {
        return path.isEmpty() ? "versions" : path.getFirst();
    }

    public boolean is(String method, String module) {
        return this.method.equals(method) && module().equals(module);
    }

    public String part(int index) {
        return index < path.size() ? path.get(index) : "";
    }

    String words() {
        return method + " " + String.join("/", path);
    }
}
