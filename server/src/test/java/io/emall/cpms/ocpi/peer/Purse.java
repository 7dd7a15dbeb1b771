package io.emall.cpms.ocpi.peer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The partner's tokens: listed in small pages, and answered for in real time (mod_tokens §Sender). */
final class Purse {

    private static final int PAGE = 2;
    private static final JsonMapper JSON = new JsonMapper();

    private final List<ObjectNode> tokens = new CopyOnWriteArrayList<>();
    private final Map<String, String> verdicts = new ConcurrentHashMap<>();

    ObjectNode add(Role owner, String uid, String whitelist) {
        ObjectNode token = JSON.createObjectNode()
                .put("country_code", owner.countryCode())
                .put("party_id", owner.partyId())
                .put("uid", uid)
                .put("type", "RFID")
                .put("contract_id", owner.countryCode() + "-" + owner.partyId() + "-C" + uid)
                .put("issuer", "Party " + owner.partyId())
                .put("valid", true)
                .put("whitelist", whitelist)
                .put("last_updated", "2026-03-02T10:00:00Z");
        tokens.add(token);
        return token;
    }

    void verdict(String uid, String allowed) {
        verdicts.put(uid, allowed);
    }

    Said handle(Judge judge, Heard request, String url) {
        if (request.method().equals("GET")) {
            return page(request, url);
        }
        judge.demand(request.is("POST", "tokens") && request.part(2).equals("authorize"), request.words(), "what?");
        if (!request.body().isMissingNode()) {
            judge.valid(request.words(), "LocationReferences", request.body());
        }
        return tokens.stream()
                .filter(token -> token.path("uid").stringValue().equalsIgnoreCase(request.part(1)))
                .findFirst()
                .map(token -> Said.ok(info(token, request.body())))
                .orElseGet(() -> Said.no(404, 2004));
    }

    private JsonNode info(ObjectNode token, JsonNode location) {
        ObjectNode info = JSON.createObjectNode()
                .put("allowed", verdicts.getOrDefault(token.path("uid").stringValue(), "ALLOWED"));
        info.set("token", token);
        if (location.isObject()) {
            info.set("location", location);
        }
        return info;
    }

    private Said page(Heard request, String url) {
        int offset = Integer.parseInt(request.query().getOrDefault("offset", "0"));
        int end = Math.min(offset + PAGE, tokens.size());
        Said page = Said.ok(offset > end ? List.of() : tokens.subList(offset, end));
        Map<String, String> headers = Map.of("X-Total-Count", "" + tokens.size(), "X-Limit", "" + PAGE);
        if (end >= tokens.size()) {
            return page.with(headers);
        }
        return page.with(Map.of(
                "X-Total-Count", "" + tokens.size(),
                "X-Limit", "" + PAGE,
                "Link", "<" + url + "?offset=" + end + "&limit=" + PAGE + ">; rel=\"next\""));
    }
}
