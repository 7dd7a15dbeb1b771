package io.emall.sim.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the REST API under {@code /api/v1} in the name of a person. */
public final class RestClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String authorization;

    /**
     * A client for one person.
     *
     * @param cpms the CPMS's URL, such as {@code http://localhost:8080}
     */
    public RestClient(String cpms, String user, String password) {
        this.base = cpms + "/api/v1";
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** Empty when there is no such thing. */
    public Optional<JsonNode> find(String path) {
        try {
            return Optional.of(get(path));
        } catch (RestRefused e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Asks for something.
     *
     * @throws RestRefused when the API answers with anything but success
     * @throws UncheckedIOException when it cannot be reached
     */
    public JsonNode get(String path) {
        return send("GET", path, null);
    }

    /** Creates something, or does something; throws as {@link #get} does. */
    public JsonNode post(String path, Object body) {
        return send("POST", path, body);
    }

    /** Creates or replaces something; throws as {@link #get} does. */
    public JsonNode put(String path, Object body) {
        return send("PUT", path, body);
    }

    private JsonNode send(String method, String path, @Nullable Object body) {
        BodyPublisher content =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json.writeValueAsString(body));
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, content)
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> response = exchange(request);
        JsonNode answer = read(response.body());
        if (response.statusCode() / 100 != 2) {
            String words = answer.path("error").path("message").asString("");
            throw new RestRefused(method + " " + path, response.statusCode(), words);
        }
        return answer;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
