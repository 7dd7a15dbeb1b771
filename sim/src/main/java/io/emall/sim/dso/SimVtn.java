package io.emall.sim.dso;

import io.emall.sim.dso.Shelf.Taken;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A DSO's VTN of OpenADR 3.1 on this machine: programs, events, VENs, resources, reports and subscriptions in memory, OAuth2
 * client credentials, pages of at most 50, and webhooks. It grants each site what it asks for, up to its capacity.
 */
public final class SimVtn implements AutoCloseable {
    private static final String TOKEN = "sim-access-token";
    private static final String ASKED = "IMPORT_RESERVATION_CAPACITY";
    private static final String RESERVED = "IMPORT_CAPACITY_RESERVATION";

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Shelf> shelves = new HashMap<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final LocalServer server;
    private final String clientId;
    private final String secret;
    private final double capacityKw;

    /** @param capacityKw what it grants at most */
    public SimVtn(String clientId, String secret, double capacityKw, InstantSource clock) {
        this.clientId = clientId;
        this.secret = secret;
        this.capacityKw = capacityKw;
        for (String kind : List.of("programs", "events", "vens", "resources", "reports", "subscriptions")) {
            shelves.put(kind, new Shelf(kind, clock));
        }
        this.server = new LocalServer(this::answer);
    }

    /** What a VEN created, as it was sent. */
    public record Heard(String kind, String body) {}

    /** In the order in which it came. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Where a VEN finds it. */
    public URI url() {
        return server.url("/openadr3/3.1.1");
    }

    /** From now on it does not answer, or does again. */
    public void silent(boolean whether) {
        server.silent(whether);
    }

    /** As the DSO's own software would; tells subscribers of events. */
    public String publish(String kind, Map<String, ?> object) {
        ObjectNode stored = shelf(kind).add(json.valueToTree(object), clientId);
        if (kind.equals("events")) {
            tell("CREATE", stored);
        }
        return stored.path("id").asString();
    }

    /** Cancels an event. */
    public void withdraw(String eventId) {
        shelf("events").remove(eventId).ifPresent(gone -> tell("DELETE", gone));
    }

    /** All of a kind, as it would serve them. */
    public List<ObjectNode> all(String kind) {
        return shelf(kind).all();
    }

    private Shelf shelf(String kind) {
        Shelf shelf = shelves.get(kind);
        if (shelf == null) {
            throw new IllegalArgumentException(kind);
        }
        return shelf;
    }

    private LocalServer.Answer answer(LocalServer.Question question) {
        String path = question.path().replaceFirst(".*/3\\.1\\.1/", "");
        if (path.equals("auth/server")) {
            return reply(200, Map.of("tokenURL", url() + "/auth/token"));
        }
        if (path.equals("auth/token")) {
            return token(question.form());
        }
        if (!question.header("Authorization").equals("Bearer " + TOKEN)) {
            return problem(401, "no valid token");
        }
        if (!shelves.containsKey(path)) {
            return problem(404, "nothing at " + path);
        }
        return switch (question.method()) {
            case "GET" -> list(path, question.query());
            case "POST" -> create(path, question.body());
            default -> problem(405, question.method());
        };
    }

    private LocalServer.Answer token(Map<String, String> form) {
        boolean good = "client_credentials".equals(form.get("grant_type"))
                && clientId.equals(form.get("client_id"))
                && secret.equals(form.get("client_secret"));
        return good
                ? reply(200, Map.of("access_token", TOKEN, "token_type", "Bearer", "expires_in", 3600))
                : reply(401, Map.of("error", "invalid_client"));
    }

    private LocalServer.Answer list(String kind, Map<String, String> query) {
        Set<String> granted = granted();
        List<ObjectNode> found = shelf(kind).find(query).stream()
                .filter(object -> !kind.equals("events") || isFor(object, granted))
                .toList();
        int skip = Math.min(found.size(), Integer.parseInt(query.getOrDefault("skip", "0")));
        int limit = Math.min(50, Integer.parseInt(query.getOrDefault("limit", "50")));
        return reply(200, found.subList(skip, Math.min(found.size(), skip + limit)));
    }

    private Set<String> granted() {
        Set<String> granted = new HashSet<>();
        for (String kind : List.of("vens", "resources")) {
            shelf(kind).all().forEach(owner -> owner.path("targets").forEach(target -> granted.add(target.asString())));
        }
        return granted;
    }

    private static boolean isFor(JsonNode event, Set<String> granted) {
        JsonNode targets = event.path("targets");
        return targets.isEmpty() || targets.valueStream().anyMatch(target -> granted.contains(target.asString()));
    }

    private LocalServer.Answer create(String kind, String body) {
        heard.add(new Heard(kind, body));
        try {
            ObjectNode stored = shelf(kind).add((ObjectNode) json.readTree(body), clientId);
            if (kind.equals("reports")) {
                consider(stored);
            }
            return reply(201, stored);
        } catch (JacksonException | ClassCastException e) {
            return problem(400, "no object");
        } catch (Taken e) {
            return problem(409, "there is one already");
        }
    }

    /** A site asks for power: it gets it, up to the capacity. */
    private void consider(JsonNode report) {
        for (JsonNode resource : report.path("resources")) {
            JsonNode payload =
                    resource.path("intervals").path(0).path("payloads").path(0);
            if (payload.path("type").asString("").equals(ASKED)) {
                double asked = payload.path("values").path(0).asDouble(0);
                reserve(report, resource, Math.min(asked, capacityKw));
            }
        }
    }

    private void reserve(JsonNode report, JsonNode resource, double kilowatts) {
        Map<String, Object> payload = Map.of("type", RESERVED, "values", List.of(kilowatts));
        publish(
                "events",
                Map.of(
                        "programID",
                                shelf("events")
                                        .get(report.path("eventID").asString(""))
                                        .path("programID")
                                        .asString(""),
                        "eventName", "reservation",
                        "targets", List.of(resource.path("resourceName").asString("")),
                        "payloadDescriptors",
                                List.of(Map.of(
                                        "objectType", "EVENT_PAYLOAD_DESCRIPTOR",
                                        "payloadType", RESERVED,
                                        "units", "KW")),
                        "intervalPeriod", Map.of("start", "0001-01-01T00:00:00Z", "duration", "P9999Y"),
                        "intervals", List.of(Map.of("id", 0, "payloads", List.of(payload)))));
    }

    private void tell(String operation, ObjectNode event) {
        byte[] body = json.writeValueAsBytes(Map.of("objectType", "EVENT", "operation", operation, "object", event));
        for (JsonNode subscription : shelf("subscriptions").all()) {
            for (JsonNode one : subscription.path("objectOperations")) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create(one.path("callbackUrl").asString()))
                        .header(
                                "Authorization",
                                "Bearer " + one.path("bearerToken").asString(""))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
                var _ = http.sendAsync(request, BodyHandlers.discarding());
            }
        }
    }

    private LocalServer.Answer reply(int status, Object body) {
        return new LocalServer.Answer(status, "application/json", json.writeValueAsBytes(body));
    }

    private LocalServer.Answer problem(int status, String detail) {
        return new LocalServer.Answer(
                status,
                "application/problem+json",
                json.writeValueAsBytes(Map.of("status", status, "title", "refused", "detail", detail)));
    }

    @Override
    public void close() {
        server.close();
        http.shutdownNow();
    }
}
