package io.emall.sim.story;

import io.emall.sim.rest.RestClient;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Finds the newest session that was billed, and tells it. */
public final class LatestSession {
    private final RestClient rest;
    private final List<JsonNode> diary;

    /**
     * Asks the CPMS and the eMSP.
     *
     * @param diary what the eMSP was sent, one node a request; empty when nobody knows
     */
    public LatestSession(RestClient rest, List<JsonNode> diary) {
        this.rest = rest;
        this.diary = diary;
    }

    /** Its story in lines; none when no session was billed yet. */
    public List<String> story() {
        return items(rest.get("/sessions?running=false&limit=50"))
                .map(item -> rest.get("/sessions/" + item.path("id").asString()))
                .filter(sheet -> sheet.path("cdr").isObject())
                .findFirst()
                .map(this::tell)
                .orElse(List.of());
    }

    private List<String> tell(JsonNode sheet) {
        JsonNode session = sheet.path("session");
        JsonNode location = Facts.text(session, "locationId")
                .flatMap(id -> rest.find("/locations/" + id))
                .orElse(MissingNode.getInstance());
        ZoneId zone = Facts.text(location, "zone").map(ZoneId::of).orElse(ZoneId.of("UTC"));
        JsonNode readings = rest.get("/sessions/" + session.path("id").asString() + "/readings");
        return new Telling(zone).tell(sheet, location, items(readings).toList(), diary);
    }

    private static Stream<JsonNode> items(JsonNode list) {
        JsonNode items = list.isArray() ? list : list.path("items");
        return StreamSupport.stream(items.spliterator(), false);
    }
}
