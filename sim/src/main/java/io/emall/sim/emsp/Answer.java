package io.emall.sim.emsp;

import io.emall.wire.ocpi.v221.OcpiResponse;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What comes back for an OCPI request.
 *
 * @param http the HTTP status
 * @param code OCPI's status_code; 0 when the body was no OCPI response
 */
public record Answer(int http, int code, JsonNode data, Map<String, String> headers) {
    private static final int SUCCESS = 1000;

    public boolean isSuccess() {
        return http / 100 == 2 && code == SUCCESS;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /**
     * The data as one of OCPI's objects.
     *
     * @throws IllegalStateException when the request did not succeed
     */
    public <T> T as(Class<T> type) {
        if (!isSuccess()) {
            throw new IllegalStateException("HTTP " + http + ", OCPI " + code);
        }
        return OcpiJson.MAPPER.treeToValue(data, type);
    }

    static Answer ok(@Nullable Object data) {
        return of(200, SUCCESS, data);
    }

    static Answer of(int http, int code, @Nullable Object data) {
        return new Answer(http, code, OcpiJson.MAPPER.valueToTree(data), Map.of());
    }

    Answer with(Map<String, String> headers) {
        return new Answer(http, code, data, headers);
    }

    String body(Instant now) {
        JsonNode given = data.isNull() ? null : data;
        String words = code == SUCCESS ? "Success" : "Failed";
        return OcpiJson.MAPPER.writeValueAsString(new OcpiResponse<>(given, code, words, now));
    }

    static Answer of(HttpResponse<String> response) {
        JsonNode body = OcpiJson.read(response.body());
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Answer(response.statusCode(), body.path("status_code").asInt(0), body.path("data"), headers);
    }
}
