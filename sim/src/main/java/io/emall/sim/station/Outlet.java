package io.emall.sim.station;

import io.emall.sim.station.Reading.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** One place to charge: connector n of a 1.6 station, EVSE n of a 2.x station. */
public final class Outlet {
    private final int number;
    private final double maximumW;
    private double registerWh;
    private DoubleSupplier limitW = () -> Double.POSITIVE_INFINITY;
    private boolean operative = true;
    private boolean broken;
    private OutletState state = OutletState.FREE;
    private @Nullable Car car;
    private @Nullable Transaction transaction;
    private @Nullable Permit permit;
    private @Nullable Reservation reservation;

    double maximumW() {
        return maximumW;
    }

    Outlet(int number, double maximumW, long registerWh) {
        this.number = number;
        this.maximumW = maximumW;
        this.registerWh = registerWh;
    }

    public int number() {
        return number;
    }

    public synchronized Optional<Transaction> transaction() {
        return Optional.ofNullable(transaction);
    }

    public synchronized Optional<Reservation> reservation() {
        return Optional.ofNullable(reservation);
    }

    public synchronized Optional<Car> car() {
        return Optional.ofNullable(car);
    }

    public synchronized OutletState state() {
        return state;
    }

    public synchronized boolean isOperative() {
        return operative;
    }

    public synchronized long registerWh() {
        return Math.round(registerWh);
    }

    synchronized StationMemory.OutletMemory memory() {
        Car plugged = car;
        Transaction running = transaction;
        return new StationMemory.OutletMemory(
                number, registerWh, plugged == null ? 0 : plugged.soc(), running == null ? null : running.memory());
    }

    /** The meter goes on where it stood. */
    synchronized void remember(StationMemory.OutletMemory memory) {
        registerWh = memory.registerWh();
    }

    /** What it shows when no car is there. */
    synchronized OutletState idle() {
        if (broken) {
            return OutletState.FAULTED;
        }
        if (!operative) {
            return OutletState.OFF;
        }
        return reservation == null ? OutletState.FREE : OutletState.RESERVED;
    }

    /** What it shows when nothing runs. */
    synchronized OutletState resting() {
        boolean plugged = operative && !broken && car != null;
        return plugged ? OutletState.PREPARING : idle();
    }

    synchronized Reading read(Instant at, Moment moment) {
        Car plugged = car;
        boolean charging = transaction != null && plugged != null && state == OutletState.CHARGING;
        long power = charging && plugged != null ? Math.round(plugged.power(offeredW())) : 0;
        return new Reading(at, moment, registerWh(), power, plugged == null ? 0 : plugged.soc());
    }

    /** Charges the car for a while, if it may. */
    synchronized void advance(Duration time) {
        if (transaction != null && car != null) {
            registerWh += car.charge(offeredW(), time);
        }
    }

    /** Gives no more than this from now on, whatever it could. */
    synchronized void limit(DoubleSupplier watts) {
        limitW = watts;
    }

    private double offeredW() {
        return Math.min(maximumW, limitW.getAsDouble());
    }

    synchronized void state(OutletState state) {
        this.state = state;
    }

    synchronized void car(@Nullable Car car) {
        this.car = car;
    }

    /** Until it is repaired it shows nothing else, whatever is asked of it. */
    synchronized void broken(boolean broken) {
        this.broken = broken;
    }

    synchronized void operative(boolean operative) {
        this.operative = operative;
    }

    synchronized void permit(Permit permit) {
        this.permit = permit;
    }

    synchronized boolean awaits(Permit given) {
        return permit == given;
    }

    synchronized @Nullable Permit takePermit() {
        Permit taken = permit;
        permit = null;
        return taken;
    }

    synchronized void reservation(@Nullable Reservation reservation) {
        this.reservation = reservation;
    }

    /** Whether someone with this token may begin here now. */
    synchronized boolean isFreeFor(String token, @Nullable String group) {
        return operative && transaction == null && permit == null && (reservation == null || mayUse(token, group));
    }

    synchronized boolean mayUse(String token, @Nullable String group) {
        Reservation held = reservation;
        return held != null
                && (held.token().equalsIgnoreCase(token)
                        || (held.group() != null && held.group().equalsIgnoreCase(group)));
    }

    /** Begins a transaction; a reservation for the token ends by it. Empty when one is running already. */
    synchronized Optional<Transaction> begin(Instant at, @Nullable Permit by) {
        if (transaction != null) {
            return Optional.empty();
        }
        Reservation held = reservation;
        Integer used = by != null && held != null && mayUse(by.token(), null) ? (Integer) held.id() : null;
        reservation = used == null ? held : null;
        Transaction begun = new Transaction(at, registerWh(), by, used);
        transaction = begun;
        return Optional.of(begun);
    }

    /** Ends the running transaction; only one caller gets it. */
    synchronized Optional<Transaction> end() {
        Optional<Transaction> running = transaction();
        transaction = null;
        return running;
    }
}
