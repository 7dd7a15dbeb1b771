package io.emall.sim.emsp;

import com.sun.net.httpserver.HttpServer;
import io.emall.sim.watch.Changes;
import io.emall.wire.ocpi.v221.AllowedType;
import io.emall.wire.ocpi.v221.CancelReservation;
import io.emall.wire.ocpi.v221.Cdr;
import io.emall.wire.ocpi.v221.InterfaceRole;
import io.emall.wire.ocpi.v221.Location;
import io.emall.wire.ocpi.v221.ReserveNow;
import io.emall.wire.ocpi.v221.Session;
import io.emall.wire.ocpi.v221.StartSession;
import io.emall.wire.ocpi.v221.StopSession;
import io.emall.wire.ocpi.v221.Tariff;
import io.emall.wire.ocpi.v221.Token;
import io.emall.wire.ocpi.v221.UnlockConnector;
import io.emall.wire.ocpi.v221.WhitelistType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An eMSP that speaks OCPI, 2.2.1 unless told otherwise: it registers, keeps what is pushed to it, answers for its tokens, sends commands and
 * can be made to misbehave. Everything it received can be looked at, in order.
 */
public final class SimEmsp implements AutoCloseable {
    private static final int CLOSED_PORT = 9;

    private final InstantSource clock;
    private final Changes changes = new Changes();
    private final Book book = new Book();
    private final Map<String, Command> commands = new ConcurrentHashMap<>();
    private final String base;
    private final Client client;
    private final Wallet wallet;
    private final Handshake handshake;
    private final Front front;
    private volatile boolean wrongToken;
    private volatile boolean deadResponseUrl;

    /** Listens on a free port of this machine. */
    public SimEmsp(Party self) {
        this(self, 0, InstantSource.system());
    }

    /** Listens on this port; 0 is any free one. */
    public SimEmsp(Party self, int port, InstantSource clock) {
        HttpServer bound = Front.bind(port);
        this.clock = clock;
        this.base = Front.base(bound);
        this.client = new Client(self);
        this.wallet = new Wallet(self);
        this.handshake = new Handshake(client, self, base + "/versions");
        Desk desk = new Desk(base, handshake, book, wallet, id -> Optional.ofNullable(commands.get(id)));
        this.front = new Front(bound, clock, changes, handshake, desk);
    }

    // --- the handshake

    /** Where the CPMS finds this eMSP's versions. */
    public String versionsUrl() {
        return base + "/versions";
    }

    /** The versions it offers and asks for from now on, the best first; they count from the next exchange of tokens. */
    public void speak(String... versions) {
        handshake.speak(List.of(versions));
    }

    /** As the sender: registers with the token A that the CPO gave. */
    public Answer register(String cpmsVersionsUrl, String tokenA) {
        return handshake.register(cpmsVersionsUrl, tokenA);
    }

    /** As the receiver: the token A with which the CPMS may register here. */
    public String invite() {
        return handshake.invite();
    }

    /** New tokens in both directions (O-22). */
    public Answer rotateTokens() {
        return handshake.rotate();
    }

    public Answer unregister() {
        return handshake.unregister();
    }

    public boolean isRegistered() {
        return handshake.peer().isPresent();
    }

    /** What it must keep to go on after a restart; empty while it is not registered. */
    public Optional<EmspMemory> memory() {
        return handshake.memory(front.port());
    }

    /** Goes on with a registration made before a restart. */
    public void remember(EmspMemory memory) {
        handshake.remember(memory);
    }

    // --- tokens

    /** A valid RFID token that needs no question. */
    public Token addToken(String uid) {
        return addToken(uid, "RFID", true, WhitelistType.ALWAYS);
    }

    public Token addToken(String uid, String type, boolean valid, WhitelistType whitelist) {
        return wallet.add(uid, type, valid, whitelist, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** What is answered from now on when asked about a token in real time. */
    public void verdict(String uid, AllowedType verdict) {
        wallet.verdict(uid, verdict);
    }

    /** Pushes a token to the CPMS. */
    public Answer pushToken(Token token) {
        String url = module("tokens", InterfaceRole.RECEIVER) + "/" + token.countryCode() + "/" + token.partyId() + "/"
                + token.uid() + "?type=" + token.type();
        return send("PUT", url, token);
    }

    // --- commands

    public Command startSession(Token token, String location, @Nullable String evse, @Nullable String connector) {
        return startSession(token, location, evse, connector, null);
    }

    public Command startSession(
            Token token,
            String location,
            @Nullable String evse,
            @Nullable String connector,
            @Nullable String authorizationReference) {
        return command(
                "START_SESSION",
                url -> new StartSession(url, token, location, evse, connector, authorizationReference));
    }

    public Command stopSession(String sessionId) {
        return command("STOP_SESSION", url -> new StopSession(url, sessionId));
    }

    public Command unlock(String location, String evse, String connector) {
        return command("UNLOCK_CONNECTOR", url -> new UnlockConnector(url, location, evse, connector));
    }

    public Command reserve(Token token, String reservationId, Instant expiry, String location, @Nullable String evse) {
        return command("RESERVE_NOW", url -> new ReserveNow(url, token, expiry, reservationId, location, evse, null));
    }

    public Command cancelReservation(String reservationId) {
        return command("CANCEL_RESERVATION", url -> new CancelReservation(url, reservationId));
    }

    /** Sends any command; the function is given the response URL. */
    public Command command(String name, Function<String, Object> body) {
        Command command = expected();
        Object request = body.apply(responseUrl(command));
        command.answered(send("POST", module("commands", InterfaceRole.RECEIVER) + "/" + name, request));
        return command;
    }

    Command expected() {
        Command command = new Command(UUID.randomUUID().toString(), changes);
        commands.put(command.id(), command);
        return command;
    }

    String responseUrl(Command command) {
        String responses = deadResponseUrl ? "http://localhost:" + CLOSED_PORT : base + "/" + handshake.version();
        return responses + "/responses/" + command.id();
    }

    // --- pulling

    public List<Location> pullLocations() {
        return pull("locations", "", Location.class);
    }

    public List<Tariff> pullTariffs() {
        return pull("tariffs", "", Tariff.class);
    }

    public List<Session> pullSessions(Instant from) {
        return pull("sessions", "?date_from=" + from, Session.class);
    }

    public List<Cdr> pullCdrs() {
        return pull("cdrs", "", Cdr.class);
    }

    /** Any request to the CPMS with this eMSP's token and routing headers. */
    public Answer send(String method, String url, @Nullable Object body) {
        Peer peer = peer();
        return client.send(method, url, peer, token(peer), body);
    }

    /** The CPMS's URL of a module. */
    public String module(String identifier, InterfaceRole role) {
        return peer().url(identifier, role);
    }

    // --- misbehaviour

    /** Nobody listens any more, until {@link #revive}. */
    public void die() {
        front.shut();
    }

    public void revive() {
        front.open();
    }

    /** Treats all requests like this from now on. */
    public void mood(Mood mood) {
        front.mood("", mood);
    }

    /** Treats requests for one module like this: locations, tariffs, sessions, cdrs, tokens, responses, credentials. */
    public void mood(String module, Mood mood) {
        front.mood(module, mood);
    }

    /** Behaves well again, in everything. */
    public void behave() {
        front.behave();
        wrongToken = false;
        deadResponseUrl = false;
    }

    /** Presents a wrong token to the CPMS from now on. */
    public void useWrongToken() {
        wrongToken = true;
    }

    /** Gives response URLs where nobody listens from now on. */
    public void giveDeadResponseUrls() {
        deadResponseUrl = true;
    }

    // --- for assertions

    /** Every request received, in order. */
    public List<Received> received() {
        return front.received();
    }

    /** Every request received for one module, in order. */
    public List<Received> received(String module) {
        return front.received().stream().filter(r -> r.module().equals(module)).toList();
    }

    /** Drops the requests received so far; who runs for ever must. */
    public void forgetReceived() {
        front.forgetReceived();
    }

    /** From now on tells somebody of every request it receives, one at a time per request. */
    public void listen(Consumer<Received> listener) {
        front.listener(listener);
    }

    /** What it has been told so far. */
    public Book book() {
        return book;
    }

    /** Blocks until the condition holds, at most ten seconds. */
    public void await(String what, BooleanSupplier condition) {
        await(what, Duration.ofSeconds(10), condition);
    }

    /** Blocks until the condition holds; throws when it does not before the deadline. */
    public void await(String what, Duration deadline, BooleanSupplier condition) {
        changes.await(what, deadline, condition);
    }

    @Override
    public void close() {
        front.close();
        client.close();
    }

    private <T> List<T> pull(String module, String query, Class<T> type) {
        Peer peer = peer();
        return client.all(module(module, InterfaceRole.SENDER) + query, peer, token(peer)).stream()
                .map(node -> OcpiJson.MAPPER.treeToValue(node, type))
                .toList();
    }

    private Peer peer() {
        return handshake.peer().orElseThrow(() -> new IllegalStateException("not registered"));
    }

    private String token(Peer peer) {
        return wrongToken ? "wrong-" + peer.token() : peer.token();
    }
}
