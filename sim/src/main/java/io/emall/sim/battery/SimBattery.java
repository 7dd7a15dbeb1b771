package io.emall.sim.battery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;

/**
 * A battery whose charge moves with the power that flows. What it is told holds until its watchdog bites; then, as at
 * first, it rests. Positive power charges.
 */
public final class SimBattery {

    /** What can be wrong with it. */
    public enum Mood {
        /** It does not answer. */
        SILENT,
        /** Its charge stands still. */
        LIES,
        /** It takes set-points over, and rests. */
        IGNORES,
        /** It is 60 °C warm. */
        HOT
    }

    private static final double EFFICIENCY = 0.95;
    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final double capacity;
    private final double strongest;
    private final InstantSource clock;
    private final Set<Mood> moods = EnumSet.noneOf(Mood.class);
    private double charge;
    private double shown;
    private double wanted;
    private Instant until = Instant.MIN;
    private Instant seen;

    /**
     * @param capacity in Wh
     * @param strongest in W, in either direction
     * @param charge from 0 to 1
     */
    public SimBattery(double capacity, double strongest, double charge, InstantSource clock) {
        this.capacity = capacity;
        this.strongest = strongest;
        this.charge = charge;
        this.shown = charge;
        this.clock = clock;
        this.seen = clock.instant();
    }

    public synchronized void turn(Mood mood, boolean on) {
        advance();
        if (on) {
            moods.add(mood);
        } else {
            moods.remove(mood);
        }
    }

    public synchronized boolean is(Mood mood) {
        return moods.contains(mood);
    }

    /** In W. */
    public synchronized void command(double power, Duration watchdog) {
        advance();
        wanted = Math.clamp(power, -strongest, strongest);
        until = clock.instant().plus(watchdog);
    }

    public synchronized void release() {
        advance();
        until = Instant.MIN;
    }

    /** Whether it does what it was told. */
    public synchronized boolean isTold() {
        return clock.instant().isBefore(until);
    }

    /** In W. */
    public synchronized double power() {
        advance();
        return flowing(clock.instant());
    }

    /** How full it really is. */
    public synchronized double charge() {
        advance();
        return charge;
    }

    /** How full it says it is. */
    public synchronized double shownCharge() {
        advance();
        return shown;
    }

    public synchronized double temperature() {
        return moods.contains(Mood.HOT) ? 60 : 25;
    }

    public double capacity() {
        return capacity;
    }

    public double strongest() {
        return strongest;
    }

    private double flowing(Instant at) {
        boolean obeys = at.isBefore(until) && !moods.contains(Mood.IGNORES);
        boolean possible = wanted > 0 ? charge < 1 : charge > 0;
        return obeys && possible ? wanted : 0;
    }

    private void advance() {
        Instant now = clock.instant();
        Instant end = until.isBefore(now) ? until : now;
        if (end.isAfter(seen)) {
            double hours = Duration.between(seen, end).toMillis() / MILLIS_PER_HOUR;
            double power = flowing(seen);
            double inside = power > 0 ? power * EFFICIENCY : power / EFFICIENCY;
            charge = Math.clamp(charge + inside * hours / capacity, 0, 1);
        }
        seen = now;
        shown = moods.contains(Mood.LIES) ? shown : charge;
    }
}
