package io.emall.cpms.core.battery;

import io.emall.cpms.core.battery.Belief.Kind;
import io.emall.cpms.core.battery.Belief.Lie;
import io.emall.cpms.core.battery.Belief.Track;
import io.emall.cpms.core.unit.Watts;
import java.time.Duration;

/**
 * Whether a battery's charge can be true. The power it was measured with is added up; a charge that jumps, stands still
 * while energy flows or goes elsewhere is not believed, and our sum counts instead until the battery has followed the
 * energy again for a tenth of its capacity.
 */
final class ChargeCheck {

    private static final double SECONDS_PER_HOUR = 3600;
    /** Batteries tell whole per cents, and their meters are a little wrong. */
    private static final double ROUNDING = 0.02;

    private static final double FREE = 0.05;
    private static final double PER_THROUGHPUT = 0.25;
    /** Beyond that, small errors of the meter would add up. */
    private static final double LONGEST_TRACK = 0.5;

    private static final double TRUSTED_AFTER = 0.1;
    private static final double DOUBT_PER_THROUGHPUT = 0.05;
    /** Nobody saw what happened during a longer silence. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private ChargeCheck() {}

    static Belief first(BatteryState told) {
        return believed(told.charge(), Track.from(told.charge()));
    }

    static Belief next(Rating rating, BatteryState before, Belief belief, BatteryState now) {
        Duration passed = Duration.between(before.at(), now.at());
        if (passed.isNegative() || passed.isZero()) {
            return belief;
        }
        double hours = passed.toMillis() / 1000.0 / SECONDS_PER_HOUR;
        if (passed.compareTo(SILENCE) > 0) {
            return belief.lie() == null ? first(now) : afterSilence(rating, belief, belief.lie(), hours, now);
        }
        double moved = rating.moves(mean(before, now), hours);
        Track track = belief.track().on(moved, now.charge());
        return belief.lie() == null
                ? watched(before, belief, moved, track, now)
                : distrusted(belief, belief.lie(), moved, track, now);
    }

    private static Belief watched(BatteryState before, Belief belief, double moved, Track track, BatteryState now) {
        if (Math.abs(now.charge() - before.charge() - moved) > FREE) {
            return caught(belief.charge() + moved, Kind.JUMPED, now);
        }
        if (track.error(now.charge()) > FREE + PER_THROUGHPUT * track.through()) {
            return caught(track.told() + track.moved(), track.still() ? Kind.FROZEN : Kind.ASTRAY, now);
        }
        return believed(now.charge(), track.through() > LONGEST_TRACK ? Track.from(now.charge()) : track);
    }

    private static Belief distrusted(Belief belief, Lie lie, double moved, Track track, BatteryState now) {
        if (track.error(now.charge()) > ROUNDING + PER_THROUGHPUT * track.through()) {
            return estimate(belief, lie, moved, Track.from(now.charge()));
        }
        return track.through() > TRUSTED_AFTER ? first(now) : estimate(belief, lie, moved, track);
    }

    private static Belief estimate(Belief belief, Lie lie, double moved, Track track) {
        double doubt = belief.doubt() + DOUBT_PER_THROUGHPUT * Math.abs(moved);
        return new Belief(share(belief.charge() + moved), share(doubt), lie, track);
    }

    /** Whatever its powers allow may have happened. */
    private static Belief afterSilence(Rating rating, Belief belief, Lie lie, double hours, BatteryState now) {
        double most = Math.max(
                rating.moves(rating.charging(), hours),
                -rating.moves(new Watts(-rating.discharging().value()), hours));
        return new Belief(belief.charge(), share(belief.doubt() + most), lie, Track.from(now.charge()));
    }

    private static Belief caught(double charge, Kind kind, BatteryState now) {
        return new Belief(share(charge), FREE, new Lie(kind, now.at()), Track.from(now.charge()));
    }

    private static Belief believed(double charge, Track track) {
        return new Belief(charge, ROUNDING, null, track);
    }

    private static Watts mean(BatteryState before, BatteryState now) {
        return new Watts((before.power().value() + now.power().value()) / 2);
    }

    private static double share(double value) {
        return Math.clamp(value, 0, 1);
    }
}
