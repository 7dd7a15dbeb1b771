package io.emall.sim.station;

import io.emall.sim.socket.Actions;
import io.emall.sim.socket.ConnectRefused;
import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.Journal;
import io.emall.sim.socket.Link;
import io.emall.sim.socket.Reply;
import io.emall.sim.socket.Rpc;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.Reading.Moment;
import io.emall.sim.watch.Changes;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A charging station of any version: what its driver and its electrician can do to it, and how it can be made to
 * misbehave. Each call returns when the CSMS has answered what it caused, or when the connection is gone.
 */
public abstract class SimStation implements AutoCloseable {
    private final StationPlan plan;
    private final Changes changes = new Changes();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<Outlet> outlets;
    private final Actions actions = new Actions();
    private final Rpc rpc;
    private final Reports reports;
    private volatile @Nullable Pace pace;

    /** How fast a car charges by itself: a report every so often, in which the car charged that much longer. */
    private record Pace(Duration every, double factor) {}

    SimStation(StationAddress address, String subprotocol, StationPlan plan) {
        this.plan = plan;
        this.rpc = new Rpc(address, subprotocol, plan.clock(), changes, actions);
        this.reports = new Reports(rpc);
        this.outlets = IntStream.range(0, plan.outletsW().size())
                .mapToObj(i -> new Outlet(i + 1, plan.outletsW().get(i), plan.meterWh()))
                .toList();
    }

    // --- what each version says in its own words

    /** Boots until accepted. */
    abstract void introduce();

    abstract boolean authorised(String token);

    abstract void reportStatus(Outlet outlet);

    abstract void reportBegin(Outlet outlet, Transaction transaction, Reading reading);

    abstract void reportPermit(Outlet outlet, Transaction transaction);

    abstract void reportReading(Outlet outlet, Transaction transaction, Reading reading);

    abstract void reportEnd(Outlet outlet, Transaction transaction, Reading reading, Why why);

    abstract void reportExpiry(Reservation reservation);

    /** Whether a transaction begins when a car is plugged, before anyone said who pays. */
    abstract boolean beginsWhenPlugged();

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

    // --- the driver

    public void plug(int number, Car car) {
        Outlet outlet = outlet(number);
        outlet.car(car);
        Permit permit = outlet.takePermit();
        if (permit != null || beginsWhenPlugged()) {
            begin(outlet, permit);
        } else {
            show(outlet, OutletState.PREPARING);
        }
    }

    /** Takes the cable out; a running transaction ends by that. */
    public void unplug(int number) {
        Outlet outlet = outlet(number);
        end(outlet, Why.EV_DISCONNECTED);
        outlet.car(null);
        show(outlet, outlet.idle());
    }

    /** Asks the CSMS about a token and starts when it may charge. */
    public boolean swipe(int number, String token) {
        boolean may = authorised(token);
        if (may) {
            start(number, token);
        }
        return may;
    }

    /** Starts without asking, as a station does whose list or cache knows the token. */
    public void start(int number, String token) {
        give(outlet(number), Permit.local(token));
    }

    public void stop(int number) {
        stop(number, Why.LOCAL);
    }

    public void stop(int number, Why why) {
        end(outlet(number), why);
    }

    /** The car charges for this long, then the meter is reported. No time passes. */
    public void charge(int number, Duration time) {
        Outlet outlet = outlet(number);
        outlet.advance(time);
        outlet.transaction().ifPresent(running -> {
            Reading reading = outlet.read(rpc.now(), Moment.PERIODIC);
            reportReading(outlet, running, reading);
            if (outlet.car().filter(Car::isFull).isPresent() && outlet.state() == OutletState.CHARGING) {
                show(outlet, OutletState.SUSPENDED);
            }
        });
    }

    /** From now on cars charge by themselves: reported this often, and this many times as fast as in life. */
    public void chargeByItself(Duration every, double factor) {
        pace = new Pace(every, factor);
    }

    /** An outlet breaks; a running transaction ends. */
    public void breakDown(int number) {
        end(outlet(number), Why.EMERGENCY);
        show(outlet(number), OutletState.FAULTED);
    }

    public void repair(int number) {
        show(outlet(number), outlet(number).idle());
    }

    // --- misbehaviour

    public void deviate(String action, Deviation how) {
        rpc.deviate(action, how);
    }

    public void behave(String action) {
        rpc.behave(action);
    }

    /** Agrees to start and does nothing. */
    public abstract void acceptButNeverStart();

    public abstract void refuseToStart();

    public abstract void refuseToStop();

    /** Agrees to stop and goes on. */
    public abstract void acceptButNeverStop();

    public abstract void startNormally();

    public abstract void stopNormally();

    /** Sends the last start once more, as if its answer had been lost (P-40, field lesson 3). */
    public abstract Reply<?> repeatStart();

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

    public Outlet outlet(int number) {
        return outlets.get(number - 1);
    }

    public List<Outlet> outlets() {
        return outlets;
    }

    public Optional<Transaction> transaction(int number) {
        return outlet(number).transaction();
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

    // --- for the versions

    Rpc rpc() {
        return rpc;
    }

    Reports reports() {
        return reports;
    }

    Actions actions() {
        return actions;
    }

    Optional<Outlet> known(@Nullable Integer number) {
        return outlets.stream()
                .filter(o -> number != null && o.number() == number)
                .findFirst();
    }

    Optional<Outlet> running(String transactionId) {
        return outlets.stream()
                .filter(o -> o.transaction()
                        .filter(t -> transactionId.equals(t.id()))
                        .isPresent())
                .findFirst();
    }

    /** Where someone who was let in from afar may begin: at the outlet named, or at any, a plugged one first. */
    Optional<Outlet> placeFor(@Nullable Integer number, String token, @Nullable String group) {
        return outlets.stream()
                .filter(o -> number == null || o.number() == number)
                .filter(o -> o.isFreeFor(token, group) || hasUnpaid(o))
                .min((a, b) -> Boolean.compare(b.car().isPresent(), a.car().isPresent()));
    }

    void give(Outlet outlet, Permit permit) {
        if (hasUnpaid(outlet)) {
            outlet.transaction().ifPresent(running -> {
                running.permit(permit);
                reportPermit(outlet, running);
            });
        } else if (outlet.car().isPresent()) {
            begin(outlet, permit);
        } else {
            waitForCar(outlet, permit);
        }
    }

    void end(Outlet outlet, Why why) {
        outlet.end().ifPresent(ended -> {
            reportEnd(outlet, ended, outlet.read(rpc.now(), Moment.END), why);
            show(outlet, OutletState.FINISHING);
        });
    }

    void show(Outlet outlet, OutletState state) {
        outlet.state(state);
        changes.happened();
        if (isConnected()) {
            reportStatus(outlet);
        }
    }

    /** Returns whether it has to wait for a transaction to end. */
    boolean available(Outlet outlet, boolean operative) {
        outlet.operative(operative);
        return outlet.transaction().isPresent();
    }

    void showAvailability(Outlet outlet) {
        if (outlet.transaction().isEmpty()) {
            boolean plugged = outlet.isOperative() && outlet.car().isPresent();
            show(outlet, plugged ? OutletState.PREPARING : outlet.idle());
        }
    }

    void expireReservation(Outlet outlet, Reservation reservation) {
        Duration left = Duration.between(rpc.now(), reservation.expiry());
        changes.within(left, () -> !outlet.reservation().equals(Optional.of(reservation)));
        if (outlet.reservation().equals(Optional.of(reservation))) {
            outlet.reservation(null);
            show(outlet, outlet.idle());
            reportExpiry(reservation);
        }
    }

    Optional<Outlet> holding(int reservationId) {
        return outlets.stream()
                .filter(o ->
                        o.reservation().filter(r -> r.id() == reservationId).isPresent())
                .findFirst();
    }

    void restart() {
        outlets.forEach(outlet -> end(outlet, Why.RESET));
        rpc.link().ifPresent(Link::close);
        powerUp();
    }

    void tellStatus() {
        outlets.forEach(this::reportStatus);
    }

    void pause(Duration time) {
        changes.within(time, closed::get);
    }

    // --- inside

    private static boolean hasUnpaid(Outlet outlet) {
        return outlet.transaction().filter(t -> t.permit() == null).isPresent();
    }

    private void begin(Outlet outlet, @Nullable Permit permit) {
        outlet.begin(rpc.now(), permit).ifPresent(begun -> {
            outlet.state(permit == null ? OutletState.PREPARING : OutletState.CHARGING);
            reportBegin(outlet, begun, outlet.read(rpc.now(), Moment.BEGIN));
            if (outlet.transaction().equals(Optional.of(begun))) {
                show(outlet, outlet.state());
                goOnByItself(outlet, begun);
            }
        });
    }

    private void waitForCar(Outlet outlet, Permit permit) {
        outlet.permit(permit);
        show(outlet, OutletState.PREPARING);
        rpc.background(() -> {
            if (!changes.within(plan.connectTimeout(), () -> !outlet.awaits(permit) || closed.get())
                    && outlet.takePermit() != null) {
                show(outlet, outlet.idle());
            }
        });
    }

    private void goOnByItself(Outlet outlet, Transaction transaction) {
        Pace set = pace;
        if (set == null) {
            return;
        }
        rpc.background(() -> {
            Duration charged = Duration.ofMillis(Math.round(set.every().toMillis() * set.factor()));
            BooleanSupplier over = () -> closed.get() || !outlet.transaction().equals(Optional.of(transaction));
            while (!changes.within(set.every(), over)) {
                charge(outlet.number(), charged);
            }
        });
    }
}
