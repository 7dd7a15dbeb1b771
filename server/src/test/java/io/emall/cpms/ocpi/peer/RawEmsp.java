package io.emall.cpms.ocpi.peer;

import io.emall.cpms.ocpi.Http.Got;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A partner's platform that knows OCPI from its texts and schemas only, not from this project's records: all is raw
 * JSON. It registers, pulls, receives, sends commands; whatever the CPMS says wrongly is among its complaints.
 */
public final class RawEmsp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String version;
    private final List<Role> roles;
    private final Judge judge;
    private final Shelf shelf = new Shelf();
    private final Purse purse = new Purse();
    private final Front front;
    private final Desk desk;
    private final Line line;
    private volatile String theirToken = "none-yet";
    private volatile String hub = "";

    public RawEmsp(String version, Role... roles) {
        this.version = version;
        this.roles = List.of(roles);
        this.judge = new Judge(version);
        this.desk = new Desk(judge, shelf, this::base);
        this.front = new Front(this::answer);
        this.line = new Line(version, judge, roles[0]);
    }

    // --- registration (credentials §Registration)

    /** With the token A the CPO handed over. */
    public Got register(String versionsUrl, String tokenA) {
        line.explore(versionsUrl, tokenA);
        return exchange("POST");
    }

    /** New tokens both ways. */
    public Got renew() {
        return exchange("PUT");
    }

    private Got exchange(String method) {
        String old = theirToken;
        theirToken = fresh();
        Got answer = line.configure(method, "credentials", "", credentials());
        if (answer.code() != 1000) {
            theirToken = old;
            return answer;
        }
        judge.valid(method + " credentials", "Credentials", answer.data());
        line.token(answer.data().path("token").stringValue());
        return answer;
    }

    /** The token A with which the CPO may register here. */
    public String invite() {
        theirToken = fresh();
        return theirToken;
    }

    public String versionsUrl() {
        return front.root() + "/versions";
    }

    private ObjectNode credentials() {
        ObjectNode credentials =
                Line.JSON.createObjectNode().put("token", theirToken).put("url", versionsUrl());
        if (!hub.isEmpty()) {
            credentials.put("hub_party_id", hub);
        }
        return credentials.set(
                "roles", Line.JSON.valueToTree(roles.stream().map(Role::json).toList()));
    }

    /** It is a hub of 2.3.0 by this name, and its roles are those it leads to. */
    public RawEmsp hub(String countryAndParty) {
        hub = countryAndParty;
        return this;
    }

    /** The first of its roles. */
    public Role self() {
        return roles.getFirst();
    }

    private String base() {
        return front.root() + "/" + version;
    }

    private static String fresh() {
        return "raw-" + UUID.randomUUID();
    }

    // --- what it answers

    private Said answer(Heard request) {
        judge.headers(request.words(), configuring(request) ? "versions" : request.module(), request.headers());
        if (!presented(request).equals(theirToken)) {
            return Said.no(401, 2000);
        }
        return switch (request.module()) {
            case "versions" -> Said.ok(List.of(Map.of("version", version, "url", base())));
            case "credentials" -> credentials(request);
            case "tokens" -> purse.handle(judge, request, base() + "/tokens");
            default ->
                request.module().equals(version)
                        ? Said.ok(Map.of("version", version, "endpoints", Desk.endpoints(base())))
                        : desk.handle(request);
        };
    }

    private boolean configuring(Heard request) {
        return request.module().equals(version) || request.module().equals("credentials");
    }

    private static String presented(Heard request) {
        String header = request.headers().getOrDefault("authorization", "");
        return header.matches("Token [A-Za-z0-9+/=]+")
                ? new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8)
                : "";
    }

    private Said credentials(Heard request) {
        if (request.method().equals("DELETE")) {
            theirToken = fresh();
            return Said.done();
        }
        judge.valid(request.words(), "Credentials", request.body());
        line.explore(
                request.body().path("url").stringValue(),
                request.body().path("token").stringValue());
        theirToken = fresh();
        return Said.ok(credentials());
    }

    // --- what it asks

    /** All objects of a list, by pages of two, each valid (T §Pagination). */
    public List<JsonNode> pull(String module, String type, String query) {
        List<JsonNode> found = new ArrayList<>();
        Optional<String> page = Optional.of(line.sender(module) + "?limit=2" + query);
        while (page.isPresent()) {
            Got answer = line.send("GET", page.get(), null);
            answer.data().forEach(found::add);
            page = answer.header("Link").map(link -> link.replaceAll("<([^>]*)>.*", "$1"));
            long total =
                    answer.raw().headers().firstValueAsLong("X-Total-Count").orElse(-1);
            judge.demand(total >= found.size(), module, "X-Total-Count " + total + " after " + found.size());
            judge.demand(answer.header("X-Limit").isPresent(), module, "no X-Limit");
            judge.demand(page.isPresent() || total == found.size(), module, "the last page is not the end");
        }
        found.forEach(object -> judge.valid("list of " + module, type, object));
        return found;
    }

    /** Any request below a module's URL, its data of that type; null if there should be none. */
    public Got ask(String method, String module, String path, JsonNode body, String type) {
        Got answer = line.send(method, line.anyOf(module) + path, body);
        if (type != null && answer.code() == 1000) {
            judge.valid(method + " " + module + path, type, answer.data());
        }
        return answer;
    }

    /** A request below a configuration module's URL. */
    public Got configure(String method, String module, String path, JsonNode body) {
        return line.configure(method, module, path, body);
    }

    /** A command; the field response_url is filled in. */
    public Asked command(String name, ObjectNode body) {
        return asked("POST", "commands", "/" + name, body, "CommandResponse", "CommandResult");
    }

    /** A request that is answered twice: at once, and at its response URL. */
    public Asked asked(String method, String module, String path, ObjectNode body, String now, String later) {
        String id = UUID.randomUUID().toString();
        String responseUrl = awaited(id, later).toString();
        boolean inQuery = body == null;
        String at = inQuery ? path + (path.contains("?") ? "&" : "?") + "response_url=" + responseUrl : path;
        ObjectNode full = inQuery ? null : body.deepCopy().put("response_url", responseUrl);
        return new Asked(id, ask(method, module, at, full, now));
    }

    /** Where a result of that type may be posted from now on. */
    public URI awaited(String id, String type) {
        desk.await(id, type);
        return URI.create(base() + "/responses/" + id);
    }

    /** @param answer the first answer */
    public record Asked(String id, Got answer) {
        public String said() {
            return answer.data().path("result").asString("");
        }
    }

    /** The second answer. */
    public JsonNode result(Asked asked) {
        return result(asked.id());
    }

    public JsonNode result(String id) {
        await("the result " + id, () -> desk.result(id).isPresent());
        return desk.result(id).orElseThrow();
    }

    /** As a hub: somebody on its list of clients. */
    public void client(JsonNode info) {
        desk.client(info);
    }

    // --- its tokens, what it keeps, how it is

    public ObjectNode token(Role owner, String uid, String whitelist) {
        return purse.add(owner, uid, whitelist);
    }

    public void verdict(String uid, String allowed) {
        purse.verdict(uid, allowed);
    }

    public Optional<ObjectNode> kept(String module, String id) {
        return shelf.find(module, id);
    }

    public long keeps(String module) {
        return shelf.count(module);
    }

    /** It loses an object, as after a restore of an old backup. */
    public void lose(String module, String id) {
        shelf.remove(module, id);
    }

    /** It has an object otherwise than it was told. */
    public void distort(String module, String id, String field, String value) {
        shelf.find(module, id).ifPresent(object -> object.put(field, value));
    }

    public List<Heard> heard() {
        return List.copyOf(front.heard());
    }

    public void weather(Weather weather) {
        front.weather(weather);
    }

    public void leave() {
        front.leave();
    }

    public void comeBack() {
        front.comeBack();
    }

    public List<String> complaints() {
        return judge.complaints();
    }

    public static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + what);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Override
    public void close() {
        front.close();
    }
}
