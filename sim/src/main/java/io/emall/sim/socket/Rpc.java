package io.emall.sim.socket;

import io.emall.sim.socket.Frame.Direction;
import io.emall.sim.watch.Changes;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** CALL, CALLRESULT and CALLERROR from the station's side: one CALL of its own at a time (OCPP-J 1.6 §4.1.1, P-11). */
public final class Rpc implements AutoCloseable {
    private volatile StationAddress address;
    private final String subprotocol;
    private final InstantSource clock;
    private final Changes changes;
    private final Journal journal;
    private final Inbox inbox;
    private final JsonMapper json = OcppJson.mapper();
    private volatile HttpClient client;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Map<String, CompletableFuture<Frame>> pending = new ConcurrentHashMap<>();
    private volatile Duration patience = Duration.ofSeconds(30);
    private volatile @Nullable Link link;

    public Rpc(StationAddress address, String subprotocol, InstantSource clock, Changes changes, Actions actions) {
        this.address = address;
        this.client = client(address);
        this.subprotocol = subprotocol;
        this.clock = clock;
        this.changes = changes;
        this.journal = new Journal(changes);
        String violation = subprotocol.equals("ocpp1.6") ? "FormationViolation" : "FormatViolation";
        this.inbox = new Inbox(actions, violation, changes, json, this::answer);
    }

    private static HttpClient client(StationAddress address) {
        return address.tls() == null
                ? HttpClient.newHttpClient()
                : HttpClient.newBuilder().sslContext(address.tls()).build();
    }

    public StationAddress address() {
        return address;
    }

    /** The next connection goes there. */
    public void moveTo(StationAddress elsewhere) {
        HttpClient former = client;
        client = client(elsewhere);
        address = elsewhere;
        former.shutdown();
    }

    /**
     * Opens a socket and speaks over it from now on; an older one is left as it is, for the caller to close late.
     *
     * @return the older one
     * @throws ConnectRefused when the CSMS does not want it or is not there
     */
    public Optional<Link> connect() {
        Optional<Link> older = link();
        link = Link.open(client, address, subprotocol, changes, this::heard);
        return older;
    }

    /** From the next connection on shows another key. */
    public void rekey(byte[] key) {
        address = new StationAddress(address.base(), address.identity(), address.user(), key);
    }

    public Optional<Link> link() {
        return Optional.ofNullable(link);
    }

    public boolean isConnected() {
        return link().filter(Link::isOpen).isPresent();
    }

    public Journal journal() {
        return journal;
    }

    /** How long a CALL waits for its answer. */
    public void patience(Duration patience) {
        this.patience = patience;
    }

    /** Misbehaves whenever this action arrives, until told to {@link #behave}. */
    public void deviate(String action, Deviation how) {
        inbox.deviate(action, how);
    }

    public void behave(String action) {
        inbox.behave(action);
    }

    /** Now, as a station's clock shows it: in milliseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Runs something on a thread of its own. */
    public void background(Runnable task) {
        inbox.background(task);
    }

    /** Sends a CALL and waits for what becomes of it. */
    public <R extends Response> Reply<R> call(Request<R> request) {
        Reply<JsonNode> reply = call(Actions.nameOf(request.getClass()), json.valueToTree(request));
        return switch (reply) {
            case Reply.Answer<JsonNode>(JsonNode payload) ->
                new Reply.Answer<>(json.treeToValue(payload, Actions.responseOf(request)));
            case Reply.Refusal<JsonNode>(String code, String description) -> new Reply.Refusal<>(code, description);
            case Reply.Silence<JsonNode> silence -> new Reply.Silence<>();
            case Reply.Lost<JsonNode> lost -> new Reply.Lost<>();
        };
    }

    /** Sends a CALL with any payload, also one no standard knows. */
    public Reply<JsonNode> call(String action, JsonNode payload) {
        turn.lock();
        String id = UUID.randomUUID().toString();
        try {
            CompletableFuture<Frame> answer = new CompletableFuture<>();
            pending.put(id, answer);
            Link over = link;
            if (over == null || !say(over, json.writeValueAsString(new Object[] {Frame.CALL, id, action, payload}))) {
                return new Reply.Lost<>();
            }
            return await(over, answer);
        } finally {
            pending.remove(id);
            turn.unlock();
        }
    }

    /** Sends any text, also one that is no message at all; false when there is no connection. */
    public boolean sendText(String text) {
        Link over = link;
        return over != null && say(over, text);
    }

    private Reply<JsonNode> await(Link over, CompletableFuture<Frame> answer) {
        boolean heard = changes.within(patience, () -> answer.isDone() || !over.isOpen());
        Frame frame = answer.getNow(null);
        if (frame == null) {
            return heard ? new Reply.Lost<>() : new Reply.Silence<>();
        }
        if (frame.type() == Frame.RESULT) {
            return new Reply.Answer<>(frame.payload());
        }
        JsonNode error = readable(frame.text());
        return new Reply.Refusal<>(error.path(2).asString(""), error.path(3).asString(""));
    }

    private void answer(Link over, Object... message) {
        say(over, json.writeValueAsString(message));
    }

    private boolean say(Link over, String text) {
        if (!over.isOpen()) {
            return false;
        }
        journal.add(Frame.of(Direction.SENT, now(), text, readable(text)));
        return over.send(text);
    }

    private void heard(Link over, String text) {
        Frame frame = Frame.of(Direction.RECEIVED, now(), text, readable(text));
        journal.add(frame);
        CompletableFuture<Frame> waiting = pending.get(frame.id());
        if (frame.isCall()) {
            inbox.heard(over, frame);
        } else if (waiting != null) {
            waiting.complete(frame);
            changes.happened();
        }
    }

    private JsonNode readable(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException e) {
            return json.createArrayNode();
        }
    }

    @Override
    public void close() {
        link().ifPresent(Link::close);
        inbox.close();
        client.shutdownNow();
    }
}
