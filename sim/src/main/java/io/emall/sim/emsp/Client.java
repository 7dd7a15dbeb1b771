package io.emall.sim.emsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sends OCPI requests (transport_and_format). */
final class Client implements AutoCloseable {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"?next\"?");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Party self;

    Client(Party self) {
        this.self = self;
    }

    static String header(String token) {
        return "Token " + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
    }

    /** Without routing headers, as versions and credentials want it. */
    Answer send(String method, String url, String token, @Nullable Object body) {
        return send(method, url, token, body, Map.of());
    }

    /** With routing headers, as functional modules want it. */
    Answer send(String method, String url, Peer to, String token, @Nullable Object body) {
        Map<String, String> routing = Map.of(
                "OCPI-from-country-code", self.country(),
                "OCPI-from-party-id", self.id(),
                "OCPI-to-country-code", to.party().country(),
                "OCPI-to-party-id", to.party().id());
        return send(method, url, token, body, routing);
    }

    /** All pages of a list, following the links (O-10). */
    List<JsonNode> all(String url, Peer of, String token) {
        List<JsonNode> found = new ArrayList<>();
        Optional<String> next = Optional.of(url);
        while (next.isPresent()) {
            Answer page = send("GET", next.get(), of, token, null);
            if (!page.isSuccess()) {
                throw new IllegalStateException(next.get() + ": HTTP " + page.http() + ", OCPI " + page.code());
            }
            page.data().forEach(found::add);
            next = page.header("Link").map(NEXT::matcher).filter(Matcher::find).map(m -> m.group(1));
        }
        return found;
    }

    private Answer send(String method, String url, String token, @Nullable Object body, Map<String, String> headers) {
        BodyPublisher content = body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(OcpiJson.MAPPER.writeValueAsString(body));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .method(method, content)
                .timeout(PATIENCE)
                .header("Authorization", header(token))
                .header("Content-Type", "application/json")
                .header("X-Request-ID", UUID.randomUUID().toString())
                .header("X-Correlation-ID", UUID.randomUUID().toString());
        headers.forEach(request::header);
        try {
            return Answer.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
