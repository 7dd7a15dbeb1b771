package io.emall.sim.emsp;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request the eMSP received.
 *
 * @param path behind the eMSP's base, such as {@code sessions/IT/EMA/1}
 * @param headers with names in lower case
 * @param body a missing node when there was none
 * @param status the HTTP status it was answered with; 0 when the connection was dropped
 */
public record Received(
        Instant at, String method, String path, String query, Map<String, String> headers, JsonNode body, int status) {

    /** The first part of the path: locations, tariffs, sessions, cdrs, tokens, responses, credentials, versions. */
    public String module() {
        return path.split("/", 2)[0];
    }
}
