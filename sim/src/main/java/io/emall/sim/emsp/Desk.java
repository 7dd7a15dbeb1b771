package io.emall.sim.emsp;

import io.emall.wire.ocpi.v221.CommandResult;
import io.emall.wire.ocpi.v221.Endpoint;
import io.emall.wire.ocpi.v221.InterfaceRole;
import io.emall.wire.ocpi.v221.Version;
import io.emall.wire.ocpi.v221.VersionDetails;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What the eMSP's server does for each module. */
final class Desk {
    private static final int PAGE = 50;

    private final String base;
    private final Handshake handshake;
    private final Book book;
    private final Wallet wallet;
    private final Function<String, Optional<Command>> commands;

    Desk(String base, Handshake handshake, Book book, Wallet wallet, Function<String, Optional<Command>> commands) {
        this.base = base;
        this.handshake = handshake;
        this.book = book;
        this.wallet = wallet;
        this.commands = commands;
    }

    Answer handle(String method, List<String> path, Map<String, String> query, String token, JsonNode body) {
        return switch (path.getFirst()) {
            case "versions" -> Answer.ok(versions());
            case "credentials" -> handshake.receive(method, token, body);
            case "locations" -> location(method, path, body);
            case "tariffs", "sessions" -> object(method, path, body);
            case "bookings" -> booking(method, path, body);
            case "cdrs" -> cdr(method, path, body);
            case "tokens" -> token(method, path, query, body);
            case "responses" -> result(path, body);
            default -> details(path.getFirst());
        };
    }

    private List<Version> versions() {
        return handshake.versions().stream()
                .map(v -> new Version(v, base + "/" + v))
                .toList();
    }

    private Answer details(String version) {
        return handshake.versions().contains(version)
                ? Answer.ok(new VersionDetails(version, endpoints(version)))
                : Answer.of(404, 2000, null);
    }

    private List<Endpoint> endpoints(String version) {
        String at = base + "/" + version;
        List<Endpoint> endpoints = new ArrayList<>(List.of(
                endpoint(at, "credentials", InterfaceRole.SENDER),
                endpoint(at, "locations", InterfaceRole.RECEIVER),
                endpoint(at, "tariffs", InterfaceRole.RECEIVER),
                endpoint(at, "sessions", InterfaceRole.RECEIVER),
                endpoint(at, "cdrs", InterfaceRole.RECEIVER),
                endpoint(at, "tokens", InterfaceRole.SENDER),
                endpoint(at, "commands", InterfaceRole.SENDER)));
        if (version.equals("2.3.0")) {
            endpoints.add(endpoint(at, "bookings", InterfaceRole.RECEIVER));
        }
        return endpoints;
    }

    private static Endpoint endpoint(String at, String module, InterfaceRole role) {
        return new Endpoint(module, role, at + "/" + module);
    }

    private Answer location(String method, List<String> path, JsonNode body) {
        if (path.size() <= 4) {
            return object(method, path, body);
        }
        String connector = path.size() > 5 ? path.get(5) : null;
        if (method.equals("PATCH") && !body.has("last_updated")) {
            return Answer.of(200, 2001, null);
        }
        boolean known = book.child(path.get(3), path.get(4), connector, body, method.equals("PUT"));
        return known ? Answer.ok(null) : Answer.of(404, 2003, null);
    }

    /** Bookings, what can be booked, and its calendars, each below country and party (Bookings 1.1). */
    private Answer booking(String method, List<String> path, JsonNode body) {
        boolean isPlace = path.size() > 3 && path.get(3).equals("booking_locations");
        if (!isPlace) {
            return object(method, path, body);
        }
        if (path.size() == 6) {
            return book.calendar(path.get(4), path.get(5), body) ? Answer.ok(null) : Answer.of(404, 2003, null);
        }
        return object(method, List.of("booking_locations", path.get(1), path.get(2), path.get(4)), body);
    }

    private Answer object(String method, List<String> path, JsonNode body) {
        if (path.size() < 4) {
            return Answer.of(404, 2000, null);
        }
        String module = path.getFirst();
        String id = path.get(3);
        return switch (method) {
            case "GET" -> found(book.raw(module, id));
            case "PUT" -> put(module, id, body);
            case "PATCH" -> patch(module, id, body);
            case "DELETE" -> book.remove(module, id) ? Answer.ok(null) : Answer.of(404, 2000, null);
            default -> Answer.of(405, 2000, null);
        };
    }

    private Answer put(String module, String id, JsonNode body) {
        if (!id.equalsIgnoreCase(body.path("id").asString(""))) {
            return Answer.of(200, 2001, null);
        }
        boolean known = book.raw(module, id).isPresent();
        book.put(module, id, body);
        return known ? Answer.ok(null) : Answer.of(201, 1000, null);
    }

    private Answer patch(String module, String id, JsonNode body) {
        if (!body.has("last_updated")) {
            return Answer.of(200, 2001, null);
        }
        return book.patch(module, id, body) ? Answer.ok(null) : Answer.of(404, 2000, null);
    }

    /** A CDR is kept where its Location header says; the same id is never taken twice (O-35). */
    private Answer cdr(String method, List<String> path, JsonNode body) {
        if (method.equals("GET")) {
            return path.size() < 2 ? Answer.of(404, 2000, null) : found(book.raw("cdrs", path.get(1)));
        }
        String id = body.path("id").asString("");
        if (!method.equals("POST") || id.isEmpty()) {
            return Answer.of(200, 2001, null);
        }
        book.put("cdrs", id, body);
        return Answer.of(201, 1000, null).with(Map.of("Location", base + "/" + handshake.version() + "/cdrs/" + id));
    }

    private Answer token(String method, List<String> path, Map<String, String> query, JsonNode body) {
        if (method.equals("GET")) {
            return tokens(query);
        }
        return wallet.authorize(path.get(1), body).map(Answer::ok).orElseGet(() -> Answer.of(404, 2004, null));
    }

    private Answer tokens(Map<String, String> query) {
        int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
        int limit = Math.min(Integer.parseInt(query.getOrDefault("limit", "" + PAGE)), PAGE);
        Map<String, String> headers = new HashMap<>(Map.of("X-Total-Count", "" + wallet.size(), "X-Limit", "" + PAGE));
        if (offset + limit < wallet.size()) {
            String next = base + "/" + handshake.version() + "/tokens?offset=" + (offset + limit) + "&limit=" + limit;
            headers.put("Link", "<" + next + ">; rel=\"next\"");
        }
        return Answer.ok(wallet.page(offset, limit)).with(headers);
    }

    private Answer result(List<String> path, JsonNode body) {
        Optional<Command> command = commands.apply(path.getLast());
        command.ifPresent(c -> c.resulted(OcpiJson.MAPPER.treeToValue(body, CommandResult.class)));
        return command.isPresent() ? Answer.ok(null) : Answer.of(404, 2000, null);
    }

    private static Answer found(Optional<JsonNode> object) {
        return object.map(Answer::ok).orElseGet(() -> Answer.of(404, 2000, null));
    }
}
