package io.emall.sim.emsp;

import io.emall.wire.ocpi.v221.Credentials;
import io.emall.wire.ocpi.v221.InterfaceRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The credentials handshake in both directions (O-20 to O-23). */
final class Handshake {
    private final Client client;
    private final Party self;
    private final String versionsUrl;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> invitations = ConcurrentHashMap.newKeySet();
    private volatile List<String> versions = List.of("2.2.1");
    private volatile @Nullable Peer peer;

    Handshake(Client client, Party self, String versionsUrl) {
        this.client = client;
        this.self = self;
        this.versionsUrl = versionsUrl;
    }

    /** The versions it speaks, the best first. */
    List<String> versions() {
        return versions;
    }

    void speak(List<String> versions) {
        this.versions = List.copyOf(versions);
    }

    /** The one both speak; its own best one before they know each other. */
    String version() {
        return peer().map(Peer::version).orElse(versions.getFirst());
    }

    Optional<Peer> peer() {
        return Optional.ofNullable(peer);
    }

    Optional<EmspMemory> memory(int port) {
        String mine = accepted.stream().findFirst().orElse("");
        return peer().map(p ->
                new EmspMemory(port, mine, p.token(), p.versionsUrl(), p.version(), p.party(), p.endpoints()));
    }

    void remember(EmspMemory memory) {
        accepted.add(memory.ownToken());
        peer = new Peer(
                memory.theirToken(), memory.theirVersionsUrl(), memory.version(), memory.them(), memory.endpoints());
    }

    /** Whether a request with this token may use a module. */
    boolean admits(String token, String module) {
        boolean first = module.equals("versions") || versions.contains(module) || module.equals("credentials");
        return accepted.contains(token) || (first && invitations.contains(token));
    }

    String invite() {
        String token = newToken();
        invitations.add(token);
        return token;
    }

    /** As the sender: with a token A given out of band. */
    Answer register(String theirVersionsUrl, String tokenA) {
        Peer found = Peer.discover(client, theirVersionsUrl, tokenA, versions);
        return exchange("POST", found, tokenA);
    }

    /** Gives and gets new tokens; the endpoints are read anew. */
    Answer rotate() {
        Peer known = peer().orElseThrow();
        return exchange("PUT", Peer.discover(client, known.versionsUrl(), known.token(), versions), known.token());
    }

    Answer unregister() {
        Peer known = peer().orElseThrow();
        Answer answer = client.send("DELETE", known.url("credentials", InterfaceRole.SENDER), known.token(), null);
        if (answer.isSuccess()) {
            accepted.clear();
            peer = null;
        }
        return answer;
    }

    private Answer exchange(String method, Peer with, String token) {
        String mine = newToken();
        accepted.add(mine);
        Answer answer = client.send(method, with.url("credentials", InterfaceRole.SENDER), token, credentials(mine));
        if (answer.isSuccess()) {
            peer = with.with(answer.as(Credentials.class));
            accepted.retainAll(Set.of(mine));
        } else {
            accepted.remove(mine);
        }
        return answer;
    }

    /** As the receiver: the CPMS sends its credentials and gets ours. */
    Answer receive(String method, String token, JsonNode body) {
        boolean registered = accepted.contains(token);
        return switch (method) {
            case "GET" -> Answer.ok(credentials(token));
            case "POST" -> registered ? Answer.of(405, 2000, null) : accept(token, body);
            case "PUT" -> registered ? accept(token, body) : Answer.of(405, 2000, null);
            case "DELETE" -> registered ? forget() : Answer.of(405, 2000, null);
            default -> Answer.of(405, 2000, null);
        };
    }

    private Answer accept(String token, JsonNode body) {
        Credentials theirs = OcpiJson.MAPPER.treeToValue(body, Credentials.class);
        peer = Peer.discover(client, theirs.url(), theirs.token(), versions).with(theirs);
        invitations.remove(token);
        String mine = newToken();
        accepted.clear();
        accepted.add(mine);
        return Answer.ok(credentials(mine));
    }

    private Answer forget() {
        accepted.clear();
        peer = null;
        return Answer.ok(null);
    }

    private Credentials credentials(String token) {
        return new Credentials(token, versionsUrl, List.of(self.role()));
    }

    private static String newToken() {
        return UUID.randomUUID().toString();
    }
}
