package io.emall.sim.station;

import io.emall.sim.socket.Deviation;
import io.emall.sim.socket.Link;
import io.emall.sim.socket.Reply;
import io.emall.sim.socket.StationAddress;
import io.emall.sim.station.Reading.Moment;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A charging station of any version: what its driver and its electrician can do to it, and how it can be made to
 * misbehave. Each call returns when the CSMS has answered what it caused, or when the connection is gone.
 */
public abstract class SimStation extends StationLine {
    private final StationPlan plan;
    private final Workshop workshop = new Workshop();
    private final List<Outlet> outlets;
    private final TokenList tokenList = new TokenList();
    private final Limits limits;
    private volatile @Nullable Pace pace;
    private volatile @Nullable Request<?> lastStart;

    /** How fast a car charges by itself: a report every so often, in which the car charged that much longer. */
    private record Pace(Duration every, double factor) {}

    SimStation(StationAddress address, String subprotocol, StationPlan plan) {
        super(address, subprotocol, plan.clock());
        this.plan = plan;
        this.outlets = IntStream.range(0, plan.outletsW().size())
                .mapToObj(i -> new Outlet(i + 1, plan.outletsW().get(i), plan.meterWh()))
                .toList();
        this.limits = new Limits(outlets.size());
        outlets.forEach(outlet -> outlet.limit(() -> limits.obeyed(outlet, rpc().now())));
    }

    // --- what each version says in its own words

    abstract boolean authorised(String token);

    abstract void reportStatus(Outlet outlet);

    abstract void reportBegin(Outlet outlet, Transaction transaction, Reading reading);

    abstract void reportPermit(Outlet outlet, Transaction transaction);

    abstract void reportReading(Outlet outlet, Transaction transaction, Reading reading);

    abstract void reportEnd(Outlet outlet, Transaction transaction, Reading reading, Why why);

    abstract void reportExpiry(Reservation reservation);

    /** The action by which the CSMS starts from afar. */
    abstract String startRequest();

    abstract Response startAnswer(boolean accepted);

    /** The action by which the CSMS stops from afar. */
    abstract String stopRequest();

    abstract Response stopAnswer(boolean accepted);

    /** Whether a transaction begins when a car is plugged, before anyone said who pays. */
    abstract boolean beginsWhenPlugged();

    /** Its firmware and its log. */
    public Workshop workshop() {
        return workshop;
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
            Reading reading = outlet.read(rpc().now(), Moment.PERIODIC);
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
        outlet(number).broken(true);
        show(outlet(number), OutletState.FAULTED);
    }

    public void repair(int number) {
        outlet(number).broken(false);
        show(outlet(number), outlet(number).idle());
    }

    // --- misbehaviour

    /** Agrees to start and does nothing. */
    public void acceptButNeverStart() {
        deviate(startRequest(), new Deviation.Instead(startAnswer(true)));
    }

    public void refuseToStart() {
        deviate(startRequest(), new Deviation.Instead(startAnswer(false)));
    }

    public void refuseToStop() {
        deviate(stopRequest(), new Deviation.Instead(stopAnswer(false)));
    }

    /** Agrees to stop and goes on. */
    public void acceptButNeverStop() {
        deviate(stopRequest(), new Deviation.Instead(stopAnswer(true)));
    }

    public void startNormally() {
        behave(startRequest());
    }

    public void stopNormally() {
        behave(stopRequest());
    }

    /** Goes on accepting charging profiles and obeys none (field lesson 19). */
    public void ignoreLimits() {
        limits.ignore();
    }

    /** Loses its charging profiles, as some do when they boot. */
    public void forgetLimits() {
        limits.drop(profile -> true);
    }

    /** How many charging profiles it keeps. */
    public int profilesKept() {
        return limits.all().size();
    }

    /** Sends the last start once more, as if its answer had been lost (P-40, field lesson 3). */
    public Reply<?> repeatStart() {
        Request<?> again = lastStart;
        if (again == null) {
            throw new IllegalStateException("nothing was started yet");
        }
        return call(again);
    }

    // --- for assertions

    /** The tokens it knows by heart. */
    public TokenList tokenList() {
        return tokenList;
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

    // --- power cuts

    /** What it would still know after a power cut now. */
    public StationMemory memory() {
        return new StationMemory(
                rpc().now(), outlets.stream().map(Outlet::memory).toList());
    }

    /**
     * Before it is powered up: meters go on where they stood, and what ran when the power went is ended then, with
     * reason PowerLoss, as soon as there is a connection (OCPP 1.6 §4.10, 2.0.1 E06).
     */
    public void remember(StationMemory memory) {
        for (StationMemory.OutletMemory kept : memory.outlets()) {
            known(kept.number()).ifPresent(outlet -> {
                outlet.remember(kept);
                StationMemory.TransactionMemory running = kept.running();
                if (running != null) {
                    Reading last = new Reading(memory.at(), Moment.END, outlet.registerWh(), 0, kept.soc());
                    reportEnd(outlet, Transaction.remembered(running), last, Why.POWER_LOSS);
                }
            });
        }
    }

    // --- for the versions

    Limits limits() {
        return limits;
    }

    /** What it would give there, step by step; outlet 0 is the whole station. */
    List<Limits.Step> composite(int number, Instant from, Duration span) {
        double most = outlets.stream()
                .filter(outlet -> number == 0 || outlet.number() == number)
                .mapToDouble(Outlet::maximumW)
                .sum();
        Transaction running = known(number).flatMap(Outlet::transaction).orElse(null);
        return limits.composite(number, running, from, span, most);
    }

    void keepToRepeat(Request<?> start) {
        lastStart = start;
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
            limits.drop(profile ->
                    profile.transaction() != null && profile.transaction().equals(ended.id()));
            reportEnd(outlet, ended, outlet.read(rpc().now(), Moment.END), why);
            show(outlet, OutletState.FINISHING);
        });
    }

    void show(Outlet outlet, OutletState state) {
        outlet.state(state);
        changes().happened();
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
            show(outlet, outlet.resting());
        }
    }

    void expireReservation(Outlet outlet, Reservation reservation) {
        Duration left = Duration.between(rpc().now(), reservation.expiry());
        changes().within(left, () -> !outlet.reservation().equals(Optional.of(reservation)));
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
        rpc().link().ifPresent(Link::close);
        powerUp();
    }

    @Override
    void tellStatus() {
        outlets.forEach(this::reportStatus);
    }

    // --- inside

    private static boolean hasUnpaid(Outlet outlet) {
        return outlet.transaction().filter(t -> t.permit() == null).isPresent();
    }

    private void begin(Outlet outlet, @Nullable Permit permit) {
        outlet.begin(rpc().now(), permit).ifPresent(begun -> {
            outlet.state(permit == null ? OutletState.PREPARING : OutletState.CHARGING);
            reportBegin(outlet, begun, outlet.read(rpc().now(), Moment.BEGIN));
            if (outlet.transaction().equals(Optional.of(begun))) {
                show(outlet, outlet.state());
                goOnByItself(outlet, begun);
            }
        });
    }

    private void waitForCar(Outlet outlet, Permit permit) {
        outlet.permit(permit);
        show(outlet, OutletState.PREPARING);
        rpc().background(() -> {
            if (!changes().within(plan.connectTimeout(), () -> !outlet.awaits(permit) || isClosed())
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
        rpc().background(() -> {
            Duration charged = Duration.ofMillis(Math.round(set.every().toMillis() * set.factor()));
            BooleanSupplier over = () -> isClosed() || !outlet.transaction().equals(Optional.of(transaction));
            while (!changes().within(set.every(), over)) {
                charge(outlet.number(), charged);
            }
        });
    }
}
