package io.emall.sim.station;

import io.emall.sim.socket.Actions;
import io.emall.sim.socket.ConnectRefused;
import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.Journal;
import io.emall.sim.socket.Link;
import io.emall.sim.socket.Reply;
import io.emall.sim.socket.Rpc;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.watch.Changes;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** A station's line to its CSMS: how it connects, breaks, comes back, talks, misbehaves and can be watched. */
public abstract class StationLine implements AutoCloseable {
    private final Changes changes = new Changes();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Actions actions = new Actions();
    private final Rpc rpc;
    private final Reports reports;
    private final Keyring keyring;
    private volatile Duration beatEvery = Duration.ofMinutes(1);

    StationLine(StationAddress address, String subprotocol, InstantSource clock) {
        this.rpc = new Rpc(address, subprotocol, clock, changes, actions);
        this.reports = new Reports(rpc);
        this.keyring = new Keyring(rpc);
    }

    /** Boots until accepted. */
    abstract void introduce();

    /** Tells the status of each outlet. */
    abstract void tellStatus();

    /** Sends a Heartbeat. */
    abstract void beat();

    // --- the connection

    /** Connects without a word; afterwards reports that wait are delivered. */
    public void connect() {
        wanted.set(true);
        rpc.connect();
        reports.deliver();
    }

    /** Connects, boots until accepted, tells the status of each outlet and delivers what waited. */
    public void powerUp() {
        wanted.set(true);
        rpc.connect();
        introduce();
        tellStatus();
        reports.deliver();
    }

    /** Opens another socket for the same identity and leaves the old one open (P-6, field lesson 1). */
    public Link secondSocket() {
        return rpc.connect().orElseThrow();
    }

    public Optional<Link> link() {
        return rpc.link();
    }

    public boolean isConnected() {
        return rpc.isConnected();
    }

    /** Closes the socket with a close frame; the station goes on by itself and keeps its reports. */
    public void goOffline() {
        wanted.set(false);
        rpc.link().ifPresent(Link::close);
    }

    /** Breaks the socket without a close frame; the station goes on by itself and keeps its reports. */
    public void kill() {
        rpc.link().ifPresent(Link::kill);
    }

    /** Connects again without booting (OCPP-J 1.6 §5.5, P-8), replays what it kept and tells the status it has now. */
    public void goOnline() {
        connect();
        tellStatus();
    }

    /** From now on connects again by itself whenever the connection is gone, trying this often. */
    public void keepConnected(Duration every) {
        rpc.background(() -> {
            while (!closed.get()) {
                pause(every);
                if (wanted.get() && !isConnected()) {
                    tryAgain();
                }
            }
        });
    }

    /** From now on sends Heartbeats as often as the CSMS asked to when it accepted the boot. */
    public void beatByItself() {
        rpc.background(() -> {
            while (!closed.get()) {
                pause(beatEvery);
                if (isConnected()) {
                    beat();
                }
            }
        });
    }

    /** From now on repeats something this often, as long as there is a connection. */
    public void repeat(Duration every, Runnable task) {
        rpc.background(() -> {
            while (!closed.get()) {
                pause(every);
                if (isConnected()) {
                    task.run();
                }
            }
        });
    }

    private void tryAgain() {
        try {
            goOnline();
        } catch (ConnectRefused e) {
            changes.happened();
        }
    }

    // --- misbehaviour

    public void deviate(String action, Deviation how) {
        rpc.deviate(action, how);
    }

    public void behave(String action) {
        rpc.behave(action);
    }

    /** Keeps its reports of transactions back though it is connected. */
    public void holdReports() {
        reports.hold();
    }

    public void releaseReports() {
        reports.release(false);
    }

    /** Sends what it kept back, newest first (P-43). */
    public void releaseReportsReversed() {
        reports.release(true);
    }

    public boolean hasUndeliveredReports() {
        return !reports.isEmpty();
    }

    // --- raw traffic

    public <R extends Response> Reply<R> call(Request<R> request) {
        return rpc.call(request);
    }

    public Reply<JsonNode> call(String action, JsonNode payload) {
        return rpc.call(action, payload);
    }

    public void sendText(String text) {
        rpc.sendText(text);
    }

    /** How long this station waits for answers. */
    public void patience(Duration patience) {
        rpc.patience(patience);
    }

    // --- for assertions

    public Journal journal() {
        return rpc.journal();
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
        wanted.set(false);
        closed.set(true);
        rpc.close();
    }

    /** What it shows and believes. */
    public Keyring keyring() {
        return keyring;
    }

    /** Hangs up and connects again, with whatever it must show by now. */
    void reconnect() {
        rpc.link().ifPresent(Link::close);
        goOnline();
    }

    // --- for the versions

    Rpc rpc() {
        return rpc;
    }

    Reports reports() {
        return reports;
    }

    /** The interval of the BootNotification's answer; 0 leaves it to the station (OCPP 1.6 §4.2). */
    void beatEvery(int seconds) {
        if (seconds > 0) {
            beatEvery = Duration.ofSeconds(seconds);
        }
    }

    Actions actions() {
        return actions;
    }

    Changes changes() {
        return changes;
    }

    boolean isClosed() {
        return closed.get();
    }

    void pause(Duration time) {
        changes.within(time, closed::get);
    }
}
