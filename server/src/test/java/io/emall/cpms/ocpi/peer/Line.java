package io.emall.cpms.ocpi.peer;

import io.emall.cpms.ocpi.Http;
import io.emall.cpms.ocpi.Http.Got;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The partner as a client of the CPMS; every answer is judged. */
final class Line {

    static final JsonMapper JSON = new JsonMapper();

    private final String version;
    private final Judge judge;
    private final Role self;
    private final Map<String, String> endpoints = new HashMap<>();
    private volatile String token = "";

    Line(String version, Judge judge, Role self) {
        this.version = version;
        this.judge = judge;
        this.self = self;
    }

    void token(String token) {
        this.token = token;
    }

    /** Reads versions and the details of ours (version_information_endpoint). */
    void explore(String versionsUrl, String token) {
        this.token = token;
        Got versions = request("GET", versionsUrl, null, List.of());
        JsonNode ours = versions.data()
                .valueStream()
                .filter(offered -> offered.path("version").asString("").equals(version))
                .findFirst()
                .orElseThrow();
        judge.valid("versions", "Version", ours);
        Got found = request("GET", ours.path("url").stringValue(), null, List.of());
        judge.valid("version details", "VersionDetails", found.data());
        endpoints.clear();
        found.data()
                .path("endpoints")
                .forEach(e -> endpoints.put(
                        e.path("identifier").stringValue() + ":"
                                + e.path("role").stringValue(),
                        e.path("url").stringValue()));
    }

    String sender(String module) {
        return Optional.ofNullable(endpoints.get(module + ":SENDER")).orElseThrow(() -> missing(module));
    }

    String anyOf(String module) {
        return Optional.ofNullable(endpoints.get(module + ":RECEIVER"))
                .or(() -> Optional.ofNullable(endpoints.get(module + ":SENDER")))
                .orElseThrow(() -> missing(module));
    }

    private static IllegalStateException missing(String module) {
        return new IllegalStateException("the CPMS does not offer " + module);
    }

    /** To a configuration module: no routing headers. */
    Got configure(String method, String module, String path, JsonNode body) {
        Got answer = request(method, anyOf(module) + path, body, List.of());
        judge.demand(answer.header("OCPI-to-party-id").isEmpty(), module, "routing headers in the answer");
        return answer;
    }

    /** To a functional module, open routing. */
    Got send(String method, String url, JsonNode body) {
        Got answer = request(
                method,
                url,
                body,
                List.of("OCPI-from-country-code", self.countryCode(), "OCPI-from-party-id", self.partyId()));
        String about = method + " " + url;
        String to = answer.header("OCPI-to-party-id").orElse("");
        judge.demand(to.equals(self.partyId()), about, "the answer is routed to " + to);
        judge.demand(answer.header("OCPI-from-party-id").isPresent(), about, "the answer comes from nobody");
        return answer;
    }

    private Got request(String method, String url, JsonNode body, List<String> routing) {
        String id = UUID.randomUUID().toString();
        List<String> headers = new ArrayList<>(routing);
        headers.addAll(List.of("X-Request-ID", id, "X-Correlation-ID", id, "Content-Type", "application/json"));
        Got answer =
                Http.send(method, url, token, body == null ? null : body.toString(), headers.toArray(String[]::new));
        String about = method + " " + url;
        judge.envelope(about, answer.body());
        judge.demand(answer.header("X-Request-ID").equals(Optional.of(id)), about, "X-Request-ID is not echoed");
        judge.demand(answer.header("X-Correlation-ID").equals(Optional.of(id)), about, "no X-Correlation-ID");
        String type = answer.header("Content-Type").orElse("none");
        judge.demand(type.startsWith("application/json"), about, "Content-Type " + type);
        return answer;
    }
}
