package io.emall.cpms.ocpi.peer;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What the partner answers for each module, as the texts of mod_* say; what comes in is judged first. */
final class Desk {

    private static final Map<String, String> TYPES =
            Map.of("locations", "Location", "tariffs", "Tariff", "sessions", "Session", "cdrs", "CDR");

    private final Judge judge;
    private final Shelf shelf;
    private final Supplier<String> base;
    private final Map<String, String> awaited = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> results = new ConcurrentHashMap<>();

    private final List<JsonNode> clients = new CopyOnWriteArrayList<>();

    Desk(Judge judge, Shelf shelf, Supplier<String> base) {
        this.judge = judge;
        this.shelf = shelf;
        this.base = base;
    }

    /** From now on a result of that type may be posted under this id. */
    void await(String id, String type) {
        awaited.put(id, type);
    }

    /** Who is reached through this hub. */
    void client(JsonNode info) {
        clients.add(info);
    }

    Optional<JsonNode> result(String id) {
        return Optional.ofNullable(results.get(id));
    }

    Said handle(Heard request) {
        return switch (request.module()) {
            case "locations" -> location(request);
            case "tariffs", "sessions" -> object(request);
            case "cdrs" -> cdr(request);
            case "responses" -> result(request);
            case "hubclientinfo" -> clients(request);
            case "chargingprofiles" -> activeProfile(request);
            default -> Said.no(404, 2000);
        };
    }

    private Said location(Heard request) {
        if (request.path().size() == 4) {
            return object(request);
        }
        owned(request);
        judge.validPart(request.words(), "EVSE", request.body());
        judge.demand(request.method().equals("PATCH"), request.words(), "an EVSE is patched here");
        return shelf.patchEvse(request.part(3), request.part(4), request.body()) ? Said.done() : Said.no(404, 2003);
    }

    private Said object(Heard request) {
        owned(request);
        String module = request.module();
        String id = request.part(3);
        return switch (request.method()) {
            case "GET" -> shelf.find(module, id).map(Said::ok).orElseGet(() -> Said.no(404, 2003));
            case "PUT" -> put(request, module, id);
            case "PATCH" -> {
                judge.validPart(request.words(), TYPES.get(module), request.body());
                yield shelf.patch(module, id, request.body()) ? Said.done() : Said.no(404, 2003);
            }
            case "DELETE" -> {
                judge.demand(module.equals("tariffs"), request.words(), "only tariffs are deleted");
                yield shelf.remove(module, id) ? Said.done() : Said.no(404, 2003);
            }
            default -> Said.no(405, 2000);
        };
    }

    private Said put(Heard request, String module, String id) {
        judge.valid(request.words(), TYPES.get(module), request.body());
        judge.demand(id.equalsIgnoreCase(request.body().path("id").asString("")), request.words(), "another id in it");
        return shelf.put(module, id, request.body()) ? Said.created() : Said.done();
    }

    /** Client-owned objects: the path begins with the party that the body and the FROM headers name (O-13). */
    private void owned(Heard request) {
        String words = request.words();
        boolean from = request.part(1).equals(request.headers().get("ocpi-from-country-code"))
                && request.part(2).equals(request.headers().get("ocpi-from-party-id"));
        judge.demand(from, words, "not the party of the routing headers");
        if (request.method().equals("PUT")) {
            boolean body = request.part(1)
                            .equals(request.body().path("country_code").asString(""))
                    && request.part(2).equals(request.body().path("party_id").asString(""));
            judge.demand(body, words, "not the party of the body");
        }
    }

    private Said cdr(Heard request) {
        if (request.method().equals("GET")) {
            return shelf.find("cdrs", request.part(1)).map(Said::ok).orElseGet(() -> Said.no(404, 2000));
        }
        judge.demand(request.method().equals("POST"), request.words(), "CDRs are only posted");
        judge.valid(request.words(), "CDR", request.body());
        String id = request.body().path("id").asString("");
        judge.demand(shelf.find("cdrs", id).isEmpty(), request.words(), "posted twice: " + id);
        shelf.put("cdrs", id, request.body());
        return Said.created().with(Map.of("Location", base.get() + "/cdrs/" + id));
    }

    private Said result(Heard request) {
        String id = request.part(1);
        String type = awaited.get(id);
        if (type == null) {
            judge.complain(request.words(), "nobody asked for this result");
            return Said.no(404, 2000);
        }
        judge.demand(request.method().equals("POST"), request.words(), "results are posted");
        judge.valid(request.words(), type, request.body());
        judge.demand(results.put(id, request.body()) == null, request.words(), "a second result");
        return Said.done();
    }

    /** The hub's list, on one page. */
    private Said clients(Heard request) {
        judge.demand(request.method().equals("GET"), request.words(), "the list is only read");
        Map<String, String> headers = Map.of("X-Total-Count", "" + clients.size(), "X-Limit", "100");
        return Said.ok(List.copyOf(clients)).with(headers);
    }

    private Said activeProfile(Heard request) {
        judge.demand(request.method().equals("PUT"), request.words(), "active profiles are put");
        judge.valid(request.words(), "ActiveChargingProfile", request.body());
        return Said.done();
    }

    static List<Map<String, String>> endpoints(String base) {
        return Map.ofEntries(
                        entry("credentials", "RECEIVER"),
                        entry("locations", "RECEIVER"),
                        entry("tariffs", "RECEIVER"),
                        entry("sessions", "RECEIVER"),
                        entry("cdrs", "RECEIVER"),
                        entry("tokens", "SENDER"),
                        entry("commands", "SENDER"),
                        entry("hubclientinfo", "SENDER"),
                        entry("chargingprofiles", "SENDER"))
                .entrySet()
                .stream()
                .map(module -> Map.of(
                        "identifier", module.getKey(),
                        "role", module.getValue(),
                        "url", base + "/" + module.getKey()))
                .toList();
    }
}
