package io.emall.cpms.ocpi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bare HTTP client that sends exactly what a test says. */
public final class Http {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Http() {}

    public record Got(int status, JsonNode body, HttpResponse<String> raw) {
        public int code() {
            return body.path("status_code").asInt(0);
        }

        public JsonNode data() {
            return body.path("data");
        }

        public Optional<String> header(String name) {
            return raw.headers().firstValue(name);
        }
    }

    /** @param headers names and values in turn */
    public static Got send(String method, String url, String token, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (token != null) {
            request.header("Authorization", "Token " + base64(token));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        try {
            HttpResponse<String> raw =
                    CLIENT.send(request.method(method, publisher).build(), BodyHandlers.ofString());
            return new Got(raw.statusCode(), JSON.readTree(raw.body()), raw);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Got get(String url, String token, String... headers) {
        return send("GET", url, token, null, headers);
    }

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
