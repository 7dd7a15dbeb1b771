package io.emall.sim.story;

import io.emall.sim.rest.RestClient;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Finds the newest session that was billed, and tells it. */
public final class LatestSession {
    private final RestClient rest;

    public LatestSession(RestClient rest) {
        this.rest = rest;
    }

    /** Its story in lines; none when no session was billed yet. */
    public List<String> story() {
        return items(rest.get("/sessions?running=false&limit=50"))
                .map(item -> rest.get("/sessions/" + item.path("id").asString()))
                .filter(session -> session.path("cdr").isObject())
                .findFirst()
                .map(this::tell)
                .orElse(List.of());
    }

    private List<String> tell(JsonNode session) {
        JsonNode location = Facts.text(session, "locationId")
                .flatMap(id -> rest.find("/locations/" + id))
                .orElse(MissingNode.getInstance());
        ZoneId zone = Facts.text(location, "zone").map(ZoneId::of).orElse(ZoneId.of("UTC"));
        List<JsonNode> readings =
                Optional.of(rest.get("/sessions/" + session.path("id").asString() + "/readings")).stream()
                        .flatMap(LatestSession::items)
                        .toList();
        return new Telling(zone).tell(session, location, readings);
    }

    private static Stream<JsonNode> items(JsonNode list) {
        JsonNode items = list.isArray() ? list : list.path("items");
        return StreamSupport.stream(items.spliterator(), false);
    }
}
